"""Names of lists, a row each: list, name, the entry that the list gives it, and what country_converter says."""

import glob
import json
import logging
import os
import sys

path, packages = sys.argv[1:]
rows = []
if path:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cells) > 1 and cells[:2] != ["name", "id"]:
                rows.append((os.path.basename(path), cells[0], cells[1]))
for file in sorted(glob.glob(os.path.join(packages, "node_modules/i18n-iso-countries/langs/*.json"))):
    language = os.path.basename(file)[:-5]
    if language in ("en", "fr", "es", "ru", "ar", "zh"):
        with open(file, encoding="utf-8") as text:
            for entry, names in json.load(text)["countries"].items():
                for name in names if isinstance(names, list) else [names]:
                    rows.append((f"i18n-iso-countries {language}", name, entry))
for file in sorted(glob.glob(os.path.join(packages, "node_modules/cldr-localenames-full/main/*/territories.json"))):
    language = os.path.basename(os.path.dirname(file))
    if language in ("en", "fr", "es", "ru", "ar", "zh"):
        with open(file, encoding="utf-8") as text:
            names = json.load(text)["main"][language]["localeDisplayNames"]["territories"]
        for entry, name in names.items():
            if entry[:2].isalpha() and entry[:2] not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
                rows.append((f"CLDR {language}", name, entry[:2]))
answers = ["?"] * len(rows)
try:
    sys.path.insert(0, os.path.join(packages, "python"))
    import country_converter

    logging.disable(logging.CRITICAL)
    found = country_converter.convert([row[1] for row in rows], to="ISO2", not_found="")
    answers = [one if isinstance(one, str) else " ".join(one) for one in found]
except ImportError:
    pass
for row, answer in zip(rows, answers):
    print(*row, answer, sep="\t")
