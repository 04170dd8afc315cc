from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.admission import Admitted, Refused
from kiosk.errors import DiskFullError, StoreUnavailableError, UnknownFactError
from kiosk.services.desk import Answer
from kiosk.services.opening import EventFile, Progress, this_laptop
from kiosk.services.printing.queue import queue_of
from kiosk.ui.background import Background, Told
from kiosk.ui.gateway import Gateway
from tests.support.disks import no_file_longer_than, read_only
from tests.support.events import Clock
from tests.support.qt import Heard, surprised
from tests.ui.conftest import ANA, PAT, WU

FULL = (DiskFullError, StoreUnavailableError)


def the_answer(answered: Heard) -> Answer:
    (answer,) = answered.firsts
    assert isinstance(answer, Answer)
    return answer


def test_a_scan_is_answered_before_it_returns(gateway: Gateway) -> None:
    answered, changed = Heard(gateway.answered), Heard(gateway.changed)
    gateway.scan(ANA)
    verdict = the_answer(answered).verdict
    assert isinstance(verdict, Admitted)
    assert verdict.registration.name == "Ana Souza"
    assert len(changed.all) == 1
    assert gateway.here_and_expected() == (1, 2)


def test_somebody_found_by_name_is_judged_like_a_scan(
    gateway: Gateway, registered: Callable[[str], str]
) -> None:
    answered = Heard(gateway.answered)
    gateway.check_in(registered(PAT))
    assert isinstance(the_answer(answered).verdict, Refused)


def test_a_full_disk_answers_nobody(gateway: Gateway) -> None:
    answered, failed = Heard(gateway.answered), Heard(gateway.failed)
    with no_file_longer_than(100):
        gateway.scan(ANA)
    assert isinstance(failed.firsts[0], FULL)
    assert answered.all == []
    assert gateway.here_and_expected() == (0, 2)
    gateway.scan(ANA)
    assert len(answered.all) == 1


def test_an_undo_takes_the_admission_back_and_a_second_one_fails(gateway: Gateway) -> None:
    failed = Heard(gateway.failed)
    gateway.scan(ANA)
    (passage,) = gateway.recent()
    assert gateway.undo(passage.fact)
    assert gateway.here_and_expected() == (0, 2)
    assert not gateway.undo(passage.fact)
    assert not gateway.undo("NOBODY-1")
    assert isinstance(failed.firsts[-1], UnknownFactError)


def test_a_search_tells_its_query_with_its_people(gateway: Gateway) -> None:
    found = Heard(gateway.found)
    gateway.find("souza")
    ((query, people),) = found.all
    assert query == "souza"
    assert isinstance(people, list)
    assert [person.name for person in people] == ["Ana Souza"]


def test_a_correction_is_kept_or_fails(gateway: Gateway, registered: Callable[[str], str]) -> None:
    failed = Heard(gateway.failed)
    ana = registered(ANA)
    assert gateway.amend(ana, {"badge_name": "Anita"})
    history = gateway.history(ana)
    assert history
    assert history.registration.badge_name == "Anita"
    assert not gateway.amend(ana, {"shoe_size": "38"})
    assert len(failed.all) == 1


def test_nobody_has_no_history_and_no_badge(gateway: Gateway) -> None:
    assert gateway.history("R0") is None
    assert gateway.badge("R0") is None


def test_a_badge_is_the_person_and_their_code(
    gateway: Gateway, registered: Callable[[str], str]
) -> None:
    badge = gateway.badge(registered(ANA))
    assert badge
    answered = Heard(gateway.answered)
    gateway.scan(badge[1])
    assert the_answer(answered).verdict == Admitted(badge[0], 1)


def test_a_laptop_that_never_recorded_anything_has_no_recent_people(
    gateway: Gateway,
) -> None:
    newcomer = replace(gateway.laptop, id="another laptop", station_name="West door")
    gateway.keep_settings(newcomer)
    assert gateway.recent() == []
    assert gateway.station_name == "West door"


def test_settings_are_kept_for_the_next_start(gateway: Gateway) -> None:
    gateway.keep_settings(replace(gateway.laptop, operator="Maria"))
    assert this_laptop(gateway.laptop.home).operator == "Maria"
    answered = Heard(gateway.answered)
    gateway.scan(ANA)
    assert the_answer(answered).fact.operator == "Maria"


