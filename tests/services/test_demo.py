from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.bundled import resource
from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.errors import FileExistsAlreadyError, StoreUnavailableError, UnwritableError
from kiosk.services.demo import (
    DEMO_PASSPHRASE,
    DEMO_PLAN,
    CodeToTry,
    Lesson,
    codes_to_try,
    ensure_demo,
    make_demo,
)
from kiosk.services.intake.columns import understand
from kiosk.services.intake.importing import apply
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop
from tests.support.events import MORNING, QUICK_KEY, Clock, a_desk, a_laptop


@pytest.fixture(scope="module")
def codes() -> dict[Lesson, CodeToTry]:
    return {code.lesson: code for code in codes_to_try()}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Laptop]:
    folder = tmp_path_factory.mktemp("demo")
    path = folder / "demo.kiosk"
    make_demo(path, QUICK_KEY, a_laptop(folder), Clock())
    return path, a_laptop(folder)


def test_the_sample_event_is_an_ordinary_event_file(demo: tuple[Path, Laptop]) -> None:
    path, laptop = demo
    with closing(EventFile.open(path, QUICK_KEY, laptop)) as file:
        assert file.event.name == DEMO_PLAN.name
        assert file.event.timezone == "America/Chicago"
        assert date.fromisoformat(file.event.starts) < date.fromisoformat(file.event.ends)
        assert file.verify() == []


def test_everybody_of_the_sample_list_is_in_it(demo: tuple[Path, Laptop]) -> None:
    path, laptop = demo
    with closing(EventFile.open(path, QUICK_KEY, laptop)) as file:
        assert file.roster.count() == 1200
        people = file.attendance.people_by_status()
        assert people == {"confirmed": 1145, "pending": 24, "cancelled": 31}
        assert file.attendance.checked_in() == 0


def test_every_lesson_has_a_code_of_its_own(codes: dict[Lesson, CodeToTry]) -> None:
    assert list(codes) == list(Lesson)
    assert len({code.code for code in codes.values()}) == len(Lesson)
    assert all(code.name or code.lesson is Lesson.UNNAMED for code in codes.values())


def test_the_codes_teach_what_they_promise(
    demo: tuple[Path, Laptop], codes: dict[Lesson, CodeToTry]
) -> None:
    path, laptop = demo
    with closing(EventFile.open(path, QUICK_KEY, laptop)) as file:
        desk = a_desk(file)
        verdicts = {lesson: desk.scan(code.code).verdict for lesson, code in codes.items()}
    refused = {
        lesson: verdict.refusal
        for lesson, verdict in verdicts.items()
        if isinstance(verdict, Refused)
    }
    assert refused == {Lesson.UNPAID: Refusal.UNPAID, Lesson.CANCELLED: Refusal.CANCELLED}
    for lesson, verdict in verdicts.items():
        if isinstance(verdict, Admitted):
            assert verdict.registration.name == codes[lesson].name


def test_people_who_share_a_name_are_told_apart_by_their_organisation(
    demo: tuple[Path, Laptop], codes: dict[Lesson, CodeToTry]
) -> None:
    path, laptop = demo
    with closing(EventFile.open(path, QUICK_KEY, laptop)) as file:
        registrations = [entry.registration for entry in file.roster.entries()]
    name = codes[Lesson.SHARED_NAME].name
    alike = [one.organisation for one in registrations if one.name == name]
    assert len(alike) == len(set(alike)) > 1


def test_the_later_list_can_be_imported_over_it(tmp_path: Path) -> None:
    path = tmp_path / "demo.kiosk"
    make_demo(path, QUICK_KEY, a_laptop(tmp_path), Clock())
    later = understand(resource("samples/attendees-update.csv"))
    with closing(EventFile.open(path, QUICK_KEY, a_laptop(tmp_path))) as file:
        done = apply(file, later, MORNING)
    assert (done.added, len(done.changed), done.unchanged) == (25, 15, 1185)
    assert (done.cancelled, done.missing, done.cautions) == (5, (), ())


def test_making_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "demo.kiosk"
    make_demo(path, QUICK_KEY, a_laptop(tmp_path), Clock(), lambda *progress: told.append(progress))
    assert told[-1] == (1200, 1200)


def test_the_sample_is_made_where_there_is_none_and_its_passphrase_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "a new folder" / "demo.kiosk"
    laptop = replace(a_laptop(tmp_path), station_name="Front desk")
    ensure_demo(path, laptop, Clock())
    with closing(EventFile.open(path, DEMO_PASSPHRASE, laptop)) as file:
        assert file.station
        assert file.station.name == "Front desk"


def test_a_sample_that_is_there_keeps_what_happened_in_it(demo: tuple[Path, Laptop]) -> None:
    path, laptop = demo
    before = path.read_bytes()
    ensure_demo(path, laptop, Clock())
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    path = tmp_path / "taken" / "below" / "demo.kiosk"
    with pytest.raises(UnwritableError) as refused:
        ensure_demo(path, a_laptop(tmp_path), Clock())
    assert refused.value.path == path


def test_an_event_file_that_is_there_is_left_alone(demo: tuple[Path, Laptop]) -> None:
    path, laptop = demo
    before = path.read_bytes()
    with pytest.raises(FileExistsAlreadyError):
        make_demo(path, QUICK_KEY, laptop, Clock())
    assert path.read_bytes() == before


def test_no_event_file_is_left_of_a_sample_that_could_not_be_finished(tmp_path: Path) -> None:
    path = tmp_path / "demo.kiosk"

    def give_up(_done: int, _total: int) -> None:
        raise StoreUnavailableError(path)

    with pytest.raises(StoreUnavailableError):
        make_demo(path, QUICK_KEY, a_laptop(tmp_path), lambda: MORNING, give_up)
    assert not path.exists()
    make_demo(path, QUICK_KEY, a_laptop(tmp_path), Clock())
