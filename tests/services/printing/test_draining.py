"""Badges on their way from the queue to printers that are text files."""

import multiprocessing
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.fact import Kind
from kiosk.domain.print_job import JobStage, PrintJob, Routes, Trouble
from kiosk.errors import CodeTooLongError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState
from kiosk.services.printing.queue import (
    ask_for,
    ask_for_all,
    came_out,
    hold,
    load_labels,
    pause_batches,
    queue_of,
    release,
    resume_batches,
)
from kiosk.services.registrations import note_badges
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, QUICK_KEY, a_laptop, a_list_of, a_person, an_event_file
from tests.support.sink_printer import (
    Moment,
    SinkPrinter,
    draining,
    print_and_die,
    until_idle,
)

NAMES = ("Ana Souza", "Bo Chen", "Ced Okafor")


@pytest.fixture
def people(file: EventFile) -> list[str]:
    """The ids of three people who may come, in the order of their names."""
    a_list_of(file, *(a_person(name) for name in NAMES))
    return [file.roster.find(name, 1)[0].registration for name in NAMES]


@pytest.fixture
def sink(tmp_path: Path) -> SinkPrinter:
    return SinkPrinter(tmp_path / "paper")


def jobs(file: EventFile) -> list[PrintJob]:
    return file.print_queue.unsettled(queue_of(file))


def stages(file: EventFile) -> list[tuple[JobStage, Trouble]]:
    return [(job.stage, job.trouble) for job in jobs(file)]


def facts(file: EventFile, registration: str) -> list[dict[str, object]]:
    found = file.journal.of_subject(registration)
    return [dict(fact.body) for fact in found if fact.kind == Kind.BADGE]


