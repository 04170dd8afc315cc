import json
from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY

IMPORT_KEYS = [
    "added",
    "changed",
    "unchanged",
    "cancelled",
    "missing",
    "rows",
    "skipped",
    "columns",
    "left_out",
    "warnings",
]


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


def test_an_import_answers_with_exactly_the_keys_that_were_promised(
    empty: Kiosk, attendees: Path
) -> None:
    told = empty.json("import", attendees)
    assert list(told) == IMPORT_KEYS
    assert (told["added"], told["rows"]) == (4, 4)
    assert told["columns"]["given_name"] == "First Name"
    assert told["columns"]["code"] == "Code"
    assert told["left_out"] == [{"column": "Date of birth", "why": "birth"}]


def test_a_rehearsed_import_says_the_same_and_writes_nothing(empty: Kiosk, attendees: Path) -> None:
    rehearsed = empty.json("import", attendees, "--dry-run")
    assert sum(empty.json("figures")["registrations"].values()) == 0
    assert empty.json("import", attendees) == rehearsed


def test_importing_again_changes_nothing_and_then_what_changed(
    kiosk: Kiosk, attendees: Path
) -> None:
    kiosk("scan", "AAA1")
    assert kiosk.json("import", attendees)["unchanged"] == 4
    attendees.write_text(
        attendees.read_text(encoding="utf-8")
        .replace("Casa Aberta", "Casa Nova")
        .replace("BBB2,Attending", "BBB2,Cancelled"),
        encoding="utf-8",
    )
    told = kiosk.json("import", attendees)
    assert (told["added"], told["unchanged"], told["cancelled"]) == (0, 2, 1)
    assert kiosk.json("find", "souza")[0]["organisation"] == "Casa Nova"
    assert kiosk.json("find", "souza")[0]["checked_in"] is True


def test_a_sensitive_column_stays_out_unless_it_is_kept(
    empty: Kiosk, attendees: Path, tmp_path: Path
) -> None:
    exported = tmp_path / "out.csv"
    empty("import", attendees)
    empty("export", "-o", exported)
    assert "1990-01-01" not in exported.read_text(encoding="utf-8-sig")
    assert empty.json("import", attendees, "--keep", "Date of birth")["left_out"] == []
    empty("export", "-o", exported)
    assert "1990-01-01" in exported.read_text(encoding="utf-8-sig")


def test_a_field_can_be_told_its_column(empty: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Who,Where,Gruppe,Key\nAna Souza,Tucson,Casa,K1\n", encoding="utf-8")
    told = empty.json("import", path, "--map", "name=Who", "--map", "organization=Gruppe")
    assert told["columns"]["name"] == "Who"
    assert told["columns"]["organisation"] == "Gruppe"
    assert empty.json("find", "souza")[0]["organisation"] == "Casa"


@pytest.mark.parametrize("wrong", ["name", "colour=Code", "place=No such column"])
def test_a_wrong_mapping_is_a_wrong_call(empty: Kiosk, attendees: Path, wrong: str) -> None:
    assert empty.refused("import", attendees, "--map", wrong, code=2)


def test_an_import_tells_people_what_became_of_each_column(empty: Kiosk, attendees: Path) -> None:
    with attendees.open("a", encoding="utf-8") as file:
        file.write(",,,,,,,\nAna,Souza,ana@example.org,Casa Aberta,Attendee,AAA1,Attending,\n")
    told = empty("import", attendees)
    assert "added 4" in told
    assert "given_name <- First Name" in told
    assert "left out: Date of birth (date or country of birth)" in told
    assert "row 7: the same as another row" in told


@pytest.mark.parametrize(
    ("content", "code"), [(b"", 1), (b"\x89PNG\r\n\x1a\n" + bytes(99), 1), (b"a,b\n1,2\n", 1)]
)
def test_what_is_no_list_is_the_answer_no(
    kiosk: Kiosk, tmp_path: Path, content: bytes, code: int
) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    assert kiosk.refused("import", path, code=code).startswith("bad.csv was not imported: ")
    assert sum(kiosk.json("figures")["registrations"].values()) == 4


def test_a_list_that_is_not_there_is_the_worlds_failure(kiosk: Kiosk, tmp_path: Path) -> None:
    assert "nowhere.csv" in kiosk.refused("import", tmp_path / "nowhere.csv", code=3)
    assert kiosk.refused("import", tmp_path, code=3)


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
