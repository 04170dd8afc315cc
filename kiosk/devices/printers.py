"""Every kind of printer, by the key that a laptop's settings name it with."""

import os
import shutil
from pathlib import Path

from kiosk.devices import system_printer
from kiosk.devices.lp_printer import LpPrinter
from kiosk.devices.pdf_folder import KIND as FOLDER
from kiosk.devices.pdf_folder import PdfFolder
from kiosk.devices.print_service import PrintServiceError, print_service
from kiosk.devices.ql_printer import ql_printer
from kiosk.devices.usb_labels import usb_label_printers
from kiosk.devices.zpl_printer import zpl_printer
from kiosk.errors import PrinterMissingError
from kiosk.services.printing.printer import Printer

SYSTEM = "system:"


def printer_for(key: str) -> Printer:
    """The printer of *key*: `system:NAME`, `folder:PATH`, `zpl:…` or `ql:…`.

    Whether it is there shows when it is used. Raises PrinterMissingError for other keys.
    """
    kind, _, place = key.partition(":")
    match kind:
        case "system" if place and _speaks_lp():
            return LpPrinter(place, print_service())
        case "system" if place:
            return system_printer.QtPrinter(place)
        case "folder" if place:
            return PdfFolder(Path(place))
        case "zpl":
            return zpl_printer(key)
        case "ql":
            return ql_printer(key)
        case _:
            raise PrinterMissingError(key)


def system_printers() -> list[str]:
    """The keys of the printers that the system knows, its default one first."""
    if not _speaks_lp():
        return [f"{SYSTEM}{name}" for name in system_printer.printers()]
    try:
        return [f"{SYSTEM}{name}" for name in print_service().printers()]
    except PrintServiceError:
        return []


def printers_here() -> list[str]:
    """The keys of all printers that are found without being told where they are."""
    return [*system_printers(), *usb_label_printers()]


def is_folder(key: str) -> bool:
    """Whether *key* names a folder for PDF files."""
    return key.startswith(FOLDER)


def _speaks_lp() -> bool:
    return os.name == "posix" and shutil.which("lp") is not None
