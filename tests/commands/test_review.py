"""What is to be looked at, on the command line."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.commands.session import laptop, now
from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.services.desk import Desk
from kiosk.services.opening import open_event
from kiosk.services.registrations import amend, register_walk_in
from kiosk.store.event_file import EventFile
from tests.commands.conftest import Kiosk
from tests.services.review.conftest import meet
from tests.support.events import QUICK_KEY, a_laptop


@pytest.fixture
def met(kiosk: Kiosk, tmp_path: Path) -> Kiosk:
    """Two laptops let Ana in and corrected Łukasz; Una walked in though she is on the list."""
    home = tmp_path / "west"
    home.mkdir()
    with closing(open_event(kiosk.file, QUICK_KEY, laptop())) as east:
        chains = [list(east.journal.of_station(one)) for one in east.journal.stations()]
        west = EventFile.assemble(home / "w.kiosk", QUICK_KEY, a_laptop(home, "West"), chains)
        with closing(west):
            person = west.roster.by_credential("BBB2")[0]
            for file, name, operator in ((west, "Lukasz Wisniewski", "Tom"), (east, "Luke", "Eva")):
                Desk(file, MAIN_ENTRANCE, now, operator).scan("AAA1")
                amend(file, person, {"name": name}, now(), operator)
            register_walk_in(west, {"name": "Una Unpaid"}, now())
            meet(east, west)
    return kiosk


def ids(kiosk: Kiosk, *options: str) -> dict[str, str]:
    return {case["matter"]: case["id"] for case in kiosk.json("review", *options)}


def test_nothing_to_look_at_is_an_empty_list(kiosk: Kiosk) -> None:
    assert kiosk.json("review") == []
    assert kiosk("review") == ""


def test_every_case_is_listed_with_an_id_and_its_ways(met: Kiosk) -> None:
    told = {case["matter"]: case for case in met.json("review")}
    assert list(told) == ["twice", "field", "alike"]
    assert {one["operator"] for one in told["twice"]["admissions"]} == {"Eva", "Tom"}
    assert told["twice"]["ways"] == ["same_person", "shared", "undo"]
    values = told["field"]["values"]
    assert {one["value"] for one in values} == {"Lukasz Wisniewski", "Luke"}
    assert [one["counts"] for one in values] == [False, True]
    assert [person["walk_in"] for person in told["alike"]["people"]] == [False, True]
    lines = met("review")
    assert "Let in twice" in lines
    assert "Desks disagree: Full name" in lines
    assert "Una Unpaid" in lines


def test_cases_are_settled_and_opened_again(met: Kiosk) -> None:
    found = ids(met)
    told = met.json("review", "--settle", found["twice"], "--as", "shared", "--reason", "a friend")
    assert told["fact"]
    assert found["twice"] not in [case["id"] for case in told["open"]]
    met("review", "--settle", found["field"], "--as", "keep", "--keep", "Lukasz Wisniewski")
    met("review", "--settle", found["alike"], "--as", "merge")
    assert met("review") == ""
    settled = {case["id"]: case["settled"] for case in met.json("review", "--all")}
    assert settled[found["twice"]]["reason"] == "a friend"
    assert settled[found["field"]]["value"] == "Lukasz Wisniewski"
    assert settled[found["alike"]]["as"] == "merge"
    assert "Keep" in met("review", "--all")
    met("review", "--settle", found["twice"], "--as", "reopen")
    assert ids(met) == {"twice": found["twice"]}
    [person] = met.json("find", "Wisniewski")
    assert person["name"] == "Lukasz Wisniewski"


def test_a_mistake_takes_back_the_admission_that_is_named(met: Kiosk) -> None:
    case = met.json("review")[0]
    first = next(one["fact"] for one in case["admissions"])
    met("review", "--settle", case["id"], "--as", "undo", "--fact", first)
    assert "twice" not in ids(met)
    assert met.json("scan", "AAA1", code=1)["refusal"] == "already_admitted"


def test_what_makes_no_sense_is_refused(met: Kiosk) -> None:
    found = ids(met)
    met.refused("review", "--settle", found["twice"], code=2)
    settling = ("review", "--settle", found["twice"], "--as", "undo")
    assert "--fact" in met.refused(*settling, "--keep", "K7F3QX-12", code=2)
    assert "same_person" in met.refused(
        "review", "--settle", found["twice"], "--as", "keep", code=2
    )
    assert "twice-x" in met.refused("review", "--settle", "twice-x", "--as", "shared", code=1)


def test_a_receipt_counts_what_is_to_be_looked_at(met: Kiosk, tmp_path: Path) -> None:
    told = met.json("sync", tmp_path)
    assert told["to_review"] == 3
    assert "Differences to look at: 3" in met("sync", tmp_path)
    assert len(told["disagreements"]) == len(told["walk_ins_alike"]) == 1
    assert told["clocks_off"] == told["not_heard_from"] == []
    assert told["totals"]["walk_ins"] == 1
