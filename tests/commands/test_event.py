import json
from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY


@pytest.mark.usefixtures("qapp")
def test_an_event_whose_card_cannot_be_written_is_not_made(empty: Kiosk, tmp_path: Path) -> None:
    card = tmp_path / "nowhere" / "card.pdf"
    new = ("new", tmp_path / "b.kiosk", "--name", "B", "--timezone", "UTC", "--card", card)
    empty.run(*new, code=3)
    assert not (tmp_path / "b.kiosk").exists()


def test_an_event_does_not_end_before_it_starts(empty: Kiosk, tmp_path: Path) -> None:
    days = ("--starts", "2026-12-09", "--ends", "2026-12-01")
    empty.run("new", tmp_path / "b.kiosk", "--name", "B", "--timezone", "UTC", *days, code=2)


def test_a_new_event_file_is_encrypted_and_its_passphrase_is_not_told(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path / "new.kiosk")
    told = kiosk.json(
        "new", "--name", "Forum", "--timezone", "UTC", "--starts", "2026-12-07", "--ends",
        "2026-12-09",
    )  # fmt: skip
    assert told == {
        "file": str(kiosk.file),
        "name": "Forum",
        "timezone": "UTC",
        "passphrase": None,
        "card": None,
    }
    assert QUICK_KEY not in kiosk("figures")
    assert b"Forum" not in kiosk.file.read_bytes()


def test_without_a_passphrase_six_words_are_proposed_and_open_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = Kiosk(tmp_path / "new.kiosk")
    monkeypatch.delenv("KIOSK_PASSPHRASE")
    told = kiosk.json("new", "--name", "Forum", "--timezone", "UTC")
    assert len(told["passphrase"].split()) == 6
    monkeypatch.setenv("KIOSK_PASSPHRASE", told["passphrase"])
    assert kiosk.json("checkpoints")[0]["checkpoint"] == "Main entrance"


def test_the_words_are_told_with_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KIOSK_PASSPHRASE")
    told = Kiosk(tmp_path / "new.kiosk")("new", "--name", "Forum", "--timezone", "UTC")
    assert "Passphrase: " in told
    assert "keep it apart" in told


@pytest.mark.usefixtures("qapp")
def test_a_door_key_card_is_written_beside(tmp_path: Path) -> None:
    kiosk, card = Kiosk(tmp_path / "new.kiosk"), tmp_path / "card.pdf"
    told = kiosk("new", "--name", "Forum", "--timezone", "UTC", "--card", card)
    assert "door key card" in told
    assert card.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "wrong",
    [
        ("--name", "Forum", "--timezone", "Mars/Olympus"),
        ("--name", " ", "--timezone", "UTC"),
        ("--name", "Forum", "--timezone", "UTC", "--starts", "soon"),
        ("--timezone", "UTC"),
        ("--name", "Forum"),
    ],
)
def test_a_wrong_plan_makes_no_file(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    kiosk = Kiosk(tmp_path / "new.kiosk")
    assert kiosk.refused("new", *wrong, code=2)
    assert not kiosk.file.exists()


def test_an_empty_passphrase_is_a_wrong_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_PASSPHRASE", "")
    kiosk = Kiosk(tmp_path / "new.kiosk")
    assert kiosk.refused("new", "--name", "Forum", "--timezone", "UTC", code=2)
    assert not kiosk.file.exists()


def test_an_existing_file_is_never_overwritten(kiosk: Kiosk) -> None:
    before = kiosk.file.read_bytes()
    assert kiosk.refused("new", "--name", "Forum", "--timezone", "UTC", code=3)
    assert kiosk.file.read_bytes() == before


def test_the_demo_is_ready_to_scan_and_played_without_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    del qapp
    kiosk = Kiosk(tmp_path / "demo" / "sample.kiosk")
    told = kiosk.json("demo")
    assert list(told) == ["file", "passphrase", "codes"]
    before = kiosk.file.read_bytes()
    for one in told["codes"]:
        assert one["code"] in kiosk("demo")
    assert kiosk.file.read_bytes() == before, "a second demo is the same file"
    played = kiosk.json("demo", "--play")
    assert played["verified"] is True
    assert Path(played["badge"]).read_bytes().startswith(b"%PDF")
    assert played["rows"] == 1200
    monkeypatch.setenv("KIOSK_PASSPHRASE", told["passphrase"])
    figures = kiosk.json("figures")
    assert sum(figures["registrations"].values()) == 1200
    assert figures["checked_in"] >= 1
    assert "Central export: " in kiosk("demo", "--play")


def test_the_demo_lies_in_the_laptops_home_unless_told_otherwise(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    told = json.loads(kiosk.run("demo", "--json").stdout)
    assert Path(told["file"]).is_relative_to(tmp_path / "home")
    assert Path(told["file"]).is_file()
