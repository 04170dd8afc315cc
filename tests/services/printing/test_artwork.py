from pathlib import Path

from kiosk.domain.print_job import PrintJob
from kiosk.services.designs import use_design
from kiosk.services.printing.artwork import Artwork
from kiosk.services.printing.queue import ask_for_all
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.sink_printer import SinkPrinter, draining, guest_named, until_idle


def test_badges_have_the_design_of_their_ticket_type(file: EventFile) -> None:
    use_design(file, "card-86x54", MORNING, ticket_type="Press")
    artwork = Artwork(file, guest_named)
    assert artwork.design("press").width_mm == 86
    assert artwork.design("Attendee") == artwork.design("")


def test_there_is_no_badge_of_nobody(file: EventFile) -> None:
    assert Artwork(file, guest_named).badge(PrintJob("NOBODY", 1)) is None


def test_badges_on_different_stock_are_different_jobs(file: EventFile, tmp_path: Path) -> None:
    use_design(file, "card-86x54", MORNING, ticket_type="Press")
    kinds = ("Attendee", "Attendee", "Press", "Press")
    a_list_of(file, *(a_person(f"Ana {n}", ticket_type=kind) for n, kind in enumerate(kinds)))
    ask_for_all(file, MORNING)
    sink = SinkPrinter(tmp_path / "paper")
    until_idle(draining(file, sink))
    assert sink.jobs == [["Ana 0", "Ana 1"], ["Ana 2", "Ana 3"]]


def test_sheets_of_a_batch_are_full_but_the_last(file: EventFile, tmp_path: Path) -> None:
    use_design(file, "sheet-a4", MORNING)
    a_list_of(file, *(a_person(f"Person {number:02}") for number in range(19)))
    ask_for_all(file, MORNING)
    sink = SinkPrinter(tmp_path / "paper")
    until_idle(draining(file, sink))
    assert [len(job) for job in sink.jobs] == [8, 8, 3]


def test_a_batch_changes_its_stock_once(file: EventFile, tmp_path: Path) -> None:
    use_design(file, "card-86x54", MORNING, ticket_type="Press")
    kinds = ("Attendee", "Press", "Attendee", "Press")
    a_list_of(file, *(a_person(f"Ana {n}", ticket_type=kind) for n, kind in enumerate(kinds)))
    ask_for_all(file, MORNING, separators=True)
    sink = SinkPrinter(tmp_path / "paper")
    until_idle(draining(file, sink))
    assert sink.jobs == [["A", "Ana 0", "Ana 2"], ["Ana 1", "Ana 3"]]