def test_a_badge_is_printed_and_noted(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    assert ask_for(file, PrintJob(people[0], operator="Maria"), MORNING)
    until_idle(draining(file, sink))
    assert sink.printed == ["Ana Souza"]
    assert facts(file, people[0]) == [{"printer": "sink:A"}]
    assert not jobs(file)
    assert not file.verify()


def test_a_badge_that_waits_is_not_asked_for_twice(file: EventFile, people: list[str]) -> None:
    assert ask_for(file, PrintJob(people[0]), MORNING)
    assert not ask_for(file, PrintJob(people[0]), MORNING)
    assert ask_for(file, PrintJob(people[0], 2), MORNING)


def test_the_reason_of_a_second_badge_is_in_the_journal(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    for reason in ("", "lost"):
        ask_for(file, PrintJob(people[0], reason=reason), MORNING)
        until_idle(draining(file, sink))
    assert facts(file, people[0]) == [
        {"printer": "sink:A"},
        {"printer": "sink:A", "reason": "lost"},
    ]


def test_without_a_printer_badges_wait(file: EventFile, people: list[str]) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    assert draining(file).step() is not None
    assert stages(file) == [(JobStage.WAITING, Trouble.NO_PRINTER)]


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        (PrinterState.PAPER_OUT, Trouble.PAPER_OUT),
        (PrinterState.COVER_OPEN, Trouble.COVER_OPEN),
        (PrinterState.OFFLINE, Trouble.OFFLINE),
        (PrinterState.STOPPED, Trouble.STOPPED),
    ],
)
def test_a_printer_in_trouble_is_given_nothing_until_it_is_well(
    file: EventFile,
    people: list[str],
    sink: SinkPrinter,
    state: PrinterState,
    trouble: Trouble,
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.state = state
    one = draining(file, sink)
    until_idle(one)
    assert stages(file) == [(JobStage.WAITING, trouble)]
    sink.state = PrinterState.READY
    assert one.step()
    assert not sink.printed
    one.look_at_printers()
    until_idle(one)
    assert sink.printed == ["Ana Souza"]


def test_a_printer_that_is_not_on_the_network_is_not_looked_for_all_the_time(
    file: EventFile, sink: SinkPrinter
) -> None:
    sink.key, sink.state = "sink:tcp:A", PrinterState.OFFLINE
    one = draining(file, sink)
    for _ in range(3):
        one.look_at_printers()
    assert sink.asked == 1
    one.try_again()
    one.look_at_printers()
    assert sink.asked == 2
    assert one.states["sink:tcp:A"].state is PrinterState.OFFLINE


def test_the_next_printer_prints_when_one_refuses(
    file: EventFile, people: list[str], sink: SinkPrinter, tmp_path: Path
) -> None:
    sink.refusal = PrinterRefusedError("A")
    other = SinkPrinter(tmp_path / "other", key="sink:B")
    ask_for(file, PrintJob(people[0]), MORNING)
    until_idle(draining(file, sink, other))
    assert other.printed == ["Ana Souza"]
    assert facts(file, people[0]) == [{"printer": "sink:B"}]


def test_a_badge_that_was_sent_to_one_printer_waits_for_it(
    file: EventFile, people: list[str], sink: SinkPrinter, tmp_path: Path
) -> None:
    sink.refusal = PrinterRefusedError("A")
    other = SinkPrinter(tmp_path / "other", key="sink:B")
    ask_for(file, PrintJob(people[0], printer="sink:A"), MORNING)
    one = draining(file, sink, other)
    until_idle(one)
    assert not other.printed
    assert stages(file) == [(JobStage.WAITING, Trouble.REFUSED)]
    release(file, jobs(file), "sink:B")
    until_idle(one)
    assert other.printed == ["Ana Souza"]


def test_ticket_types_have_printers_of_their_own(
    file: EventFile, sink: SinkPrinter, tmp_path: Path
) -> None:
    a_list_of(file, a_person("Ana Souza"), a_person("Bo Chen", ticket_type="Press"))
    press = SinkPrinter(tmp_path / "press", key="sink:P")
    ask_for_all(file, MORNING)
    routes = Routes("sink:A", by_type={"Press": "sink:P"})
    until_idle(draining(file, sink, press, routes=routes))
    assert (sink.printed, press.printed) == (["Ana Souza"], ["Bo Chen"])


def test_badges_for_a_printer_in_trouble_keep_none_behind_them_from_one_that_is_well(
    file: EventFile, sink: SinkPrinter, tmp_path: Path
) -> None:
    names = [f"Press {number}" for number in range(90)]
    ids = a_list_of(file, *map(a_person, names), a_person("Ana Souza"))
    other = SinkPrinter(tmp_path / "other", key="sink:P", state=PrinterState.OFFLINE)
    for person in ids[:-1]:
        ask_for(file, PrintJob(person, printer="sink:P"), MORNING)
    ask_for(file, PrintJob(ids[-1]), MORNING)
    until_idle(draining(file, sink, other, routes=Routes("sink:A")))
    assert (sink.printed, other.printed) == (["Ana Souza"], [])


def test_what_the_printer_gave_up_failed_and_is_printed_when_asked_again(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.fate = JobState.FAILED
    one = draining(file, sink)
    until_idle(one)
    assert stages(file) == [(JobStage.FAILED, Trouble.ABORTED)]
    assert not facts(file, people[0])
    sink.fate = JobState.PRINTED
    release(file, jobs(file))
    until_idle(one)
    assert len(facts(file, people[0])) == 1


def test_what_became_of_nobody_knows_is_asked_and_never_printed_unasked(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.fate = JobState.UNKNOWN
    until_idle(draining(file, sink))
    until_idle(draining(file, sink))
    assert stages(file) == [(JobStage.HELD, Trouble.PERHAPS_PRINTED)]
    assert sink.printed == ["Ana Souza"]
    for _ in range(2):
        came_out(file, [replace(job) for job in jobs(file)], MORNING)
    assert len(facts(file, people[0])) == 1


def test_a_job_under_way_is_neither_printed_nor_sent_again(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.fate = JobState.PRINTING
    one = draining(file, sink)
    until_idle(one)
    assert one.step()
    assert stages(file) == [(JobStage.SENT, Trouble.NONE)]
    release(file, jobs(file))  # it is with the printer
    until_idle(one)
    assert sink.printed == ["Ana Souza"]
    hold(file, jobs(file))
    assert stages(file) == [(JobStage.HELD, Trouble.PERHAPS_PRINTED)]


def test_what_is_held_while_its_printer_is_looked_at_stays_held(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.state = PrinterState.OFFLINE
    sink.meanwhile = lambda: hold(file, jobs(file))
    until_idle(draining(file, sink))
    assert stages(file) == [(JobStage.HELD, Trouble.NONE)]


def test_what_a_printer_has_not_begun_is_called_back_for_another(
    file: EventFile, people: list[str], sink: SinkPrinter, tmp_path: Path
) -> None:
    other = SinkPrinter(tmp_path / "other", key="sink:B")
    ask_for(file, PrintJob(people[0]), MORNING)
    sink.fate = JobState.PRINTING
    one = draining(file, sink, other)
    until_idle(one)
    release(file, jobs(file), "sink:A")  # it is there already
    assert stages(file) == [(JobStage.SENT, Trouble.NONE)]
    release(file, jobs(file), "sink:B")
    until_idle(one)
    assert sink.called_back == ["job-1"]
    assert other.printed == ["Ana Souza"]
    assert facts(file, people[0]) == [{"printer": "sink:B"}]


def test_what_may_have_come_out_is_asked_about_before_it_goes_elsewhere(
    file: EventFile, sink: SinkPrinter, people: list[str], tmp_path: Path
) -> None:
    other = SinkPrinter(tmp_path / "other", key="sink:B")
    ask_for_all(file, MORNING)
    sink.fate = JobState.PRINTING
    one = draining(file, sink, other)
    until_idle(one)
    release(file, jobs(file)[:1], "sink:B")  # one of three in one job
    until_idle(one)
    assert sink.called_back == other.printed == []
    assert (JobStage.HELD, Trouble.PERHAPS_PRINTED) in stages(file)
    assert len(people) == len(jobs(file))


def test_what_another_station_has_printed_meanwhile_is_asked_about(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    note_badges(file, [(people[0], 1)], "system:Elsewhere", MORNING)
    one = draining(file, sink)
    until_idle(one)
    assert stages(file) == [(JobStage.HELD, Trouble.PRINTED_ELSEWHERE)]
    release(file, jobs(file))
    until_idle(one)
    assert sink.printed == ["Ana Souza"]
    assert facts(file, people[0])[1]["reason"] == "printed_elsewhere"


def test_a_badge_that_cannot_be_drawn_stops_nobody(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    ask_for(file, PrintJob("nobody"), MORNING)
    ask_for(file, PrintJob(people[1]), MORNING)
    sink.refusal = CodeTooLongError(9000)
    one = draining(file, sink)
    one.step()
    sink.refusal = None
    until_idle(one)
    assert stages(file) == [(JobStage.FAILED, Trouble.UNDRAWABLE)] * 2
    assert sink.printed == ["Bo Chen"]


def test_a_batch_goes_in_few_jobs_and_the_desk_goes_first(
    file: EventFile, sink: SinkPrinter
) -> None:
    a_list_of(file, *(a_person(f"Person {number:02}") for number in range(12)))
    assert ask_for_all(file, MORNING) == 12
    assert ask_for_all(file, MORNING) == 0
    walk_in = file.roster.find("Person 11", 1)[0].registration
    ask_for(file, PrintJob(walk_in, 2), MORNING)
    one = draining(file, sink)
    until_idle(one)
    assert [len(job) for job in sink.jobs] == [1, 10, 2]


def test_a_sheet_goes_before_each_letter(file: EventFile, sink: SinkPrinter) -> None:
    a_list_of(
        file,
        a_person("Zoe", organisation="Alpha"),
        a_person("Yao", organisation="ärzte"),
        a_person("Bo"),
        a_person("Cy", organisation="3M"),
    )
    assert ask_for_all(file, MORNING, separators=True) == 4
    until_idle(draining(file, sink))
    assert sink.printed.count("A") == 1
    assert sink.printed.index("A") < sink.printed.index("Zoe")
    assert sink.printed[sink.printed.index("Cy") - 1] == "#"
    assert file.attendance.badges_waiting() == 0


def test_a_batch_is_paused_and_goes_on_and_the_desk_does_not_wait(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    ask_for_all(file, MORNING)
    pause_batches(file)
    ask_for(file, PrintJob(people[0], 2), MORNING)
    one = draining(file, sink)
    until_idle(one)
    assert sink.printed == ["Guest"]
    resume_batches(file)
    until_idle(one)
    assert sink.printed == ["Guest", *NAMES]


def test_labels_are_counted_as_they_are_printed(
    file: EventFile, people: list[str], sink: SinkPrinter
) -> None:
    load_labels(file, sink.key, 30)
    ask_for(file, PrintJob(people[0]), MORNING)
    until_idle(draining(file, sink))
    assert file.print_queue.labels_left(queue_of(file)) == {sink.key: 29}


def test_another_laptop_with_a_copy_of_the_file_prints_none_of_it(
    file: EventFile, people: list[str], sink: SinkPrinter, tmp_path: Path
) -> None:
    ask_for(file, PrintJob(people[0]), MORNING)
    file.back_up(tmp_path / "copy.kiosk")
    laptop = a_laptop(tmp_path / "elsewhere")
    with closing(EventFile.open(tmp_path / "copy.kiosk", QUICK_KEY, laptop)) as copy:
        until_idle(draining(copy, sink))
    assert not sink.printed


@pytest.mark.skipif(sys.platform == "win32", reason="no fork server on Windows")
@pytest.mark.parametrize(
    ("moment", "on_paper", "left"),
    [
        (Moment.BEFORE_IT_IS_SENT, 0, Trouble.PERHAPS_PRINTED),
        (Moment.WITH_PAPER_HALF_OUT, 1, Trouble.PERHAPS_PRINTED),
        (Moment.WHEN_ASKED_FOR_THE_OUTCOME, 1, None),
    ],
)
def test_a_kiosk_that_is_killed_loses_no_badge_and_prints_none_twice(
    tmp_path: Path, moment: Moment, on_paper: int, left: Trouble | None
) -> None:
    home, sink = tmp_path / "home", SinkPrinter(tmp_path / "paper")
    with closing(an_event_file(tmp_path, laptop=a_laptop(home))) as file:
        a_list_of(file, a_person("Ana Souza"))
        person = file.roster.find("Ana Souza", 1)[0].registration
        ask_for(file, PrintJob(person), MORNING)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.support.sink_printer"])
    arguments = (tmp_path / "forum.kiosk", home, sink.paper, moment)
    kiosk = context.Process(target=print_and_die, args=arguments)
    kiosk.start()
    kiosk.join(30)
    assert kiosk.exitcode == -9
    with closing(EventFile.open(tmp_path / "forum.kiosk", QUICK_KEY, a_laptop(home))) as file:
        one = draining(file, sink)
        one.begin()
        until_idle(one)
        assert len(sink.printed) == on_paper  # nothing was printed unasked
        assert [job.trouble for job in jobs(file)] == [left] * (left is not None)
        if left:
            release(file, jobs(file))
            until_idle(one)
        assert len(facts(file, person)) == 1
        assert not file.verify()
