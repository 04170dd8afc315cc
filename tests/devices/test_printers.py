import sys
from pathlib import Path

import pytest

from kiosk.devices.lp_printer import LpPrinter
from kiosk.devices.pdf_folder import PdfFolder
from kiosk.devices.printers import is_folder, printer_for, system_printers
from kiosk.devices.system_printer import QtPrinter
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PrinterMissingError
from kiosk.services.printing.printer import JobState, PrinterState

KEYS = [
    "system:Badge printer",
    "folder:/home/kiosk/badges",
    "zpl:tcp:192.0.2.7:9100",
    "ql:tcp:192.0.2.8:9100:QL-820NWB:62",
]


@pytest.mark.parametrize("key", KEYS)
def test_a_printer_has_the_key_by_which_it_was_made(key: str) -> None:
    assert printer_for(key).key == key
    assert is_folder(key) is key.startswith("folder:")


@pytest.mark.parametrize("key", ["", "system:", "folder:", "zpl:", "ql:", "fax:1", "Badge printer"])
def test_other_keys_are_no_printers(key: str) -> None:
    with pytest.raises(PrinterMissingError):
        printer_for(key)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lp")
@pytest.mark.parametrize(("tool", "kind"), [("lp", LpPrinter), ("lpr", QtPrinter)])
def test_the_system_is_spoken_to_in_the_way_there_is(
    tool: str, kind: type, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / tool).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(printer_for("system:X"), kind)


def test_without_a_print_service_there_are_no_printers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, design: BadgeDesign
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    assert system_printers() == []
    lonely = QtPrinter("nobody's")
    assert lonely.key == "system:nobody's"
    assert lonely.status().state is PrinterState.OFFLINE
    assert lonely.outcome("") is JobState.PRINTED
    with pytest.raises(PrinterMissingError):
        lonely.send([BadgeData("Ann", code="CODE0001")], design)
    assert isinstance(printer_for(f"folder:{tmp_path}"), PdfFolder)
