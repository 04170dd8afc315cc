from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from kiosk.domain.fact import Kind
from kiosk.domain.registration import Registration, Status
from kiosk.errors import InvalidFieldError, UnknownCredentialError, UnknownFieldError
from kiosk.services.registrations import (
    amend,
    badge_code,
    badges_to_print,
    claimed_by,
    note_badges,
    register_walk_in,
)
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_laptop,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
)


def test_a_walk_in_needs_a_name_and_no_more(file: EventFile) -> None:
    fay = register_walk_in(file, {"name": "Fay Ito"}, MORNING, "Maria")
    assert fay == Registration(fay.id, "Fay Ito", walk_in=True)
    last = all_facts(file)[-1]
    assert (last.kind, last.subject, last.operator) == (Kind.WALK_IN, fay.id, "Maria")
    assert file.verify() == []


def test_a_walk_in_may_say_more(file: EventFile) -> None:
    values = {
        "name": "  Fay \n Ito ",
        "organisation": "Casa",
        "ticket_type": "Press",
        "email": "fay@example.org",
        "status": "pending",
    }
    fay = register_walk_in(file, values, MORNING)
    assert fay == Registration(
        fay.id,
        "Fay Ito",
        organisation="Casa",
        ticket_type="Press",
        email="fay@example.org",
        status=Status.PENDING,
        walk_in=True,
    )


def test_the_name_on_the_badge_is_enough(file: EventFile) -> None:
    fay = register_walk_in(file, {"badge_name": "Fay"}, MORNING)
    assert fay == Registration(fay.id, "Fay", walk_in=True)
    ito = register_walk_in(file, {"badge_name": "Fay", "name": "Fay Ito"}, MORNING)
    assert (ito.name, ito.badge_name, ito.shown_name) == ("Fay Ito", "Fay", "Fay")


@pytest.mark.parametrize("values", [{}, {"name": ""}, {"name": " \n"}, {"email": "a@b"}])
def test_nobody_walks_in_without_a_name(file: EventFile, values: dict[str, str]) -> None:
    before = file.journal.count()
    with pytest.raises(InvalidFieldError) as raised:
        register_walk_in(file, values, MORNING)
    assert raised.value.name == "name"
    assert file.journal.count() == before


def test_names_of_broken_characters_are_written_whole(file: EventFile) -> None:
    assert register_walk_in(file, {"name": "Fay\ud800"}, MORNING).name == "Fay\ufffd"


def test_people_who_share_a_name_are_two_people(file: EventFile) -> None:
    one = register_walk_in(file, {"name": "Fay Ito"}, MORNING)
    other = register_walk_in(file, {"name": "Fay Ito"}, MORNING)
    assert one.id != other.id


def test_walk_ins_at_two_laptops_are_never_the_same_registration(
    file: EventFile, tmp_path: Path
) -> None:
    """Copies of one file, whose stations begin to count at the same number."""
    with ExitStack() as stack:
        made = []
        for number in range(3):
            path = tmp_path / f"{number}.kiosk"
            file.back_up(path)
            laptop = a_laptop(tmp_path / str(number))
            copy = stack.enter_context(closing(EventFile.open(path, QUICK_KEY, laptop)))
            made += [register_walk_in(copy, {"name": "Fay"}, MORNING).id for _ in range(3)]
        assert len(set(made)) == 9


def test_an_amendment_changes_what_it_names_and_the_journal_keeps_the_rest(
    file: EventFile,
) -> None:
    ana = a_registration(file, "Ana Souza", "C1", organisation="Casa")
    fact = amend(file, ana, {"name": " Anna  Souza ", "organisation": "Casa"}, MORNING, "Maria")
    assert fact
    assert fact.body == {"name": "Anna Souza"}
    assert fact.operator == "Maria"
    history = file.roster.history(ana)
    assert history
    assert history.registration.name == "Anna Souza"
    assert history.listed.name == "Ana Souza"


def test_an_amendment_survives_the_next_list(file: EventFile) -> None:
    ana = a_registration(file, "Ana Souza", "C1")
    amend(file, ana, {"name": "Anna Souza", "email": "anna@example.org"}, MORNING)
    a_list_of(file, a_person("Ana de Souza", "C1", email="ana@example.org", place="Lyon"))
    person = file.roster.registration(ana)
    assert person
    assert (person.name, person.email, person.place) == ("Anna Souza", "anna@example.org", "Lyon")


