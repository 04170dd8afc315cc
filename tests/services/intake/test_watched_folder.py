import os
from pathlib import Path

import pytest

from kiosk.services.intake.watched_folder import NewList, Seen, digest_of, look


def twice(folder: Path, known: frozenset[str] = frozenset()) -> NewList | None:
    """What two looks offer: the second one reads what rests."""
    seen, none = look(folder, Seen(), known)
    assert none is None, "nothing is read at first sight"
    return look(folder, seen, known)[1]


def test_a_new_file_is_offered_once_it_rests(tmp_path: Path) -> None:
    path = tmp_path / "attendees.csv"
    path.write_text("Name\nAna\n", encoding="utf-8")
    offer = twice(tmp_path)
    assert offer
    assert (offer.path, offer.digest) == (path, digest_of(path))


def test_a_file_that_grows_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "attendees.csv"
    path.write_text("Name\n", encoding="utf-8")
    seen, _ = look(tmp_path, Seen(), set())
    path.write_text("Name\nAna\n", encoding="utf-8")
    seen, offer = look(tmp_path, seen, set())
    assert offer is None
    assert look(tmp_path, seen, set())[1]


def test_the_same_content_is_no_news(tmp_path: Path) -> None:
    path = tmp_path / "attendees.csv"
    path.write_text("Name\nAna\n", encoding="utf-8")
    known = frozenset({digest_of(path)})
    (tmp_path / "copy.csv").write_bytes(path.read_bytes())
    os.utime(path)
    assert twice(tmp_path, known) is None


def test_the_newest_is_offered_first(tmp_path: Path) -> None:
    for hour, name in enumerate(("b.csv", "a.csv")):
        (tmp_path / name).write_text(name, encoding="utf-8")
        os.utime(tmp_path / name, (hour, hour))
    offer = twice(tmp_path)
    assert offer
    assert offer.path.name == "a.csv"


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.csv",
        "~$attendees.xlsx",
        "attendees.csv.part",
        "attendees.crdownload",
        "x.TMP",
        "forum.kiosk",
        "forum.central.csv",
        "K7F3QX.facts.age",
        "Thumbs.db",
    ],
)
def test_what_is_no_list_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Name\nAna\n", encoding="utf-8")
    assert twice(tmp_path) is None


def test_empty_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "folder.csv").mkdir()
    assert twice(tmp_path) is None


def test_a_folder_or_file_that_is_gone_is_no_error(tmp_path: Path) -> None:
    assert twice(tmp_path / "pulled") is None
    assert not digest_of(tmp_path / "gone.csv")


def test_our_own_export_is_left_alone_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("Name,kiosk_id,kiosk_checked_in_at\n", encoding="utf-8")
    assert twice(tmp_path) is None
