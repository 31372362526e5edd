#!/usr/bin/env python3
"""Names and codes of subdivisions in other libraries, for checks alone: library, code, letters, what is typed.

Run by `cargo run -p oracle -- subdivisions`, with the folders of country-state-city, country-region-data and iso-3166-2.
"""
import json
import os
import subprocess
import sys
import unicodedata

import pycountry



def letters(name):
    """The letters of a name without their marks: the standard has names under codes that other packages have otherwise."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name.casefold()) if letter.isalnum())


def say(library, code, name):
    """A line: the library, the code, the letters of the name, the name."""
    print(library, code, letters(name), name, sep="\t")


for area in pycountry.subdivisions:
    say("pycountry", area.code, area.code)
    say("pycountry", area.code, area.name)
states, regions, old = sys.argv[1:]
with open(os.path.join(states, "lib/assets/state.json"), encoding="utf-8") as file:
    for state in json.load(file):
        code = f"{state['countryCode']}-{state['isoCode']}"
        say("country-state-city", code, code)
        say("country-state-city", code, state["name"].strip())
with open(os.path.join(regions, "data.json"), encoding="utf-8") as file:
    for country in json.load(file):
        for region in country["regions"]:
            code = f"{country['countryShortCode']}-{region.get('shortCode', '')}"
            say("country-region-data", code, region["name"].strip())
script = "console.log(JSON.stringify(require(process.argv[1]).data))"
output = subprocess.run(["node", "-e", script, os.path.join(old, "iso3166.min.js")], capture_output=True, check=True).stdout
for country in json.loads(output).values():
    for code, area in country.get("sub", {}).items():
        say("iso-3166-2", code, area["name"].strip())
