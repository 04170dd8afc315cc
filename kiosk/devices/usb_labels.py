"""Label printers on USB that the system shows as files, by what they say of themselves."""

import os
import re
from pathlib import Path

_CLASS = Path("/sys/class/usbmisc")
_DEVICES = Path("/dev/usb")
_QL = re.compile(r"QL-\d{3,4}[A-Z]*")


def usb_label_printers(classes: Path = _CLASS, devices: Path = _DEVICES) -> list[str]:
    """The keys of those that speak ZPL or are Brother's, and that may be written to.

    Linux alone has such files; *classes* is where it tells of what, of those in *devices*.
    """
    found = []
    for told in sorted(classes.glob("lp*/device/ieee1284_id")):
        path = devices / told.parent.parent.name
        key = _key(_fields(told), path)
        if key and os.access(path, os.R_OK | os.W_OK):
            found.append(key)
    return found


def _key(fields: dict[str, str], path: Path) -> str:
    languages = fields.get("CMD", "") or fields.get("COMMAND SET", "")
    if "ZPL" in languages.upper():
        return f"zpl:device:{path}"
    model = _QL.search(fields.get("MDL", "") or fields.get("MODEL", ""))
    return f"ql:device:{path}:{model[0]}" if model else ""


def _fields(told: Path) -> dict[str, str]:
    """What a printer says: `MFG:Brother;CMD:PT-CBP;MDL:QL-800;`."""
    try:
        text = told.read_text("ascii", "replace")
    except OSError:
        return {}
    pairs = (each.partition(":") for each in text.split(";"))
    return {name.strip().upper(): value.strip() for name, _, value in pairs}
