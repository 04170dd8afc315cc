from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.devices import ql_network, ql_usb, raw_link, snmp
from kiosk.devices.ql_printer import ql_printer
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError, PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus
from tests.support.brother import Brother
from tests.support.terminals import needs_terminals

CODE = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"
ANN = BadgeData("Ann Ålesund", "Ann Åse Ålesund", "Red Cross", "Oslo", "Speaker", CODE)
BO = BadgeData("Bo", code="B2")


@pytest.fixture(autouse=True)
def _answers_come_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (ql_network, ql_usb):
        monkeypatch.setattr(module, "ANSWER_S", 0.4)
        monkeypatch.setattr(module, "SETTLES_S", 0.2)
    monkeypatch.setattr(raw_link, "CLOSE_S", 0.5)


@pytest.fixture
def brother() -> Brother:
    """A QL-1110NWB with a roll of 102 mm."""
    return Brother(model=b"4D", width_mm=102, pins=1296)


@pytest.fixture
def usb(brother: Brother, tmp_path: Path) -> Iterator[str]:
    with brother.on_usb(tmp_path / "lp0") as key:
        yield key


@pytest.fixture
def network(brother: Brother, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with brother.telling() as port, brother.on_network() as key:
        monkeypatch.setattr(snmp, "PORT", port)
        yield key


def codes(picture: Image.Image) -> list[str]:
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    return [each.text for each in zxingcpp.read_barcodes(picture.convert("L"), formats=formats)]


def printed(brother: Brother) -> list[list[str]]:
    return [codes(label.picture) for label in brother.labels]


@needs_terminals
def test_badges_on_usb_are_labels_whose_codes_are_read(
    usb: str, brother: Brother, design: BadgeDesign
) -> None:
    printer = ql_printer(usb)
    assert printer.key == usb
    assert printer.status() == PrinterStatus(PrinterState.READY)
    job = printer.send([ANN, BO], design)
    assert printer.outcome(job) is JobState.PRINTED
    assert printed(brother) == [[CODE], ["B2"]]
    assert brother.labels[0].picture.size == (1296, 873)
    assert printer.outcome(job) is JobState.UNKNOWN
    assert printer.status() == PrinterStatus(PrinterState.READY)


@needs_terminals
def test_a_badge_that_is_wide_is_turned_on_a_narrow_roll(
    tmp_path: Path, design: BadgeDesign
) -> None:
    brother = Brother(width_mm=62)
    small = replace(design, stock=replace(design.stock, width_mm=100, height_mm=62), back=())
    with brother.on_usb(tmp_path / "lp0") as key:
        ql_printer(key).send([ANN], small)
    assert brother.labels[0].picture.size == (720, 1122)


@needs_terminals
@pytest.mark.parametrize(
    ("errors", "state"),
    [
        ((0x01, 0), PrinterState.PAPER_OUT),
        ((0, 0x01), PrinterState.PAPER_OUT),
        ((0, 0x10), PrinterState.COVER_OPEN),
        ((0x04, 0), PrinterState.STOPPED),
    ],
)
def test_a_printer_that_cannot_print_is_given_nothing(
    usb: str, brother: Brother, design: BadgeDesign, errors: tuple[int, int], state: PrinterState
) -> None:
    brother.error_1, brother.error_2 = errors
    printer = ql_printer(usb)
    assert printer.status().state is state
    with pytest.raises(PrinterRefusedError):
        printer.send([ANN], design)
    assert brother.labels == []


@needs_terminals
def test_stock_that_is_too_small_is_named(usb: str, brother: Brother, design: BadgeDesign) -> None:
    brother.width_mm = 29
    with pytest.raises(PageSizeUnsupportedError) as caught:
        ql_printer(usb).send([ANN], design)
    assert (caught.value.width_mm, caught.value.height_mm) == (101.6, 76.2)
    brother.width_mm = 24
    with pytest.raises(PageSizeUnsupportedError):
        ql_printer(usb).send([ANN], design)


@needs_terminals
def test_a_label_that_went_wrong_has_failed_and_never_comes_later(
    usb: str, brother: Brother, design: BadgeDesign
) -> None:
    brother.fails = True
    printer = ql_printer(usb)
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.FAILED
    assert printer.status().state is PrinterState.PAPER_OUT
    brother.fails, brother.error_1 = False, 0
    assert printer.outcome(printer.send([BO], design)) is JobState.PRINTED
    assert printed(brother) == [["B2"]]


@needs_terminals
def test_a_job_waits_until_the_one_before_is_complete(
    usb: str, brother: Brother, design: BadgeDesign
) -> None:
    brother.holds = True
    printer = ql_printer(usb)
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.PRINTING
    assert printer.status() == PrinterStatus(PrinterState.BUSY, waiting=1)
    with pytest.raises(PrinterRefusedError):
        printer.send([BO], design)
    brother.complete()
    assert printer.outcome(job) is JobState.PRINTED
    assert printer.outcome(printer.send([BO], design)) is JobState.PRINTING
    assert printed(brother) == [[CODE], ["B2"]]


@needs_terminals
def test_what_is_left_of_a_job_of_before_is_no_answer(
    usb: str, brother: Brother, design: BadgeDesign
) -> None:
    brother.error_1 = 0x01
    brother.leave(brother.status(2))
    brother.error_1 = 0
    printer = ql_printer(usb)
    assert printer.status() == PrinterStatus(PrinterState.READY)
    assert printer.outcome(printer.send([ANN], design)) is JobState.PRINTED


@needs_terminals
def test_nobody_knows_of_a_job_that_is_never_told_to_be_complete(
    usb: str, brother: Brother, design: BadgeDesign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ql_usb, "LOST_S", 0)
    brother.holds = True
    printer = ql_printer(usb)
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.UNKNOWN


@needs_terminals
def test_a_device_that_never_tells_anything_is_believed(
    usb: str, brother: Brother, design: BadgeDesign
) -> None:
    brother.mute = True
    printer = ql_printer(usb)
    assert printer.status().state is PrinterState.UNKNOWN
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.PRINTED
    assert printed(brother) == [[CODE]]
    information = brother.labels[0].settings[b"z"]
    assert information[0] == 0xC0


def test_badges_on_the_network_are_printed_when_the_printer_is_idle_again(
    network: str, brother: Brother, design: BadgeDesign
) -> None:
    printer = ql_printer(network)
    assert printer.status() == PrinterStatus(PrinterState.READY)
    job = printer.send([ANN, BO], design)
    brother.busy = True
    assert printer.outcome(job) is JobState.PRINTING
    assert printer.status().state is PrinterState.BUSY
    brother.busy = False
    assert printer.outcome(job) is JobState.PRINTED
    assert printer.outcome(job) is JobState.UNKNOWN
    assert printed(brother) == [[CODE], ["B2"]]


def test_a_cover_that_is_opened_while_it_prints_keeps_the_job_waiting(
    network: str, brother: Brother, design: BadgeDesign
) -> None:
    printer = ql_printer(network)
    job = printer.send([ANN], design)
    brother.error_2 = 0x10
    assert printer.outcome(job) is JobState.PRINTING
    assert printer.status().state is PrinterState.COVER_OPEN
    with pytest.raises(PrinterRefusedError):
        printer.send([BO], design)
    brother.mute = True
    assert printer.outcome(job) is JobState.UNKNOWN


def test_a_printer_without_snmp_is_told_what_it_has_by_its_key(
    brother: Brother, design: BadgeDesign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ql_network, "ANSWER_S", 0.05)
    brother.mute = True
    with brother.telling() as port, brother.on_network() as key:
        monkeypatch.setattr(snmp, "PORT", port)
        printer = ql_printer(f"{key}:QL-1110NWB:102")
        assert printer.status().state is PrinterState.UNKNOWN
        job = printer.send([ANN], design)
        assert printer.outcome(job) is JobState.PRINTED
        with pytest.raises(PageSizeUnsupportedError):
            ql_printer(f"{key}:ql800:62x100").send([ANN], design)
    assert printed(brother) == [[CODE]]
    assert brother.labels[0].settings[b"z"][:4] == bytes([0xC6, 0x0A, 102, 0])


def test_a_printer_that_is_off_is_missing_and_offline(
    design: BadgeDesign, brother: Brother, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ql_network, "ANSWER_S", 0.05)
    with brother.on_network() as key:
        pass
    for gone in (key, "ql:device:/dev/no-such-printer", "ql:tcp:a..b:9100"):
        printer = ql_printer(gone)
        assert printer.status() == PrinterStatus(PrinterState.OFFLINE)
        assert printer.outcome("") is JobState.UNKNOWN
        with pytest.raises(PrinterMissingError):
            printer.send([ANN], design)


@pytest.mark.parametrize("key", ["ql:", "ql:tcp:host", "ql:tcp:host:1:62x", "zpl:tcp:host:9100"])
def test_a_key_that_names_no_printer_is_told(key: str) -> None:
    with pytest.raises(PrinterMissingError):
        ql_printer(key)
