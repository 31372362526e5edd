#!/usr/bin/env python3
"""The shims in the place of the crates: their published tests, small programs before and after, and the public API.

A workspace is generated below target/; the crates and their tests come from the registry, through cargo.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "target/compat-upstream"
# Name, version, shim's folder, features for tests and API, dependencies of its tests.
SERDE = 'serde_json = "1"\n'
CELES3 = SERDE + (
    'postcard = { version = "1", default-features = false, features = ["alloc"] }\n'
    'serde = { version = "1", features = ["derive"] }\nserde_cbor_2 = "0.13"\ntoml = "1"\nyaml_serde = "0.10"\n'
)
DERIVE = 'serde = { version = "1", features = ["derive"] }\n'
PHONE = 'anyhow = "1"\nproptest = "1"\nrstest = "0.26"\nrstest_reuse = "0.7"\n'
CRATES = [
    ("celes", "3.0.0", "celes3", "polity-celes", ["serde", "subdivisions"], CELES3),
    ("isocountry", "0.3.2", "isocountry", "polity-isocountry", [], SERDE),
    ("rust_iso3166", "0.2.0", "rust_iso3166", "polity-rust_iso3166", ["serde"], SERDE),
    ("iso_country", "0.1.4", "iso_country", "polity-iso_country", ["serde"], SERDE),
    ("country-code-enum", "1.0.0", "country-code-enum", "polity-country-code-enum", ["serde"], SERDE),
    ("celes", "2.8.2", "celes2", "polity-celes2", [], SERDE),
    ("phonenumber", "0.3.10", "phonenumber", "polity-phonenumber", [], SERDE + PHONE),
    ("rlibphonenumber", "2.2.15", "rlibphonenumber", "polity-rlibphonenumber", ["serde"], SERDE + DERIVE),
]
# Where the crate and the shim are dependencies, if not here.
HOMES = {name: HERE / "phones" for name in ["phonenumber", "rlibphonenumber"]}
# Tests of the crates that cannot pass, and why. The numbers are those of the code blocks in their order.
EXPECTED_FAILURES = {
    "rust_iso3166 doc_4": "quotes the name of a subdivision, which has no licence to be shipped here",
    "rust_iso3166 doc_5": "quotes the name of a subdivision, which has no licence to be shipped here",
    "rust_iso3166 test_subdivision_serde": "quotes the name of a subdivision, which has no licence to be shipped here",
    "rust_iso3166 test_subdivision_case_insensitive": "quotes the name of a subdivision, which has no licence to be shipped here",
}


def run(*command, cwd=OUT, check=True, **options):
    # Where the programs of MIGRATING.md are built, with the same crates.
    options.setdefault("env", dict(os.environ, CARGO_TARGET_DIR=str(ROOT / "target/migrating")))
    return subprocess.run(command, cwd=cwd, check=check, text=True, **options)


def old(name, version, features):
    return f'{name} = {{ version = "={version}", features = {json.dumps(features)} }}\n'


def new(name, folder, package, features):
    path = os.path.relpath(ROOT / "compat" / folder, OUT / "x")
    return f'{name} = {{ package = "{package}", path = "{path}", features = {json.dumps(features)} }}\n'


def package(name, dependencies, files):
    folder = OUT / name
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        target = folder / file
        if not target.exists() or target.read_text() != text:
            target.write_text(text)
    manifest = f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2021"\npublish = false\n\n[dependencies]\n{dependencies}'
    (folder / "Cargo.toml").write_text(manifest)
    return name


def sources():
    """Where cargo keeps the crates' sources."""
    found = {}
    for home in {HERE, *HOMES.values()}:
        text = run("cargo", "metadata", "--format-version", "1", cwd=home, stdout=subprocess.PIPE).stdout
        for one in json.loads(text)["packages"]:
            found[one["name"], one["version"].split("+")[0]] = Path(one["manifest_path"]).parent
    return found


def doctests(text):
    """The code blocks of doc comments as test functions."""
    blocks, block = [], None
    for line in text.splitlines():
        comment = re.match(r"\s*//[/!] ?(.*)", line)
        body = comment.group(1) if comment else None
        if body is None:
            block = None
        elif body.strip().startswith("```"):
            if block is None:
                block = [] if body.strip() in ("```", "```rust") else None
            else:
                blocks.append(block)
                block = None
        elif block is not None:
            block.append(re.sub(r"^(\s*)# ", r"\1", "" if body.strip() == "#" else body))
    tests = []
    for number, block in enumerate(blocks):
        body = "\n".join(block)
        if re.search(r"^Ok::<", body, re.M):
            body = f"let outcome = (|| {{\n{body}\n}})();\noutcome.unwrap();"
        tests.append(f"#[test]\n#[allow(warnings)]\nfn doc_{number}() {{\n{body}\n}}\n")
    return "\n".join(tests)


