"""The commands that say how a checkpoint judges."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk


def test_a_door_is_made_set_and_listed(kiosk: Kiosk) -> None:
    told = kiosk.json(
        "checkpoint", "Ballroom", "--ticket-type", "Press", "--opens", "8:00", "--capacity", "200",
        "--entries", "daily", "--after", "Main entrance", "--allow-unpaid",
    )  # fmt: skip
    assert told["opens"] == "08:00"
    assert told["after"] == "main-entrance"
    listed = {one["checkpoint"]: one for one in kiosk.json("checkpoints")}
    assert {key: listed["Ballroom"][key] for key in told} == told
    assert kiosk.json("checkpoint", "Ballroom", "--capacity", "none")["capacity"] is None
    assert kiosk.json("checkpoint", "Ballroom", "--ticket-type", "")["ticket_types"] == []


def test_a_ticket_type_that_nobody_has_is_told_beside_the_answer(kiosk: Kiosk) -> None:
    told = kiosk.run("checkpoint", kiosk.file, "Gala", "--ticket-type", "Pres", "--json")
    assert "Nobody has this ticket type yet" in told.stderr
    assert json.loads(told.stdout)["ticket_types"] == ["Pres"]
    assert kiosk.run("checkpoint", kiosk.file, "Gala", "--ticket-type", "press").stderr == ""


def test_rules_in_the_form_that_pretix_has_decide_at_the_door(kiosk: Kiosk, tmp_path: Path) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps({">=": [{"var": "entries_number"}, 1]}), encoding="utf-8")
    kiosk("checkpoint", "Main entrance", "--rules", str(rules))
    assert kiosk.json("scan", "AAA1", code=1)["refusal"] == "rules"
    kiosk("checkpoint", "Main entrance", "--rules", "")
    assert kiosk.json("scan", "AAA1")["verdict"] == "admitted"


@pytest.mark.parametrize("text", ["{", "[1", '{"frobnicate": [1]}', "\xff"])
def test_rules_that_cannot_be_understood_change_nothing(
    kiosk: Kiosk, tmp_path: Path, text: str
) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text(text, encoding="latin-1")
    told = kiosk.refused("checkpoint", "Main entrance", "--rules", str(rules), code=2)
    assert "Nothing was changed" in told
    assert kiosk.json("scan", "AAA1")["verdict"] == "admitted"


def test_what_a_rule_cannot_hold_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("checkpoint", "Main entrance", "--capacity", "many", code=2)
    kiosk("checkpoint", "Main entrance", "--opens", "noon", code=2)
    kiosk("checkpoint", "Main entrance", "--rules", str(tmp_path / "none.json"), code=3)


def test_a_question_is_asked_and_answered_on_the_command_line(kiosk: Kiosk) -> None:
    kiosk("question", "photo", "--text", "May we take photos?")
    asked = kiosk.json("scan", "AAA1", code=1)
    assert asked["refusal"] == "incomplete"
    assert [one["key"] for one in asked["questions"]] == ["photo"]
    assert "photo: May we take photos?" in kiosk("scan", "AAA1", code=1)
    assert kiosk.json("scan", "AAA1", "--answer", "photo=no")["verdict"] == "admitted"
    kiosk("scan", "AAA1", "--answer", "photo", code=2)
    assert kiosk.json("question", "photo", "--remove") == []


def test_a_decision_with_a_reason_admits_against_a_refusal(kiosk: Kiosk) -> None:
    kiosk("checkpoint", "Main entrance", "--ticket-type", "Nobody's")
    assert kiosk.json("scan", "AAA1", code=1)["refusal"] == "wrong_ticket_type"
    told = kiosk.json("scan", "AAA1", "--override", "the organiser says so")
    assert told["verdict"] == "admitted"
    assert told["notices"] == ["by_decision:wrong_ticket_type"]


def test_questions_are_listed_in_the_order_in_which_they_are_asked(kiosk: Kiosk) -> None:
    for key in ("waiver", "photo"):
        kiosk("question", key, "--text", f"{key}?")
    kiosk("question", "age", "--text", "Over 18?", "--place", "0")
    assert [one["key"] for one in kiosk.json("question", "photo", "--text", "Photos?")] == [
        "age",
        "waiver",
        "photo",
    ]
