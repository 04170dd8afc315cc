"""Calls that cannot be followed: one sentence on what to do, an exit code, and no traceback."""

from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY

ODD = "\u202eabc\u0301\U0001f600\ud800"
LONG = "x" * 5000

WRONG = [
    ("find x --limit 0", 2, "--limit"),
    ("find", 2, "TEXT"),
    ("scan AAA1 --at {empty}", 2, "checkpoint"),
    ("scan AAA1 --at {odd}", 2, "checkpoint"),
    ("scan AAA1 --time {empty}", 2, "--time"),
    ("scan AAA1 --override {blank}", 2, "empty"),
    ("scan AAA1 --operator {long}", 2, "--operator"),
    ("undo {odd} --reason x", 1, "undone"),
    ("undo X-1 --reason {blank}", 2, "empty"),
    ("walk-in --name {blank}", 2, "empty"),
    ("walk-in --name {long}", 2, "1000"),
    ("amend AAA1 =x", 2, "field"),
    ("amend AAA1 status=maybe", 2, "confirmed"),
    ("amend NOBODY name=x", 1, "Nobody"),
    ("group {empty} --all", 2, "ORGANISATION"),
    ("group {odd}", 1, "organisation"),
    ("help-desk --add {empty}", 1, "Nobody"),
    ("help-desk --settle {empty}", 1, "case"),
    ("help-desk --note x", 2, "--add"),
    ("lead-pin", 2, "PIN"),
    ("duplicates --same NOBODY NOBODY", 2, "differ"),
    ("duplicates --same NOBODY NONE", 1, "Nobody"),
    ("checkpoint {blank}", 2, "empty"),
    ("checkpoint {long}", 2, "120"),
    ("checkpoint D --opens 0001-01-01T00:00", 2, "08:00"),
    ("checkpoint D --after {empty}x", 2, "checkpoint"),
    ("checkpoint D --rules {folder}/none.json", 3, "none.json"),
    ("checkpoint D --rules {folder}/a.folder", 3, "folder"),
    ("question q --text x --option a", 2, "--kind"),
    ("question q --text x --kind choice", 2, "option"),
    ("import {empty}", 2, "empty"),
    ("import {folder}/none.csv", 3, "none.csv"),
    ("import {list} --because x", 2, "--keep"),
    ("import {list} --encoding nope", 2, "utf-8"),
    ("import {list} --map =Code", 2, "field"),
    ("programme {list} --day 2026-12-07", 2, "--day"),
    ("programme {list} --registered {list}", 2, "either"),
    ("programme --dry-run", 2, "SESSIONS"),
    ("programme --add", 2, "SESSIONS"),
    ("programme --day {empty}", 2, "--day"),
    ("enrol AAA1 {odd}", 2, "checkpoint"),
    ("pretix-keys --withdraw", 2, "KEYS"),
    ("pretix-keys --revoked {list}", 2, "secret"),
    ("pretix-keys {list}", 1, "public key"),
    ("sync {empty}", 2, "empty"),
    ("sync {list}", 2, "folder"),
    ("export -o {empty}", 2, "empty"),
    ("export -o {file}", 3, "exists already"),
    ("export -o {folder}/a.folder", 3, "a.folder"),
    ("figures more", 2, "unexpected"),
]


@pytest.mark.parametrize(("call", "code", "told"), WRONG)
def test_a_wrong_call_is_answered_in_one_sentence_and_changes_nothing(
    kiosk: Kiosk, attendees: Path, call: str, code: int, told: str
) -> None:
    folder = kiosk.file.parent
    (folder / "a.folder").mkdir()
    given = {
        "empty": "",
        "blank": "  ",
        "odd": ODD,
        "long": LONG,
        "folder": folder,
        "list": attendees,
        "file": kiosk.file,
    }
    before = kiosk.json("verify")["facts"]
    command, *arguments = (part.format(**given) for part in call.split(" "))
    sentence = kiosk.refused(command, *arguments, code=code)
    assert told in sentence
    assert len(sentence) < 1000
    assert kiosk.json("verify")["facts"] == before


def test_a_wrong_passphrase_and_what_is_no_event_file_are_told(
    kiosk: Kiosk, attendees: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no event file" in Kiosk(attendees).refused("figures", code=3)
    monkeypatch.setenv("KIOSK_PASSPHRASE", "another")
    assert "passphrase" in kiosk.refused("figures", code=3)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--name", "  "), "empty"),
        (("--name", LONG), "200"),
        (("--name", "Forum", "--starts", "0001-01-01"), "2000"),
        (("--name", "Forum", "--card", "card.txt"), ".pdf"),
    ],
)
def test_an_event_that_cannot_be_is_not_made(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    made = Kiosk(tmp_path / "other.kiosk")
    assert told in made.refused("new", *options, "--timezone", "UTC", code=2)
    assert not made.file.exists()


def test_an_event_with_half_a_character_in_its_name_is_made(tmp_path: Path) -> None:
    made = Kiosk(tmp_path / "other.kiosk")
    assert made.json("new", "--name", f"A {ODD}", "--timezone", "UTC")["name"].endswith("\ufffd")


def test_the_event_file_is_never_overwritten_by_its_own_export(kiosk: Kiosk) -> None:
    kiosk.refused("export", "-o", kiosk.file, code=3)
    kiosk.refused("export", "-o", kiosk.file.parent / "." / kiosk.file.name, code=3)
    assert kiosk.json("verify")["holds"] is True


def test_a_reason_that_lets_nobody_in_is_told_to_count_for_nothing(kiosk: Kiosk) -> None:
    result = kiosk.run("scan", kiosk.file, "NOBODY", "--override", "paid", code=1)
    assert "walk-in" in result.stderr


def test_a_pin_is_taken_from_what_is_piped_in(kiosk: Kiosk) -> None:
    assert kiosk.json("lead-pin", given="4711\n") == {"lead_pin": True}
    assert QUICK_KEY not in kiosk("lead-pin", given="4712\n")


def test_badges_of_a_type_are_drawn_however_it_is_typed(kiosk: Kiosk, tmp_path: Path) -> None:
    pages = kiosk.json("badges", "--type", " attendee ", "-o", tmp_path / "badges.pdf")
    assert pages["count"] == 1


def test_a_door_takes_the_ticket_type_that_people_have(kiosk: Kiosk) -> None:
    door = kiosk.json("checkpoint", "Press room", "--ticket-type", " PRESS")
    assert door["ticket_types"] == ["Press"]
