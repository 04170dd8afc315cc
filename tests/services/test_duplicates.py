import random
from contextlib import closing

import pytest

from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.domain.likeness import Reason
from kiosk.domain.registration import Status
from kiosk.errors import InvalidFieldError, UnknownCredentialError
from kiosk.services.duplicates import (
    decide_different,
    decide_same,
    likely_duplicates,
    to_keep,
)
from kiosk.services.exports.central_export import export_rows
from kiosk.services.figures import figures
from kiosk.services.registrations import badges_to_print, register_walk_in
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
    an_event_file,
    dealt,
    receive,
)


def offered(file: EventFile) -> list[tuple[str, str]]:
    return [(pair.first.name, pair.second.name) for pair in likely_duplicates(file)]


@pytest.fixture
def twice(file: EventFile) -> tuple[str, str]:
    """The same person under two spellings: the kept one, and the one that yields."""
    kept, yielding = a_list_of(
        file,
        a_person("Oleksandr Kovalenko", "LATIN", email="ok@example.org", ticket_type="Speaker"),
        a_person("Олександр Коваленко", "CYRILLIC", email="ok@example.org"),
    )
    return kept, yielding


def test_one_person_under_two_spellings_is_offered_with_the_reasons(
    file: EventFile, twice: tuple[str, str]
) -> None:
    reports: list[tuple[int, int]] = []
    (pair,) = likely_duplicates(file, lambda done, total: reports.append((done, total)))
    assert {pair.first.id, pair.second.id} == set(twice)
    assert pair.likeness.reasons == (Reason.OTHER_WRITING, Reason.SAME_EMAIL)
    assert reports[-1] == (1, 1)


def test_couples_namesakes_and_unnamed_tickets_are_not_offered(file: EventFile) -> None:
    a_list_of(
        file,
        a_person("Ana Souza", email="souza@example.org", organisation="Most"),
        a_person("Pedro Souza", email="souza@example.org", organisation="Most"),
        a_person("Maria Garcia", "1", email="m1@example.org", organisation="Most"),
        a_person("Maria Garcia", "2", email="m2@example.org", organisation="Casa"),
        a_person("", "T1", order="O1", email="buyer@example.org"),
        a_person("", "T2", order="O1", email="buyer@example.org"),
        *(a_person("Nguyen Van Anh", f"N{number}") for number in range(5)),
    )
    assert offered(file) == []


def test_a_walk_in_of_somebody_listed_is_offered_and_the_list_is_kept(file: EventFile) -> None:
    listed = a_registration(file, "Nguyễn Thị Hoa", "A", organisation="Most")
    register_walk_in(file, {"name": "Nguyen Thi Hoa", "organisation": "Most"}, MORNING)
    (pair,) = likely_duplicates(file)
    assert pair.first.id == listed


def test_whoever_is_here_is_to_be_kept(file: EventFile, twice: tuple[str, str]) -> None:
    a_desk(file).scan("CYRILLIC")
    (pair,) = likely_duplicates(file)
    assert pair.first.id == twice[1]
    assert to_keep(file, *twice) == (twice[1], twice[0])


def test_one_person_is_admitted_once_by_either_code(
    file: EventFile, twice: tuple[str, str]
) -> None:
    kept, yielding = twice
    desk = a_desk(file)
    decide_same(file, kept, yielding, MORNING)
    admitted = desk.scan("CYRILLIC").verdict
    assert isinstance(admitted, Admitted)
    assert admitted.registration.id == kept
    again = desk.scan("LATIN").verdict
    assert isinstance(again, Refused)
    assert again.refusal is Refusal.ALREADY_ADMITTED
    assert desk.check_in(yielding).verdict == again


def test_an_admission_from_before_counts_for_both(file: EventFile, twice: tuple[str, str]) -> None:
    desk = a_desk(file)
    desk.scan("CYRILLIC")
    decide_same(file, *twice, MORNING)
    verdict = desk.scan("LATIN").verdict
    assert isinstance(verdict, Refused)
    assert verdict.refusal is Refusal.ALREADY_ADMITTED