def inner_tests(path, crate):
    """The tests that stand inside a source file, as those of another crate."""
    text = path.read_text()
    found = re.search(r"#\[cfg\(test\)\]\n(mod tests? \{)", text)
    if not found:
        return ""
    body = text[found.start(1):]
    body = body.replace("use super::*;", f"use {crate}::*;").replace("use super::", f"use {crate}::")
    # What stands in private modules there is at the root from outside.
    body = re.sub(r"use crate::(parser|validator);", rf"use {crate} as \1;", body)
    body = body.replace("use crate::{parser, ", f"use {crate}::{{self as parser, ").replace("use crate::formatter::", f"use {crate}::")
    body = body.replace("use crate::", f"use {crate}::")
    if "derive(Serialize" in body and "use serde::" not in body:
        body = body.replace(f"use {crate}::*;", f"use {crate}::*;\n    use ::serde::{{Deserialize, Serialize}};")
    return body.replace('#[cfg(feature = "serde")]', "")


def upstream_tests(found):
    members = []
    for name, version, folder, shim, features, dependencies in CRATES:
        source, crate = found[name, version], name.replace("-", "_")
        files = {"src/lib.rs": ""}
        for test in sorted((source / "tests").glob("*.rs")) if (source / "tests").is_dir() else []:
            text = re.sub(r'#!?\[cfg\(feature = "\w+"\)\]', "", test.read_text())
            files[f"tests/{test.name}"] = text
        rest = [file for file in sorted((source / "src").glob("*.rs")) if file.name != "lib.rs"]
        docs = doctests("\n\n".join(file.read_text() for file in [source / "src/lib.rs", *rest]))
        if docs:
            files["tests/doctests.rs"] = docs
        for file in sorted((source / "src").glob("*.rs")):
            inner = "" if "sqlx" in file.name or file.name == "subdivision.rs" else inner_tests(file, crate)
            if inner:
                files[f"tests/inside_{file.name}"] = inner
        members.append(package(f"up-{folder}", new(name, folder, shim, features) + dependencies, files))
    return members


def programs():
    members = []
    for name, version, folder, shim, features, _ in CRATES:
        text = (HERE / "programs" / f"{folder}.rs").read_text()
        extra = SERDE
        features = [feature for feature in features if feature != "subdivisions"]
        members.append(package(f"before-{folder}", old(name, version, features) + extra, {"src/main.rs": text}))
        members.append(package(f"after-{folder}", new(name, folder, shim, features) + extra, {"src/main.rs": text}))
    return members


