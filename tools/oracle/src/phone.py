"""Answers what libphonenumber's port to Python says of numbers: a line in, a line out.

`P<tab>region<tab>text` asks everything about a number, `T<tab>region<tab>digits` what is shown while it is typed,
`F<tab>leniency and region<tab>text` what numbers are in a text.
"""
import sys

import phonenumbers as p
from phonenumbers.re_util import enable_pattern_cache

enable_pattern_cache()
FORMATS = (p.PhoneNumberFormat.E164, p.PhoneNumberFormat.INTERNATIONAL, p.PhoneNumberFormat.NATIONAL, p.PhoneNumberFormat.RFC3966)


def number(region, text):
    try:
        n = p.parse(text, region or None)
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


def found(asked, text):
    matches = p.PhoneNumberMatcher(text, asked[1:] or None, leniency=int(asked[0]))
    shown = lambda m: "%d-%d %s %s" % (m.start, m.end, p.format_number(m.number, p.PhoneNumberFormat.E164), p.normalize_digits_only(m.number.extension or ""))
    return "\t".join(shown(m) for m in matches)


for line in sys.stdin.buffer:
    kind, region, text = line.decode().rstrip("\n").split("\t")
    if kind == "E":
        sys.stdout.buffer.flush()
        continue
    answer = {"P": number, "T": typed, "F": found}[kind](region, text)
    sys.stdout.buffer.write(answer.encode() + b"\n")
