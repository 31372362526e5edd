#!/usr/bin/env python3
"""What other libraries say of codes and facts: `cargo run -p oracle -- codes` runs it. They serve to check alone.

Lines of library, what, alpha-2 of the entry, value; a list is separated by spaces.
"""
import csv
import os
import pickle
import re

import babel
import babel.languages
import babel.localedata
import country_converter
import countrycode
import pytz
from stdnum import iban

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
            say("python-stdnum", "iban-length", entry, 4 + sum(map(int, lengths)))


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
of_babel_and_pytz()