def test(members):
    passed, failed, wrong = {}, {}, 0
    for member in members:
        folder = member.removeprefix("up-")
        result = run("cargo", "test", "--quiet", "--ignore-rust-version", "--package", member, "--tests", "--no-fail-fast",
                     "--", "--format", "pretty", check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        outcomes = re.findall(r"^test (\S+)(?: - should panic)? \.\.\. (ok|FAILED)", result.stdout, re.M)
        if not outcomes and result.returncode:
            print(result.stdout)
            wrong += 1
        for test, outcome in outcomes:
            test = re.sub(r"^tests?::", "", test)
            (passed if outcome == "ok" else failed).setdefault(folder, []).append(test)
        bad = [(test, EXPECTED_FAILURES.get(f"{folder} {test}")) for test in failed.get(folder, [])]
        kinds = sum(test.startswith("doc_") for test in passed.get(folder, []))
        print(f"{folder}: {len(passed.get(folder, []))} passed ({kinds} of them doctests), {len(bad)} failed")
        for test, why in bad:
            print(f"  {test}: {why or 'UNEXPLAINED'}")
            wrong += why is None
        if any(why is None for _, why in bad):
            print(result.stdout)
    return wrong


def compare_programs():
    wrong = 0
    for _, _, folder, *_ in CRATES:
        outputs = []
        for side in ["before", "after"]:
            command = ["cargo", "run", "--quiet", "--ignore-rust-version", "--package", f"{side}-{folder}"]
            outputs.append(run(*command, stdout=subprocess.PIPE).stdout.splitlines())
        before, after = outputs
        lost = [line for line in before if line not in after]
        added = [line for line in after if line not in before]
        print(f"{folder}: {len(before)} lines before, {len(after)} after; lost {lost}, added {added}")
        # Kosovo's line and the count, and nothing else; the others stay in their order.
        expected = all("XK" in line or "how many" in line for line in lost + added)
        rest = [line for line in after if line not in added] == [line for line in before if line not in lost]
        wrong += not (expected and rest)
    return wrong


def surface(document, crate):
    """The public items of a crate as {path: signature}, from rustdoc's JSON."""
    index, paths = document["index"], document["paths"]

    def name_of(number):
        path = paths.get(str(number))
        if path is None:
            return index.get(str(number), {}).get("name") or "?"
        own = ["crate"] + path["path"][1:] if path["crate_id"] == 0 else path["path"]
        # The same item, by whatever crate re-exports it.
        return re.sub(r"^(core|alloc|std)::(.*::)?", "std::", "::".join(own))

    def norm(value):
        if isinstance(value, dict):
            if "id" in value and "args" in value:
                return {"path": name_of(value["id"]), "args": norm(value["args"])}
            if "expr" in value and "is_literal" in value:
                return "constant"  # Its value is for the differential program.
            skip = {"id", "span", "docs", "links", "attrs", "items", "impls", "variants", "implementations", "deprecation"}
            shown = {key: norm(inner) for key, inner in value.items() if key not in skip and not (key == "value" and inner)}
            # Fields are numbered differently in every document: which are public is compared, each with its type, below.
            for key in {"tuple", "fields"} & shown.keys():
                shown[key] = len(value[key])
            return shown
        if isinstance(value, list):
            return [norm(inner) for inner in value]
        return value

    items = {}

    def put(path, item, inner=None):
        kind, body = next(iter(item["inner"].items()))
        attributes = "non_exhaustive " if "non_exhaustive" in json.dumps(item.get("attrs")) else ""
        items[path] = attributes + kind + " " + json.dumps(norm(inner if inner is not None else body), sort_keys=True)

    def walk(number, prefix):
        item = index.get(str(number))
        if item is None or item["visibility"] not in ("public", "default"):
            return
        kind, body = next(iter(item["inner"].items()))
        if kind == "module":
            path = prefix if item.get("crate_id") == 0 and number == document["root"] else f"{prefix}::{item['name']}"
            for inner in body["items"]:
                walk(inner, path)
            return
        if kind == "use":
            if body["is_glob"]:
                target = index.get(str(body["id"]))
                if target and "module" in target["inner"]:
                    for inner in target["inner"]["module"]["items"]:
                        walk(inner, prefix)
            elif body["id"] is not None:
                walk(body["id"], prefix)
            return
        if kind == "macro":
            return
        path = f"{prefix}::{item['name']}"
        put(path, item)
        if kind == "struct":
            fields = body["kind"]
            plain = fields.get("plain", {}).get("fields", fields.get("tuple", [])) if isinstance(fields, dict) else []
            for field in plain:
                field = index.get(str(field))
                if field and field["visibility"] == "public":
                    items[f"{path}.{field['name']}"] = json.dumps(norm(field["inner"]), sort_keys=True)
        if kind == "enum":
            for place, variant in enumerate(body["variants"]):
                variant = index[str(variant)]
                value = variant["inner"]["variant"]
                discriminant = (value.get("discriminant") or {}).get("value")
                shape = value["kind"]
                if isinstance(shape, dict):
                    fields = next(iter(shape.values()))
                    fields = fields["fields"] if isinstance(fields, dict) else fields
                    shape = [[index[str(field)]["name"], norm(index[str(field)]["inner"])] for field in fields if field]
                items[f"{path}::{variant['name']}"] = f"variant {discriminant} {json.dumps(shape, sort_keys=True)}"
        if kind == "trait":
            for inner in body["items"]:
                put(f"{path}::{index[str(inner)]['name']}", index[str(inner)])
        for one in body.get("impls", []) if isinstance(body, dict) else []:
            one = index.get(str(one))
            if one is None:
                continue
            block = one["inner"]["impl"]
            if block["is_synthetic"] or block["blanket_impl"] is not None:
                continue
            trait = block["trait"]
            if trait is None:
                for inner in block["items"]:
                    inner = index.get(str(inner))
                    if inner and inner["visibility"] == "public":
                        put(f"{path}::{inner['name']}", inner)
            else:
                shown = f"{name_of(trait['id'])} {json.dumps(norm(trait['args']), sort_keys=True)}"
                if name_of(trait["id"]) != "std::StructuralPartialEq":
                    items[f"impl {shown} for {json.dumps(norm(block['for']), sort_keys=True)}"] = ""
    walk(document["root"], crate)
    return items


# What may differ in the public API, by a pattern of the item, and why.
API = {
    r"errors::InvalidNumberError.*InternalError": "into its wrapper",
    r"polity::phone::number::PhoneNumber": "conversions to and from polity::phone::PhoneNumber",
    r"formatter::Formatter|phone_number::Country": "a lifetime of another name",
    r"polity::country::Country": "conversions to and from polity::Country",
    r"XK|NUM_XKX|FULL_XKX|A[23]_XKX": "Kosovo",
}
API_MISSING = {
    r"new_for_metadata|format_by_pattern|PhoneMetadata|PhoneNumberDesc|rlibphonenumber::NumberFormat|proto::NumberFormat|metadata_validator|::Decode|DecodeError":
        "metadata of a program's own",
    r"prost::|InvalidRegex|RegexError|InternalRegexError|unwrap_internal|panic_internal|InternalError::translate": "neither protocol buffers nor regular expressions",
    r"phonenumber_matcher|phonenumber_mask|rlibphonenumber::interfaces|crate::interfaces": "numbers in a text, and masks",
    r"carrier_code$|keeping_alpha_chars": "formats with a carrier code or with letters",
    r"rlibphonenumber::PhoneNumberUtil::(normalize|is_viable|is_alpha|convert_alpha)": "steps of parse",
    r"rlibphonenumber::PhoneNumberUtil::.*(non_geo_entity|mobile_token|code_and_type)|PhoneNumberTypeIter|IntoEnumIterator": "few ask for it",
    r"loader|phonenumber::metadata::Database::(load|parse|from)": "metadata of a program's own",
    r"metadata::format::Format|phonenumber::metadata::Format|Metadata::(international_)?formats|phonenumber::Formatter::with$":
        "formats are no regular expressions here",
    r"Database::cache|::(international_prefix|national_prefix_for_parsing|national_prefix_transform_rule|leading_digits|national_number)$":
        "there are no regular expressions",
    r"::(preferred_international_prefix|preferred_extension_prefix|is_mobile_number_portable|possible_local_length|no_international)$":
        "metadata that polity does not have",
    r"formatter::Formatter|phone_number::Country": "a lifetime of another name",
}
API_CHANGED = {
    r"isocountry::CountryCode::(name|numeric_id|alpha2|alpha3)": "const now",
    r"isocountry::CountryCode::as_array.*": "250 entries",
}


def api():
    wrong = 0
    environment = dict(os.environ, RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=str(OUT / "target"))
    for name, version, folder, shim, features, _ in CRATES:
        surfaces = []
        for spec, crate in [(f"{name}@{version}", name), (shim, shim)]:
            # In the differential program's package, whose manifest chooses the features.
            run("cargo", "rustdoc", "--quiet", "--ignore-rust-version", "--lib", "--package", spec,
                "--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow",
                cwd=HOMES.get(folder, HERE), env=environment)
            file = OUT / "target/doc" / f"{crate.replace('-', '_')}.json"
            surfaces.append(surface(json.loads(file.read_text()), name.replace("-", "_")))
        before, after = surfaces
        removed, added = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
        changed = sorted(item for item in before.keys() & after.keys() if before[item] != after[item])
        print(f"{folder}: {len(before)} items, {len(after)} in the shim: {len(removed)} missing, {len(added)} more, {len(changed)} changed")
        reasons = {}
        for kind, list_, table in [("missing", removed, API_MISSING), ("more", added, API), ("changed", changed, API_CHANGED)]:
            for item in list_:
                why = next((why for pattern, why in table.items() if re.search(pattern, item)), None)
                reasons.setdefault((kind, why or "UNEXPLAINED"), []).append(item)
                wrong += why is None
        for (kind, why), list_ in reasons.items():
            most = len(list_) if why == "UNEXPLAINED" else 6
            print(f"  {len(list_)} {kind}: {why} ({', '.join(list_[:most])}{', …' if len(list_) > most else ''})")
            if why == "UNEXPLAINED" and kind == "changed":
                for item in list_[:8]:
                    print("   ", before[item], "\n   ", after[item])
    return wrong


def main():
    stages = ["upstream", "programs", "api"]
    wanted = [stage for stage in stages if stage in sys.argv] or stages
    # The shims that are named, or all.
    named = [one for one in CRATES if one[2] in sys.argv]
    CRATES[:] = named or CRATES
    OUT.mkdir(parents=True, exist_ok=True)
    found = sources()
    tests, pairs = upstream_tests(found), programs()
    members = json.dumps(tests + pairs)
    (OUT / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = {members}\n\n[profile.dev]\ndebug = 0\n')
    wrong = 0
    if "upstream" in wanted:
        wrong += test(tests)
    if "programs" in wanted:
        wrong += compare_programs()
    if "api" in wanted:
        wrong += api()
    print(f"{wrong} unexplained")
    sys.exit(wrong != 0)


main()
