"""Fields in one text, as the central export tells them and an import reads them again."""

import re
from collections.abc import Mapping

from kiosk.domain.registration import AMENDABLE_FIELDS

_NEXT = rf"; (?=(?:{'|'.join(AMENDABLE_FIELDS)})=)"
_ONE = re.compile(rf"(?:;;|(?!{_NEXT}).)+", re.DOTALL)


def changed_text(fields: Mapping[str, str]) -> str:
    """*fields* as `name=value; place=value`; a semicolon of a value is doubled."""
    return "; ".join(f"{name}={value.replace(';', ';;')}" for name, value in fields.items())


def changed_fields(text: str) -> dict[str, str]:
    """The fields that `changed_text` made *text* of; what is none of them is left out."""
    found = {}
    for one in _ONE.findall(text):
        name, equals, value = one.removeprefix(" ").partition("=")
        if equals and name in AMENDABLE_FIELDS:
            found[name] = value.replace(";;", ";")
    return found