def test_what_is_so_already_is_no_amendment(file: EventFile) -> None:
    ana = a_registration(file, "Ana Souza")
    before = file.journal.count()
    assert amend(file, ana, {"name": "Ana  Souza", "status": "confirmed"}, MORNING) is None
    assert amend(file, ana, {}, MORNING) is None
    assert file.journal.count() == before


@pytest.mark.parametrize("name", ["id", "order", "codes", "credentials", "walk_in", "shoe size"])
def test_other_fields_are_not_amended(file: EventFile, name: str) -> None:
    ana = a_registration(file)
    with pytest.raises(UnknownFieldError) as raised:
        amend(file, ana, {name: "x"}, MORNING)
    assert raised.value.name == name
    with pytest.raises(UnknownFieldError):
        register_walk_in(file, {"name": "Fay", name: "x"}, MORNING)


def test_a_status_is_one_of_three(file: EventFile) -> None:
    ana = a_registration(file)
    with pytest.raises(InvalidFieldError) as raised:
        amend(file, ana, {"status": "vip"}, MORNING)
    assert raised.value.allowed == "confirmed, pending, cancelled"


def test_nobody_unknown_is_amended(file: EventFile) -> None:
    with pytest.raises(UnknownCredentialError) as raised:
        amend(file, "R000000000000", {"name": "x"}, MORNING)
    assert raised.value.matches == 0


def test_a_registration_is_claimed_by_any_of_its_codes_and_by_its_id(file: EventFile) -> None:
    ana = a_registration(file, "Ana", "C1", "other")
    for claim in (
        "C1",
        " c1\n",
        "OTHER",
        ana,
        badge_code(file, ana),
        badge_code(file, ana).lower(),
    ):
        assert claimed_by(file, claim).id == ana


@pytest.mark.parametrize(("claim", "matches"), [("SHARED", 2), ("nobody", 0), ("", 0)])
def test_a_claim_that_is_not_ones_alone_is_refused_with_the_number(
    file: EventFile, claim: str, matches: int
) -> None:
    a_list_of(file, a_person("Ana", "C1", "SHARED"), a_person("Bo", "C2", "SHARED"))
    with pytest.raises(UnknownCredentialError) as raised:
        claimed_by(file, claim)
    assert raised.value.matches == matches


def test_badges_handed_to_the_printer_are_noted_in_one_go(file: EventFile) -> None:
    ana, bo = a_list_of(file, a_person("Ana"), a_person("Bo"))
    note_badges(file, [(ana, 1), (bo, 1)], "East printer", MORNING, "Maria")
    noted = all_facts(file)[-2:]
    assert [(fact.kind, fact.subject, fact.body) for fact in noted] == [
        (Kind.BADGE, ana, {"printer": "East printer"}),
        (Kind.BADGE, bo, {"printer": "East printer"}),
    ]
    assert [entry.badge_printed_at for entry in file.roster.entries()] == [
        "2026-11-24T14:30:00.000Z"
    ] * 2


def test_guests_have_badges_of_their_own_after_the_one_who_brings_them(file: EventFile) -> None:
    family = {**a_person("Ana Souza", "C1"), "admits": 3}
    ana, bo = a_list_of(file, family, a_person("Bo Li", "C2"))
    waiting = badges_to_print(file, only_not_printed=True)
    assert [(person.id, number) for person, _, number in waiting] == [
        (ana, 1),
        (ana, 2),
        (ana, 3),
        (bo, 1),
    ]
    assert file.attendance.badges_waiting() == 4
    assert len({code for _, code, _ in waiting}) == 2
    note_badges(file, [(person.id, number) for person, _, number in waiting], "P", MORNING)
    history = file.roster.history(ana)
    assert history
    assert history.badged == {1, 2, 3}
    assert badges_to_print(file, only_not_printed=True) == []


def test_guests_are_not_forgotten_once_one_of_a_group_has_a_badge(file: EventFile) -> None:
    family = {**a_person("Ana Souza", "C1"), "admits": 3}
    ana, bo = a_list_of(file, family, a_person("Bo Li", "C2"))
    note_badges(file, [(ana, 2), (bo, 1)], "P", MORNING)
    waiting = badges_to_print(file, only_not_printed=True)
    assert [(person.id, number) for person, _, number in waiting] == [(ana, 1), (ana, 3)]
    assert file.attendance.badges_waiting() == 2
    assert len(badges_to_print(file)) == 4
