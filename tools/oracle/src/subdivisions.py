#!/usr/bin/env python3
"""Names and codes of subdivisions in other libraries, for checks alone: library, code, what is typed.

Run by `cargo run -p oracle -- subdivisions`, with the folders of country-state-city, country-region-data and iso-3166-2.
"""
import json
import os
import subprocess
import sys

import pycountry

for area in pycountry.subdivisions:
    print("pycountry", area.code, area.code, sep="\t")
    print("pycountry", area.code, area.name, sep="\t")
states, regions, old = sys.argv[1:]
with open(os.path.join(states, "lib/assets/state.json"), encoding="utf-8") as file:
    for state in json.load(file):
        code = f"{state['countryCode']}-{state['isoCode']}"
        print("country-state-city", code, code, sep="\t")
        print("country-state-city", code, state["name"].strip(), sep="\t")
with open(os.path.join(regions, "data.json"), encoding="utf-8") as file:
    for country in json.load(file):
        for region in country["regions"]:
            code = f"{country['countryShortCode']}-{region.get('shortCode', '')}"
            print("country-region-data", code, region["name"].strip(), sep="\t")
script = "console.log(JSON.stringify(require(process.argv[1]).data))"
output = subprocess.run(["node", "-e", script, os.path.join(old, "iso3166.min.js")], capture_output=True, check=True).stdout
for country in json.loads(output).values():
    for code, area in country.get("sub", {}).items():
        print("iso-3166-2", code, area["name"].strip(), sep="\t")
