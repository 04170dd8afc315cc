"""Delegations on the command line: listed, counted, checked in."""

from tests.commands.conftest import Kiosk


def test_organisations_are_listed_with_counts(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1")
    assert kiosk.json("group") == [
        {"organisation": "Casa Aberta", "people": 1, "here": 1},
        {"organisation": "Most", "people": 2, "here": 0},
    ]
    assert "Most\t0 / 2" in kiosk("group")


def test_a_delegation_is_listed_by_name(kiosk: Kiosk) -> None:
    told = kiosk.json("group", "MOST")
    assert [one["name"] for one in told["members"]] == ["Łukasz Wiśniewski", "Una Unpaid"]
    assert told["verdicts"] == []
    assert "Una Unpaid" in kiosk("group", "most")


def test_those_who_came_are_checked_in_and_the_refused_are_listed(kiosk: Kiosk) -> None:
    told = kiosk.json("group", "Most", "--check-in", "DDD4", "BBB2", code=1)
    assert [one["verdict"] for one in told["verdicts"]] == ["admitted", "refused"]
    assert told["verdicts"][1]["refusal"] == "unpaid"
    assert told["here"] == 1
    assert [one["checked_in"] for one in told["members"]] == [True, False]


def test_all_who_are_not_here_yet_are_checked_in(kiosk: Kiosk) -> None:
    kiosk("checkpoint", "North door")
    told = kiosk.json("group", "Casa Aberta", "--all", "--at", "North door", "--operator", "Maria")
    assert told["verdicts"][0]["checkpoint"] == "North door"
    assert kiosk.json("group", "Casa Aberta", "--all")["verdicts"] == []
    assert "See help desk" in kiosk("group", "Most")
    assert "CHECKED IN" in kiosk("group", "Most", "--check-in", "BBB2")


def test_a_group_that_cannot_be_is_refused(kiosk: Kiosk) -> None:
    assert "Nowhere" in kiosk.refused("group", "Nowhere", code=1)
    kiosk.refused("group", "Most", "--check-in", "BBB2", "AAA1", code=1)
    kiosk.refused("group", "Most", "BBB2", code=2)
    kiosk.refused("group", "Most", "--all", "--check-in", "BBB2", code=2)
    kiosk.refused("group", "Most", "--all", "--at", "No such door", code=2)
    assert kiosk.json("figures")["checked_in"] == 0