def test_settings_that_cannot_be_kept_hold_until_the_window_closes(
    gateway: Gateway, tmp_path: Path
) -> None:
    failed = Heard(gateway.failed)
    home = tmp_path / "closed"
    home.mkdir()
    with read_only(home):
        gateway.keep_settings(replace(gateway.laptop, home=home, printer="system:Zebra"))
    assert len(failed.all) == 1
    assert gateway.laptop.printer == "system:Zebra"


def test_counts_are_those_of_the_event(gateway: Gateway) -> None:
    assert gateway.people() == 4
    assert gateway.badges_waiting() == 2
    assert gateway.figures().checked_in == 0
    assert gateway.checkpoint_name == "Main entrance"
    assert gateway.file_stem == "forum"


def test_the_event_file_is_proved_in_the_background(gateway: Gateway, qtbot: QtBot) -> None:
    found: list[list[str]] = []
    gateway.verify(Told(found.append, surprised))
    qtbot.waitUntil(lambda: found == [[]])


def test_what_was_done_in_the_background_is_announced_before_its_result(
    gateway: Gateway, qtbot: QtBot
) -> None:
    said: list[str] = []
    gateway.changed.connect(lambda: said.append("changed"))

    def work(file: EventFile, _progress: Progress) -> int:
        return file.roster.count()

    gateway.in_background(work, Told(lambda count: said.append(str(count)), surprised))
    qtbot.waitUntil(lambda: said == ["changed", "4"])


def test_a_new_name_of_the_laptop_is_told_to_the_journal(
    file: EventFile, background: Background, clock: Clock
) -> None:
    file.laptop = replace(file.laptop, station_name="North door")
    gateway = Gateway(file, background, clock)
    assert gateway.station_name == "North door"


def test_a_new_name_that_the_disk_does_not_take_is_an_error(
    file: EventFile, background: Background, clock: Clock
) -> None:
    file.laptop = replace(file.laptop, station_name="North door")
    with no_file_longer_than(100), pytest.raises(FULL):
        Gateway(file, background, clock)


def test_a_closed_event_may_be_opened_by_others(gateway: Gateway, file: EventFile) -> None:
    gateway.close()
    EventFile.open(file.path, file._passphrase, file.laptop).close()


def test_the_badge_of_whoever_comes_in_is_asked_for_with_the_admission(
    gateway: Gateway, file: EventFile, registered: Callable[[str], str]
) -> None:
    gateway.scan(WU)
    assert not file.print_queue.unsettled(queue_of(file))  # there is no printer
    gateway.keep_settings(replace(gateway.laptop, printer="system:Zebra"))
    gateway.scan(ANA)
    (job,) = file.print_queue.unsettled(queue_of(file))
    assert (job.registration, job.person) == (registered(ANA), 1)
    gateway.check_in(registered(ANA), printing=True)
    gateway.check_in(registered(WU))
    assert file.print_queue.unsettled(queue_of(file)) == [job]


def test_badges_are_not_asked_for_where_scans_do_not_print(
    gateway: Gateway, file: EventFile, registered: Callable[[str], str]
) -> None:
    gateway.keep_settings(replace(gateway.laptop, printer="system:Zebra", auto_print=False))
    gateway.scan(ANA)
    assert not gateway.wants_badge(registered(ANA))
    assert not file.print_queue.unsettled(queue_of(file))
    gateway.check_in(registered(WU), printing=True)
    assert len(file.print_queue.unsettled(queue_of(file))) == 1


def test_a_badge_that_waits_is_not_printed_once_its_check_in_is_taken_back(
    gateway: Gateway, file: EventFile, registered: Callable[[str], str]
) -> None:
    gateway.keep_settings(replace(gateway.laptop, printer="system:Zebra", auto_print=True))
    answered = Heard(gateway.answered)
    gateway.scan(ANA)
    gateway.undo(the_answer(answered).fact.id)
    assert not file.print_queue.unsettled(queue_of(file))
    gateway.scan(ANA)
    waiting = file.print_queue.unsettled(queue_of(file))
    assert [job.registration for job in waiting] == [registered(ANA)]