def test_one_person_is_found_counted_and_badged_once(
    file: EventFile, twice: tuple[str, str]
) -> None:
    kept, yielding = twice
    desk = a_desk(file)
    desk.scan("LATIN")
    desk.scan("CYRILLIC")
    assert figures(file, MORNING).checked_in == 2
    decide_same(file, kept, yielding, MORNING)
    counted = figures(file, MORNING)
    assert (counted.checked_in, counted.by_status[Status.CONFIRMED]) == (1, 1)
    assert counted.by_type == {"Attendee": (0, 0), "Speaker": (1, 1)}
    assert counted.by_checkpoint[0].inside == 1
    assert file.attendance.badges_waiting() == 1
    assert [person.id for person, *_ in badges_to_print(file)] == [kept]
    for name in ("Коваленко", "Kovalenko"):
        (found,) = file.roster.find(name, 10)
        assert (found.registration, found.checked_in_at is not None) == (kept, True)


def test_somebody_who_came_by_the_yielding_registration_is_counted_under_the_kept_one(
    file: EventFile, twice: tuple[str, str]
) -> None:
    a_desk(file).scan("CYRILLIC")
    decide_same(file, *twice, MORNING)
    counted = figures(file, MORNING)
    assert counted.checked_in == 1
    assert counted.by_type == {"Attendee": (0, 0), "Speaker": (1, 1)}


def test_the_export_keeps_both_rows_and_marks_one(file: EventFile, twice: tuple[str, str]) -> None:
    decide_same(file, *twice, MORNING)
    header, *rows = export_rows(file)
    flags = {row[header.index("kiosk_id")]: row[header.index("kiosk_flags")] for row in rows}
    assert flags == {twice[0]: "", twice[1]: "same_person"}


def test_what_is_decided_is_not_offered_until_it_is_undone(
    file: EventFile, twice: tuple[str, str]
) -> None:
    for fact in (
        decide_different(file, *twice, MORNING),
        decide_same(file, *twice, MORNING),
    ):
        assert offered(file) == []
        a_desk(file).undo(fact.id)
    assert len(offered(file)) == 1
    assert file.verify() == []


def test_nothing_is_decided_about_nobody(file: EventFile, twice: tuple[str, str]) -> None:
    with pytest.raises(UnknownCredentialError):
        decide_same(file, twice[0], "RNOBODY", MORNING)
    with pytest.raises(InvalidFieldError):
        decide_same(file, twice[0], twice[0], MORNING)


def test_laptops_that_decided_in_opposite_directions_agree(
    file: EventFile, twice: tuple[str, str]
) -> None:
    decide_same(file, *twice, MORNING)
    decide_same(file, twice[1], twice[0], MORNING)
    facts = all_facts(file)
    expected = file.likenesses.kept()
    assert expected == {twice[0]: twice[1]}
    for seed in range(3):
        folder = file.path.parent / str(seed)
        folder.mkdir()
        other = an_event_file(folder, laptop=a_laptop(folder, "West door"))
        for some in dealt(facts, random.Random(seed)):  # noqa: S311 - a shuffle
            receive(other, some)
        assert other.likenesses.kept() == expected
        other.close()


def test_a_decision_outlives_a_registration_that_is_gone_without_harm(
    file: EventFile, twice: tuple[str, str]
) -> None:
    with file.writing(MORNING) as writer:
        writer.append("likeness", twice[0], {"same_as": "RGONE"})  # type: ignore[arg-type]
    assert file.likenesses.kept() == {}
    history = file.roster.history(twice[0])
    assert history is not None
    assert history.registration.id == twice[0]


def test_what_another_connection_decides_is_known_at_once(
    file: EventFile, twice: tuple[str, str]
) -> None:
    assert file.likenesses.kept() == {}
    with closing(file.another()) as another:
        fact = decide_same(another, *twice, MORNING)
        assert file.likenesses.kept() == {twice[1]: twice[0]}
        a_desk(another).undo(fact.id)
    assert file.likenesses.kept() == {}
