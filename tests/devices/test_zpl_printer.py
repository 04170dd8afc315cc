import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.devices import raw_link
from kiosk.devices import zpl_printer as zpl_printer_module
from kiosk.devices.zpl_printer import zpl_printer
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import CodeTooLongError, PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus
from tests.support.terminals import needs_terminals, raw_terminal
from tests.support.zebra import Zebra

CODE = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"
ANN = BadgeData("Ann Ålesund", "Ann Åse Ålesund", "Red Cross", "Oslo", "Speaker", CODE)


@pytest.fixture(autouse=True)
def _answers_come_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zpl_printer_module, "ANSWER_S", 0.15)
    monkeypatch.setattr(zpl_printer_module, "MUTE_ANSWER_S", 0.05)
    monkeypatch.setattr(raw_link, "CLOSE_S", 0.3)
    monkeypatch.setattr(raw_link, "WRITE_S", 0.5)


@pytest.fixture
def zebra() -> Iterator[Zebra]:
    with Zebra() as zebra:
        yield zebra


def codes(picture: Image.Image) -> list[str]:
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    return [each.text for each in zxingcpp.read_barcodes(picture.convert("L"), formats=formats)]


def test_a_badge_is_one_label_of_its_size_and_its_code_is_read(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zpl_printer(zebra.key).send([ANN], design)
    (label,) = zebra.labels
    assert (label.width, label.height, label.copies) == (812, 609, 1)
    assert codes(label.picture) == [CODE]
    assert zebra.garbage == b""


@pytest.mark.parametrize(("dots", "dpi", "size"), [(12, 300, (1200, 900)), (24, 600, (2400, 1800))])
def test_the_resolution_is_what_the_printer_says(
    zebra: Zebra, design: BadgeDesign, dots: int, dpi: int, size: tuple[int, int]
) -> None:
    zebra.model = f"ZT411-{dpi}dpi,V92.21.39Z,{dots},65536KB"
    zpl_printer(zebra.key).send([ANN], design)
    assert zebra.labels[0].picture.size == size
    assert codes(zebra.labels[0].picture) == [CODE]


def test_the_resolution_that_somebody_chose_counts_more(zebra: Zebra, design: BadgeDesign) -> None:
    zpl_printer(f"{zebra.key}:300").send([ANN], design)
    assert zebra.labels[0].picture.size == (1200, 900)


def test_a_badge_is_turned_where_the_stock_lies_across(zebra: Zebra, design: BadgeDesign) -> None:
    zpl_printer(zebra.key).send([ANN], design)
    zpl_printer(f"{zebra.key}:203:turned").send([ANN], design)
    straight, across = (label.picture for label in zebra.labels)
    assert across.size == (609, 812)
    assert across.transpose(Image.Transpose.ROTATE_90).tobytes() == straight.tobytes()
    assert codes(across) == [CODE]


def test_each_badge_is_a_label_and_nothing_of_one_is_on_the_next(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zpl_printer(zebra.key).send([ANN, BadgeData("Bo", code="B2"), BadgeData("Cem")], design)
    assert [codes(label.picture) for label in zebra.labels] == [[CODE], ["B2"], []]


def test_a_job_is_printing_until_the_printer_holds_nothing(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zebra.holds = True
    printer = zpl_printer(zebra.key)
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.PRINTING
    assert printer.status() == PrinterStatus(PrinterState.BUSY, waiting=1)
    zebra.resume()
    assert printer.outcome(job) is JobState.PRINTED
    assert printer.status() == PrinterStatus(PrinterState.READY)


def test_a_job_that_runs_out_of_paper_prints_when_there_is_some(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zebra.holds = True
    printer = zpl_printer(zebra.key)
    job = printer.send([ANN], design)
    zebra.paper_out = True
    assert printer.outcome(job) is JobState.PRINTING
    assert printer.status().state is PrinterState.PAPER_OUT
    zebra.resume()
    assert printer.outcome(job) is JobState.PRINTED


@pytest.mark.parametrize(
    ("what", "state"),
    [
        ("paper_out", PrinterState.PAPER_OUT),
        ("head_open", PrinterState.COVER_OPEN),
        ("paused", PrinterState.STOPPED),
    ],
)
@pytest.mark.parametrize("silent", [False, True])
def test_a_printer_that_cannot_print_is_given_nothing(
    zebra: Zebra, design: BadgeDesign, what: str, state: PrinterState, silent: bool
) -> None:
    zebra.silent_when_stopped = silent
    setattr(zebra, what, True)
    printer = zpl_printer(zebra.key)
    assert printer.status().state is state
    with pytest.raises(PrinterRefusedError) as caught:
        printer.send([ANN], design)
    assert caught.value.printer == zebra.key.removeprefix("zpl:tcp:")
    assert zebra.labels == zebra.waiting == []


def test_a_printer_that_stops_answering_has_stopped(zebra: Zebra, design: BadgeDesign) -> None:
    printer = zpl_printer(zebra.key)
    assert printer.status().state is PrinterState.READY
    zebra.mute = True
    assert printer.status().state is PrinterState.STOPPED
    with pytest.raises(PrinterRefusedError):
        printer.send([ANN], design)


def test_a_printer_that_never_answers_is_believed_to_print_what_it_took(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zebra.mute = True
    printer = zpl_printer(zebra.key)
    assert printer.status().state is PrinterState.UNKNOWN
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.PRINTED
    assert codes(zebra.labels[0].picture) == [CODE]


def test_a_printer_that_is_off_is_missing_and_offline(zebra: Zebra, design: BadgeDesign) -> None:
    printer = zpl_printer(zebra.key)
    zebra.switch_off()
    assert printer.status() == PrinterStatus(PrinterState.OFFLINE)
    with pytest.raises(PrinterMissingError):
        printer.send([ANN], design)


def test_nobody_knows_what_a_printer_did_that_was_switched_off(
    zebra: Zebra, design: BadgeDesign
) -> None:
    zebra.holds = True
    printer = zpl_printer(zebra.key)
    job = printer.send([ANN], design)
    zebra.switch_off()
    assert printer.outcome(job) is JobState.UNKNOWN
    assert printer.outcome(job) is JobState.UNKNOWN
    assert printer.outcome("") is JobState.UNKNOWN


def test_nobody_knows_of_a_job_that_the_printer_never_ends(
    zebra: Zebra, design: BadgeDesign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zpl_printer_module, "LOST_S", 0)
    zebra.holds = True
    printer = zpl_printer(zebra.key)
    assert printer.outcome(printer.send([ANN], design)) is JobState.UNKNOWN


@pytest.mark.parametrize("mute", [False, True])
def test_nobody_knows_what_became_of_a_line_that_broke(
    zebra: Zebra, design: BadgeDesign, mute: bool
) -> None:
    zebra.mute = mute
    printer = zpl_printer(zebra.key)
    printer.status()
    zebra.breaks_after = 1000
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.UNKNOWN
    assert zebra.labels == []


def test_a_printer_that_reads_nothing_is_not_waited_for(zebra: Zebra, design: BadgeDesign) -> None:
    zebra.deaf = True
    printer = zpl_printer(zebra.key)
    job = printer.send([ANN], design)
    assert printer.outcome(job) is JobState.UNKNOWN


def test_a_badge_that_cannot_be_drawn_costs_no_paper(zebra: Zebra, design: BadgeDesign) -> None:
    with pytest.raises(CodeTooLongError):
        zpl_printer(zebra.key).send([ANN, BadgeData(code="A" * 5000)], design)
    assert zebra.labels == []


@pytest.mark.parametrize(
    "key",
    [
        "zpl:",
        "zpl:tcp:",
        "zpl:tcp:host",
        "zpl:tcp:host:x",
        "zpl:tcp:h:0",
        "zpl:tcp:h:65536",
        "ql:tcp:h:1",
    ],
)
def test_a_key_that_names_no_printer_is_told(key: str) -> None:
    with pytest.raises(PrinterMissingError):
        zpl_printer(key)


@pytest.mark.parametrize("key", ["zpl:device:/nowhere", "zpl:tcp:a..b:9"])
def test_a_printer_that_is_nowhere_is_offline(key: str) -> None:
    printer = zpl_printer(key)
    assert printer.key == key
    assert printer.status() == PrinterStatus(PrinterState.OFFLINE)


@contextmanager
def on_usb(zebra: Zebra, link: Path) -> Iterator[str]:
    """The key of *zebra* as a device file."""
    ours, theirs, path = raw_terminal()
    link.symlink_to(path)

    def listen() -> None:
        buffer = b""
        with suppress(OSError):
            while part := os.read(ours, 65536):
                buffer = zebra.understood(buffer + part, lambda answer: os.write(ours, answer))

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield f"zpl:device:{link}"
    os.close(theirs)
    thread.join(5)
    os.close(ours)


@needs_terminals
def test_a_printer_on_usb_prints_and_answers(tmp_path: Path, design: BadgeDesign) -> None:
    zebra = Zebra()
    with on_usb(zebra, tmp_path / "lp0") as key:
        printer = zpl_printer(key)
        assert printer.status() == PrinterStatus(PrinterState.READY)
        job = printer.send([ANN], design)
        assert printer.outcome(job) is JobState.PRINTED
    assert codes(zebra.labels[0].picture) == [CODE]
