"""Prints libphonenumber's regions as JSON: what polity takes of them."""
import json
from phonenumbers import PhoneMetadata
from phonenumbers.data import _COUNTRY_CODE_TO_REGION_CODE

OWN = ("fixed_line", "mobile")
SERVICES = ("toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan", "voicemail")


def region(name, holder):
    m = PhoneMetadata.metadata_for_region(name)

    def patterns(kinds):
        found = (getattr(m, kind) for kind in kinds)
        return [d.national_number_pattern for d in found if d is not None and d.national_number_pattern]

    return {
        "region": name,
        "calling_code": m.country_code,
        "holder": holder,
        "leading_digits": m.leading_digits,
        "national_prefix": m.national_prefix,
        "international_prefix": m.preferred_international_prefix or m.international_prefix,
        "own": patterns(OWN),
        "services": patterns(SERVICES),
    }


rows = []
for code, regions in sorted(_COUNTRY_CODE_TO_REGION_CODE.items()):
    for name in regions:
        if name != "001":
            rows.append(region(name, regions[0]))
print(json.dumps(rows))
