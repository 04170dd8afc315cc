"""Brother's QL label printers, by the key that says where one is."""

import re

from kiosk.devices.ql import Model
from kiosk.devices.ql_media import Media
from kiosk.devices.ql_network import QlOnNetwork
from kiosk.devices.ql_setting import QlSetting
from kiosk.devices.ql_usb import QlOnUsb
from kiosk.devices.raw_link import DeviceLink, tcp_link
from kiosk.errors import PrinterMissingError
from kiosk.services.printing.printer import Printer

_KEY = re.compile(
    r"ql:(?:tcp:(?P<host>\[[^\]]+\]|[^:]+):(?P<port>\d{1,5})|device:(?P<path>[^:]+))"
    r"(?::QL-?(?P<model>\d{3,4})[A-Z]*)?(?::(?P<width>\d{2,3})(?:x(?P<length>\d{2,3}))?)?",
    re.IGNORECASE,
)


def ql_printer(key: str) -> Printer:
    """The printer of a *key*: `ql:tcp:HOST:PORT` or `ql:device:PATH`.

    A printer that does not say them itself needs its model behind that, as `:QL-1110NWB`,
    and what is loaded, as `:62` or `:62x100`. Raises PrinterMissingError.
    """
    found = _KEY.fullmatch(key)
    if not found:
        raise PrinterMissingError(key)
    media = Media(int(found["width"]), int(found["length"] or 0)) if found["width"] else None
    setting = QlSetting(key, media, Model(int(found["model"] or 0)))
    if found["path"]:
        return QlOnUsb(setting, DeviceLink(found["path"]))
    return QlOnNetwork(setting, tcp_link(found["host"], found["port"]))
