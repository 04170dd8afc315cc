from pathlib import Path

import pytest

from kiosk.devices.printers import printer_for
from kiosk.devices.usb_labels import usb_label_printers

SAID = {
    "lp0": "MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD421-203dpi ZPL;CLS:PRINTER;\n",
    "lp1": "MFG:Brother;CMD:PT-CBP;MDL:QL-820NWB;CLS:PRINTER;CID:Brother LabelPrinter;",
    "lp2": "MANUFACTURER:Honest;COMMAND SET:EPL,ZPL II;MODEL:HX-1;",
    "lp3": "MFG:HP;MDL:LaserJet;CMD:PJL,PCL;",
    "lp4": "rubbish",
}


@pytest.fixture
def plugged(tmp_path: Path) -> tuple[Path, Path]:
    """What a Linux shows of five printers."""
    classes, devices = tmp_path / "class", tmp_path / "usb"
    devices.mkdir()
    for name, said in SAID.items():
        told = classes / name / "device" / "ieee1284_id"
        told.parent.mkdir(parents=True)
        told.write_text(said)
        (devices / name).touch()
    return classes, devices


def test_label_printers_are_found_by_what_they_say(plugged: tuple[Path, Path]) -> None:
    devices = plugged[1]
    keys = usb_label_printers(*plugged)
    assert keys == [
        f"zpl:device:{devices}/lp0",
        f"ql:device:{devices}/lp1:QL-820NWB",
        f"zpl:device:{devices}/lp2",
    ]
    assert [printer_for(key).key for key in keys] == keys


def test_a_printer_that_was_just_pulled_out_is_left_out(plugged: tuple[Path, Path]) -> None:
    classes, devices = plugged
    (devices / "lp0").unlink()
    (classes / "lp1" / "device" / "ieee1284_id").unlink()
    assert usb_label_printers(classes, devices) == [f"zpl:device:{devices}/lp2"]


def test_where_there_are_no_such_files_there_is_no_printer(tmp_path: Path) -> None:
    assert usb_label_printers(tmp_path / "no", tmp_path) == []
