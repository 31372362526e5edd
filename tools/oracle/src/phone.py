"""Answers what libphonenumber's port to Python says of numbers: a line in, a line out.

`P<tab>region<tab>text` asks everything about a number, `T<tab>region<tab>digits` what is shown while it is typed. The others
have a second argument after the character U+0001: `F<tab>region<tab>text<1>from` asks how the number is dialled from another
region and where it belongs, `M<tab><tab>text<1>text` whether two are the same, `K<tab>region<tab>` for the kinds of a region's
numbers, `C<tab><tab>code<1>known` for the regions of a calling code, `R<tab>region<tab>digits` where the caret stands after each digit but
the last once all are there, `S<tab>region<tab>digits` what is known of a short number, `D<tab>leniency and region<tab>text`
what numbers are in a text, `N<tab><tab>words` which public names of libphonenumber are none of the words.
"""
import sys

import phonenumbers as p
import phonenumbers.timezone
from phonenumbers import shortnumberinfo as s
from phonenumbers.re_util import enable_pattern_cache
from phonenumbers.timezone import time_zones_for_number

enable_pattern_cache()
FORMATS = (p.PhoneNumberFormat.E164, p.PhoneNumberFormat.INTERNATIONAL, p.PhoneNumberFormat.NATIONAL, p.PhoneNumberFormat.RFC3966)


def parse(text, region):
    n = p.parse(text, region or None)
    # libphonenumber leaves the digits of an extension in their script; an extension is dialled.
    if n.extension:
        n.extension = p.normalize_digits_only(n.extension)
    return n


def number(region, text):
    try:
        n = parse(text, region)
    except p.NumberParseException as error:
        return "error %d" % error.error_type
    answers = [
        p.region_code_for_number(n) or "",
        str(int(p.is_valid_number(n))),
        str(p.number_type(n)),
        str(p.is_possible_number_with_reason(n)),
    ]
    return "\t".join(answers + [p.format_number(n, kind) for kind in FORMATS])


def typed(region, digits):
    formatter = p.AsYouTypeFormatter(region or "ZZ")
    return "\t".join(formatter.input_digit(digit) for digit in digits)


def forms(region, text):
    text, caller = text.split("\1")
    try:
        n = p.parse(text, region or None, keep_raw_input=True)
    except p.NumberParseException:
        return "error"
    plain = parse(text, region)
    cut = parse(text, region)
    whole = p.truncate_too_long_number(cut)
    answers = [
        str(int(p.is_valid_number_for_region(plain, caller))),
        p.format_out_of_country_calling_number(plain, caller),
        p.format_number_for_mobile_dialing(plain, caller, True),
        p.format_number_for_mobile_dialing(plain, caller, False),
        p.format_in_original_format(n, region or "ZZ"),
        str(n.country_code_source),
        str(p.length_of_geographical_area_code(plain)),
        str(p.length_of_national_destination_code(plain)),
        str(int(p.is_number_geographical(plain))),
        str(int(p.can_be_internationally_dialled(plain))),
        p.format_number(cut, p.PhoneNumberFormat.E164) if whole else "",
        " ".join(time_zones_for_number(plain)),
    ]
    return "\t".join(answers)


def same(first, second):
    answers = [p.is_number_match(first, second)]
    try:
        n = p.parse(first)
        answers.append(p.is_number_match(n, second))
        answers.append(p.is_number_match(n, p.parse(second)))
    except p.NumberParseException:
        pass
    return "\t".join(str(answer) for answer in answers)


def kinds(region):
    return " ".join(str(kind) for kind in sorted(p.supported_types_for_region(region)))


def carets(region, digits):
    formatter = p.AsYouTypeFormatter(region or "ZZ")
    answers = []
    for remembered in range(len(digits) - 1):
        formatter.clear()
        for index, digit in enumerate(digits):
            shown = formatter.input_digit(digit, remember_position=index == remembered)
        answers.append("%d %s" % (formatter.get_remembered_position(), shown))
    return "\t".join(answers)


def short(region, digits):
    zeros = len(digits) - len(digits.lstrip("0"))
    zeros = min(zeros, len(digits) - 1)
    n = p.PhoneNumber(country_code=p.country_code_for_region(region), national_number=int(digits))
    if zeros:
        n.italian_leading_zero = True
        n.number_of_leading_zeros = zeros
    answers = [
        s.is_possible_short_number_for_region(n, region),
        s.is_valid_short_number_for_region(n, region),
        s.is_emergency_number(digits, region),
        s.connects_to_emergency_number(digits, region),
        s.expected_cost_for_region(n, region),
        s.is_carrier_specific_for_region(n, region),
        s.is_sms_service_for_region(n, region),
    ]
    return "\t".join(str(int(answer)) for answer in answers)


# Names that only this port has, and what they are elsewhere.
ALIASES = {
    "formatnumber": "format",
    "ispossiblenumberstring": "ispossiblenumber",
    "isnumbertypegeographical": "isnumbergeographical",
    "countrycodeforvalidregion": "getcountrycodeforregion",
}


def missing(words):
    words = words.split()
    owners = [p.phonenumberutil, s, p.timezone, p.AsYouTypeFormatter, p.PhoneNumberMatcher]
    names = [name for owner in owners for name, value in vars(owner).items()
             if name[0].islower() and getattr(value, "__module__", "") == getattr(owner, "__module__", owner.__name__)]
    assert len(names) > 60, names
    known = lambda name: any(other in words for other in (name, "get" + name, ALIASES.get(name)))
    return " ".join(name for name in names if not known(name.replace("_", "")))


def found(asked, text):
    matches = p.PhoneNumberMatcher(text, asked[1:] or None, leniency=int(asked[0]))
    shown = lambda m: "%d-%d %s %s" % (m.start, m.end, p.format_number(m.number, p.PhoneNumberFormat.E164), p.normalize_digits_only(m.number.extension or ""))
    return "\t".join(shown(m) for m in matches)


ANSWERS = {
    "D": found,
    "N": lambda _, words: missing(words),
    "R": carets,
    "S": short,
    "P": number,
    "T": typed,
    "F": forms,
    "M": lambda _, texts: same(*texts.split("\1")),
    "K": lambda region, _: kinds(region),
    "C": lambda _, code: " ".join(p.region_codes_for_country_code(int(code.split("\1")[0]))),
}

for line in sys.stdin.buffer:
    kind, region, text = line.decode().rstrip("\n").split("\t")
    if kind == "E":
        sys.stdout.buffer.flush()
        continue
    sys.stdout.buffer.write(ANSWERS[kind](region, text).encode() + b"\n")
