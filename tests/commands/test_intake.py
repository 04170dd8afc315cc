from pathlib import Path

import pytest

from kiosk.services.intake import importing
from tests.commands.conftest import Kiosk

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


@pytest.mark.own_process
def test_an_import_answers_with_the_keys_that_were_promised(empty: Kiosk, attendees: Path) -> None:
    told = empty.json("import", attendees)
    assert list(told)[: len(IMPORT_KEYS)] == IMPORT_KEYS
    assert (told["added"], told["rows"]) == (4, 4)
    assert told["columns"]["given_name"] == "First Name"
    assert told["columns"]["code"] == "Code"
    assert told["left_out"] == [{"column": "Date of birth", "why": "birth"}]


def test_a_rehearsed_import_says_the_same_and_writes_nothing(empty: Kiosk, attendees: Path) -> None:
    rehearsed = empty.json("import", attendees, "--dry-run")
    assert sum(empty.json("figures")["registrations"].values()) == 0
    told = empty.json("import", attendees)
    assert told.pop("import")
    assert not rehearsed.pop("import")
    assert told == rehearsed


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


def test_decisions_are_told_on_the_command_line(empty: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    people = "Name;Firma;Firma;Гость;SSN\nИван;Payer;His;ok;078-05-1120\n"  # noqa: RUF001 - a word
    path.write_bytes(people.encode("cp1251"))
    told = empty.json(
        "import", path, "--encoding", "cp1251", "--map", "organisation=#3", "--map", "status=",
        "--drop", "гость", "--keep", "SSN", "--because", "The venue's guards ask for it",
    )  # fmt: skip
    assert told["columns"]["organisation"] == "Firma"
    assert "status" not in told["columns"]
    assert told["left_out"] == [{"column": "Гость", "why": "dropped"}]
    assert empty.json("find", "ivan")[0]["organisation"] == "His"


def test_a_sensitive_column_is_mapped_only_on_purpose(empty: Kiosk, attendees: Path) -> None:
    told = empty.refused("import", attendees, "--map", "place=Date of birth", code=2)
    assert told.startswith("Date of birth is left out (date or country of birth).")
    assert sum(empty.json("figures")["registrations"].values()) == 0
    mapped = ("--map", "place=Date of birth", "--keep", "Date of birth", "--because", "It must be")
    assert empty.json("import", attendees, *mapped)["columns"]["place"] == "Date of birth"


def test_what_was_decided_before_is_decided_again_unless_it_is_to_be_forgotten(
    empty: Kiosk, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Code,Who,Where,Email,SSN\nC1,Ana Souza,Casa,a@x.org,1\n", encoding="utf-8")
    decided = (
        "--map",
        "name=Who",
        "--map",
        "organisation=Where",
        "--keep",
        "SSN",
        "--because",
        "B",
    )
    empty("import", path, *decided)
    again = empty.json("import", path)
    assert (again["changed"], again["unchanged"], again["left_out"]) == (0, 1, [])
    assert again["as_last_time"] == {
        "fields": {"name": "Who", "organisation": "Where"}, "keep": {"SSN": "B"}, "drop": []
    }  # fmt: skip
    assert "as last time: name <- Who" in empty("import", path)
    anew = empty.json("import", path, "--anew")
    assert [one["column"] for one in anew["left_out"]] == ["SSN"]
    (ana,) = empty.json("find", "souza")
    assert (ana["name"], ana["organisation"]) == ("Ana Souza", "Casa")


def test_the_answer_says_how_to_take_it_back_and_what_the_list_contradicts(
    kiosk: Kiosk, attendees: Path
) -> None:
    kiosk("amend", "AAA1", "organisation=Casa Corrected")
    kiosk("scan", "BBB2")
    later = attendees.read_text(encoding="utf-8").replace("Casa Aberta", "Casa Nova")
    attendees.write_text(later.replace("BBB2,Attending", "BBB2,Cancelled"), encoding="utf-8")
    told = kiosk("import", attendees)
    assert "To take it back: kiosk undo FILE " in told
    assert "corrected at a desk, and stays: R" in told
    assert "cancelled, though here: R" in told


def test_a_list_without_names_or_codes_says_so_and_takes_no_name_away(
    kiosk: Kiosk, attendees: Path, tmp_path: Path
) -> None:
    text = attendees.read_text(encoding="utf-8")
    attendees.write_text(text.replace("First Name,Last Name", "Wer,Wie"), encoding="utf-8")
    told = kiosk.json("import", attendees)
    assert any("hold names" in warning for warning in told["warnings"])
    assert kiosk.json("find", "souza")[0]["name"]
    bare = tmp_path / "bare.csv"
    bare.write_text("Name,Email\nAna,a@x.org\n", encoding="utf-8")
    assert any("hold codes" in warning for warning in kiosk.json("import", bare)["warnings"])


def test_a_list_of_nobody_is_answered_with_no(empty: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "nobody.csv"
    path.write_text("Name,Email,Code\n", encoding="utf-8")
    assert "No people were found" in empty("import", path, code=1)


def test_an_import_that_was_interrupted_says_how_far_it_came_and_so_does_another(
    empty: Kiosk, attendees: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(importing, "end", interrupted)
        said = empty.refused("import", attendees, code=1)
    assert f"{attendees.name}\N{POP DIRECTIONAL ISOLATE}: stopped after 4 of 4" in said
    other = tmp_path / "other.csv"
    other.write_text("Name,Code\nLi,D1\n", encoding="utf-8")
    assert any("only in part" in text for text in empty.json("import", other)["warnings"])
    assert not any("only in part" in text for text in empty.json("import", attendees)["warnings"])
    assert not any("only in part" in text for text in empty.json("import", other)["warnings"])
