"""Prints libphonenumber's metadata as JSON: what polity takes of it, in upstream's order."""
import json
import re
from phonenumbers import PhoneMetadata
from phonenumbers.data import _ALT_NUMBER_FORMATS, _COUNTRY_CODE_TO_REGION_CODE
from phonenumbers.shortdata import _AVAILABLE_REGION_CODES
from phonenumbers.shortnumberinfo import _REGIONS_WHERE_EMERGENCY_NUMBERS_MUST_BE_EXACT
from phonenumbers.tzdata import TIMEZONE_DATA

KINDS = ("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
         "voicemail")
SHORT = {"general": "general_desc", "short-code": "short_code", "emergency": "emergency", "toll-free": "toll_free",
         "standard-rate": "standard_rate", "premium-rate": "premium_rate", "carrier-specific": "carrier_specific",
         "sms": "sms_services"}


def groups(text):
    """Group references as upstream's own files write them: the Python port has \\1 for $1."""
    return re.sub(r"\\(\d)", r"$\1", text or "")


def ranges(d):
    return {
        "pattern": d.national_number_pattern,
        "lengths": list(d.possible_length),
        "local_lengths": list(d.possible_length_local_only),
        "example": d.example_number or "",
    }


def number_format(f):
    return {
        "pattern": f.pattern,
        "leading_digits": list(f.leading_digits_pattern),
        "format": groups(f.format),
        "national_rule": groups(f.national_prefix_formatting_rule),
        "optional": bool(f.national_prefix_optional_when_formatting),
        "carrier_rule": groups(f.domestic_carrier_code_formatting_rule),
    }


def region(code, order, name, holder):
    geographic = name != "001"
    m = PhoneMetadata.metadata_for_region(name) if geographic else PhoneMetadata.metadata_for_nongeo_region(code)
    kinds = [("general", m.general_desc), ("no-international-dialling", m.no_international_dialling)]
    kinds += [(kind.replace("_", "-"), getattr(m, kind)) for kind in KINDS]
    return {
        "region": name if geographic else "",
        "calling_code": m.country_code,
        "order": order,
        "holder": holder if geographic else "",
        "international_prefix": m.international_prefix or "",
        "preferred_international_prefix": m.preferred_international_prefix or "",
        "national_prefix": m.national_prefix or "",
        "national_prefix_for_parsing": m.national_prefix_for_parsing or "",
        "national_prefix_transform_rule": groups(m.national_prefix_transform_rule),
        "leading_digits": m.leading_digits or "",
        "extension_prefix": m.preferred_extn_prefix or "",
        "kinds": {kind: ranges(d) for kind, d in kinds if d is not None and d.national_number_pattern},
        "alternate": [number_format(f) for f in _ALT_NUMBER_FORMATS.get(code, [])],
        "national": [number_format(f) for f in m.number_format],
        "international": [number_format(f) for f in m.intl_number_format],
    }


def short(name):
    m = PhoneMetadata.short_metadata_for_region(name)
    kinds = {kind: getattr(m, attribute) for kind, attribute in SHORT.items()}
    return {
        "region": name,
        "whole": name in _REGIONS_WHERE_EMERGENCY_NUMBERS_MUST_BE_EXACT,
        "kinds": {kind: ranges(d) for kind, d in kinds.items() if d is not None and d.national_number_pattern},
    }


rows = []
for code, regions in sorted(_COUNTRY_CODE_TO_REGION_CODE.items()):
    for order, name in enumerate(regions):
        rows.append(region(code, order, name, regions[0]))
print(json.dumps({
    "regions": rows,
    "short": [short(name) for name in sorted(_AVAILABLE_REGION_CODES)],
    "zones": TIMEZONE_DATA,
}))
