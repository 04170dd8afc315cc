"""Badges from the queue to label printers on the network, and what is known of them."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import zxingcpp

from kiosk.devices import raw_link, zpl_printer
from kiosk.devices.printers import printer_for
from kiosk.domain.print_job import JobStage, PrintJob, Routes, Trouble
from kiosk.services.printing.draining import Draining
from kiosk.services.printing.queue import ask_for, queue_of
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_list_of, a_person
from tests.support.sink_printer import guest_named, until_idle
from tests.support.zebra import Zebra


@pytest.fixture(autouse=True)
def _nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zpl_printer, "ANSWER_S", 0.3)
    monkeypatch.setattr(raw_link, "CLOSE_S", 0.3)


@pytest.fixture
def zebras() -> Iterator[tuple[Zebra, Zebra]]:
    with ExitStack() as stack:
        yield stack.enter_context(Zebra()), stack.enter_context(Zebra())


@pytest.fixture
def ann(file: EventFile) -> str:
    a_list_of(file, a_person("Ann Ålesund"))
    return file.roster.find("Ann", 1)[0].registration


def draining(file: EventFile, zebras: tuple[Zebra, Zebra]) -> Draining:
    main, other = (zebra.key for zebra in zebras)
    return Draining(file, printer_for, lambda: Routes(main, (other,)), guest_named, Clock())


def codes(zebra: Zebra) -> list[str]:
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    pictures = [label.picture.convert("L") for label in zebra.labels]
    return [found.text for each in pictures for found in zxingcpp.read_barcodes(each, formats)]


def test_a_badge_comes_out_once_and_its_code_is_that_of_its_owner(
    file: EventFile, ann: str, zebras: tuple[Zebra, Zebra]
) -> None:
    ask_for(file, PrintJob(ann), MORNING)
    until_idle(draining(file, zebras))
    assert [codes(zebra) for zebra in zebras] == [[badge_code(file, ann)], []]
    assert not file.print_queue.unsettled(queue_of(file))


@pytest.mark.parametrize("what", ["paper_out", "head_open", "paused"])
def test_the_next_printer_prints_when_one_cannot(
    file: EventFile, ann: str, zebras: tuple[Zebra, Zebra], what: str
) -> None:
    setattr(zebras[0], what, True)
    ask_for(file, PrintJob(ann), MORNING)
    until_idle(draining(file, zebras))
    zebras[0].resume()
    assert [codes(zebra) for zebra in zebras] == [[], [badge_code(file, ann)]]


def test_a_badge_whose_printer_went_off_with_it_is_held_and_printed_nowhere_else(
    file: EventFile, ann: str, zebras: tuple[Zebra, Zebra]
) -> None:
    zebras[0].holds = True
    ask_for(file, PrintJob(ann), MORNING)
    one = draining(file, zebras)
    assert one.step() == 0
    zebras[0].switch_off()
    until_idle(one)
    (job,) = file.print_queue.unsettled(queue_of(file))
    assert (job.stage, job.trouble) == (JobStage.HELD, Trouble.PERHAPS_PRINTED)
    assert zebras[1].labels == []
