"""Badges through a real print service, where there is one; and what is read of its answers."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.devices import spool
from kiosk.devices.lp_printer import LpPrinter, media_for, sides_of
from kiosk.devices.print_service import PrintService
from kiosk.devices.printers import system_printers
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError, PrinterMissingError, PrinterRefusedError
from kiosk.services.designs import shipped_designs
from kiosk.services.printing.printer import JobState, PrinterState
from tests.support.cups import Cups, a_network_printer, lacks, running

BADGES = [BadgeData("Ann", code="CODE0001"), BadgeData("Wu", code="CODE0002")]
A4 = "iso_a4_210x297mm"

needs_cups = pytest.mark.skipif(bool(lacks()), reason=f"CUPS: {lacks()}")


@contextmanager
def a_folder() -> Iterator[Path]:
    """Short enough for a socket, and open to the user as whom filters run."""
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def service() -> Iterator[Cups]:
    with a_folder() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", f"{folder}/sock")
        with running(folder) as cups:
            yield cups


def settled(printer: LpPrinter, job: str) -> JobState:
    end = time.monotonic() + 15
    while (state := printer.outcome(job)) is JobState.PRINTING:
        assert time.monotonic() < end
        time.sleep(0.05)
    return state


@needs_cups
@pytest.mark.parametrize("queue", ["labels", "anything"])
def test_badges_come_out_upright_on_paper_of_their_size(
    service: Cups, design: BadgeDesign, queue: str
) -> None:
    printer = LpPrinter(queue, service.service)
    job = printer.send(BADGES, design)
    assert job.startswith(f"{queue}-")
    assert settled(printer, job) is JobState.PRINTED
    document = QPdfDocument()
    document.load(str(service.printed(queue)))
    sizes = [document.pagePointSize(page).toTuple() for page in range(document.pageCount())]
    document.close()
    assert sizes == [(288, 216)] * 2


@needs_cups
def test_nothing_is_left_behind_and_the_job_names_nobody(
    service: Cups, design: BadgeDesign
) -> None:
    printer = LpPrinter("labels", service.service)
    settled(printer, printer.send(BADGES, design))
    assert service.spool == []
    assert service.log.split()[-1].strip('"') == "badge"
    assert "Ann" not in service.log
    assert spool.sweep() == 0


@needs_cups
def test_a_printer_of_the_network_takes_badges_of_their_size(
    service: Cups, design: BadgeDesign
) -> None:
    with a_network_printer(service) as folder:
        if folder is None:
            pytest.skip("ippeveprinter: not here, or no DNS-SD service for it")
        printer = LpPrinter("everywhere", service.service)
        job = printer.send(BADGES, design)
        assert settled(printer, job) is JobState.PRINTED
        (received,) = folder.glob("*.pdf")
        assert received.name.endswith("badge.pdf")
        document = QPdfDocument()
        document.load(str(received))
        sizes = [document.pagePointSize(page).toTuple() for page in range(document.pageCount())]
        document.close()
        assert sizes == [(288, 216)] * 2
    service.run("lpadmin", "-x", "everywhere")


@needs_cups
def test_paper_that_a_printer_has_not_is_said_before_anything_is_sent(
    service: Cups, design: BadgeDesign
) -> None:
    with pytest.raises(PageSizeUnsupportedError):
        LpPrinter("letters", service.service).send(BADGES, design)


@needs_cups
def test_the_state_of_a_printer_is_told_and_one_that_rejects_takes_nothing(
    service: Cups, design: BadgeDesign
) -> None:
    printer = LpPrinter("anything", service.service)
    assert printer.status().state is PrinterState.READY
    service.run("cupsdisable", "anything")
    job = printer.send(BADGES, design)
    assert printer.outcome(job) is JobState.PRINTING
    status = printer.status()
    assert (status.state, status.waiting) == (PrinterState.STOPPED, 1)
    assert printer.call_back(job)
    assert printer.outcome(job) is JobState.FAILED
    assert not printer.call_back(job)
    service.run("cupsreject", "anything")
    with pytest.raises(PrinterRefusedError):
        printer.send(BADGES, design)
    service.run("cupsenable", "anything")
    service.run("cupsaccept", "anything")


@needs_cups
def test_a_printer_that_nobody_knows_is_missing(service: Cups, design: BadgeDesign) -> None:
    printer = LpPrinter("nobody", service.service)
    assert printer.status().state is PrinterState.OFFLINE
    assert printer.outcome("nobody-4711") is JobState.UNKNOWN
    with pytest.raises(PrinterMissingError):
        printer.send(BADGES, design)


@needs_cups
@pytest.mark.usefixtures("service")
def test_the_printers_of_the_service_are_listed() -> None:
    assert set(system_printers()) == {"system:labels", "system:anything", "system:letters"}


@needs_cups
def test_a_printer_that_tells_no_paper_yet_takes_nothing(
    service: Cups, design: BadgeDesign
) -> None:
    service.run("lpadmin", "-p", "raw", "-E", "-v", "ipp://127.0.0.1:9/", "-m", "everywhere")
    with pytest.raises(PrinterRefusedError):
        LpPrinter("raw", service.service).send(BADGES, design)
    service.run("lpadmin", "-x", "raw")


def test_without_a_service_printers_are_offline_and_jobs_are_not_given_up(
    tmp_path: Path, design: BadgeDesign
) -> None:
    printer = LpPrinter("labels", PrintService(socket=str(tmp_path / "none")))
    assert printer.status().state is PrinterState.OFFLINE
    assert printer.outcome("labels-1") is JobState.PRINTING
    assert printer.outcome("") is JobState.UNKNOWN
    assert not printer.call_back("labels-1")
    with pytest.raises(PrinterMissingError):
        printer.send(BADGES, design)


@pytest.mark.parametrize(
    ("offered", "found"),
    [
        ([A4], ""),
        ([A4, "na_index-4x6_4x6in"], ""),
        ([A4, "oe_w288h216_4x3in"], "oe_w288h216_4x3in"),
        ([A4, "custom_label_101.5x76mm"], "custom_label_101.5x76mm"),
        (["oe_3x4_3x4in"], "oe_3x4_3x4in"),
        ([A4, "custom_min_1x1in", "custom_max_8x20in"], "Custom.101.6x76.2mm"),
        ([A4, "custom_min_1x1in", "custom_max_2x20in"], ""),
        ([], ""),
    ],
)
def test_paper_is_found_by_its_size(offered: list[str], found: str) -> None:
    assert media_for(offered, 101.6, 76.2) == found


@pytest.mark.parametrize(
    ("stem", "sides"),
    [
        ("badge-4x3", "one-sided"),
        ("card-86x54", "two-sided-short-edge"),
        ("sheet-a4", "two-sided-long-edge"),
    ],
)
def test_backs_are_printed_behind_their_fronts(stem: str, sides: str) -> None:
    assert sides_of(shipped_designs()[stem]) == sides
