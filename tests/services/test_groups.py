from collections.abc import Sequence

import pytest

from kiosk.domain.admission import Admitted
from kiosk.errors import UnknownCredentialError, UnknownOrganisationError
from kiosk.services.duplicates import decide_same
from kiosk.services.groups import (
    Member,
    check_in_group,
    chosen_members,
    delegation_called,
    delegations,
    matching,
    members,
)
from kiosk.services.registrations import amend, register_walk_in
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, a_list_of, a_person

VIETAID = (
    a_person("Zed Tran", "Z", organisation="VietAID"),
    a_person("Ánh Lê", "A", organisation="VietAID"),
    a_person("Bình Vũ", "B", organisation="vietaid"),
    a_person("Gone Hồ", "G", organisation="VietAID", status="cancelled"),
    a_person("Pat Unpaid", "P", organisation="VietAID", status="pending"),
)
OTHERS = (
    a_person("Ana Souza", "ANA", organisation="Casa Aberta"),
    a_person("Wu", "WU", organisation="Casa Latina"),
    a_person("Nobody's", "N"),
)


def counted(file: EventFile) -> list[tuple[str, int, int]]:
    return [(one.organisation, one.here, one.people) for one in delegations(file)]


def names(found: Sequence[Member]) -> list[str]:
    return [one.registration.name for one in found]


def test_organisations_are_counted_in_whatever_spelling_without_those_who_cancelled(
    file: EventFile,
) -> None:
    a_list_of(file, *VIETAID, *OTHERS)
    a_desk(file).scan("B")
    assert counted(file) == [("Casa Aberta", 0, 1), ("Casa Latina", 0, 1), ("VietAID", 1, 4)]


def test_an_organisation_is_found_by_the_beginnings_of_its_words(file: EventFile) -> None:
    a_list_of(file, *VIETAID, *OTHERS)
    known = delegations(file)
    for typed, found in (
        ("casa", ["Casa Aberta", "Casa Latina"]),
        ("LAT cas", ["Casa Latina"]),
        ("viet", ["VietAID"]),
        ("aid", []),
    ):
        assert [one.organisation for one in matching(known, typed)] == found


def test_the_one_whose_name_begins_so_comes_first(file: EventFile) -> None:
    a_list_of(
        file,
        a_person("One", organisation="A Casa"),
        a_person("Two", organisation="Casa"),
    )
    assert [one.organisation for one in matching(delegations(file), "casa")] == ["Casa", "A Casa"]


def test_a_delegation_is_listed_by_name_and_checked_in_in_that_order(file: EventFile) -> None:
    a_list_of(file, *VIETAID, *OTHERS)
    sent = delegation_called(file, "viet-aid".replace("-", ""))
    assert names(members(file, sent)) == ["Ánh Lê", "Bình Vũ", "Pat Unpaid", "Zed Tran"]
    chosen = chosen_members(file, sent, ["Z", "A", "P", "A"])
    answers = list(check_in_group(a_desk(file), chosen))
    assert [
        (answer.verdict.registration.name, isinstance(answer.verdict, Admitted))
        for answer in answers
        if answer.verdict.registration
    ] == [("Ánh Lê", True), ("Pat Unpaid", False), ("Zed Tran", True)]
    assert [one.is_here for one in members(file, sent)] == [True, False, False, True]
    assert file.verify() == []


@pytest.mark.parametrize("credential", ["ANA", "STRANGE"])
def test_nobody_is_checked_in_with_a_group_that_they_are_not_of(
    file: EventFile, credential: str
) -> None:
    a_list_of(file, *VIETAID, *OTHERS)
    with pytest.raises(UnknownCredentialError):
        chosen_members(file, delegation_called(file, "VietAID"), ["A", credential])


def test_an_organisation_that_nobody_comes_for_is_told(file: EventFile) -> None:
    a_list_of(file, *VIETAID)
    with pytest.raises(UnknownOrganisationError):
        delegation_called(file, "VietAIDS")


def test_walk_ins_and_corrections_belong_to_their_delegation(file: EventFile) -> None:
    ids = a_list_of(file, *OTHERS)
    register_walk_in(file, {"name": "Fay Ito", "organisation": "Casa Aberta"}, MORNING)
    amend(file, ids[2], {"organisation": "Casa Aberta"}, MORNING)
    assert names(members(file, delegation_called(file, "casa aberta"))) == [
        "Ana Souza",
        "Fay Ito",
        "Nobody's",
    ]


def test_somebody_listed_twice_counts_once_and_is_here_by_either(file: EventFile) -> None:
    one, other = a_list_of(
        file,
        a_person("Ana Souza", "A1", organisation="Casa"),
        a_person("Ana Sousa", "A2", organisation="Casa"),
    )
    a_desk(file).scan("A2")
    a_desk(file).scan("A1")
    assert counted(file) == [("Casa", 2, 2)]
    decide_same(file, one, other, MORNING)
    assert counted(file) == [("Casa", 1, 1)]
    found = members(file, delegation_called(file, "Casa"))
    assert [one.is_here for one in found] == [True]


def test_somebody_who_came_by_their_other_registration_is_here(file: EventFile) -> None:
    one, other = a_list_of(
        file,
        a_person("Ana Souza", "A1", organisation="Casa"),
        a_person("Ana Sousa", "A2", organisation="Elsewhere"),
    )
    for came in ("A1", "A2"):
        fact = a_desk(file).scan(came).fact.id
        decide_same(file, one, other, MORNING)
        assert sum(here for _, here, _ in counted(file)) == 1
        assert sum(people for _, _, people in counted(file)) == 1
        (member,) = members(file, delegations(file)[0])
        assert member.is_here
        a_desk(file).undo(fact)
        assert sum(here for _, here, _ in counted(file)) == 0


def test_a_guest_still_to_come_keeps_their_host_expected(file: EventFile) -> None:
    a_list_of(file, {**a_person("Ana Souza", "A1", organisation="Casa"), "admits": 2})
    a_desk(file).scan("A1")
    assert counted(file) == [("Casa", 1, 2)]
    (member,) = members(file, delegation_called(file, "Casa"))
    assert (member.arrived, member.is_here) == (1, False)
