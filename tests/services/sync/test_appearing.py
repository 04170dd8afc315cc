"""Where other laptops of an event can be met."""

from pathlib import Path

from kiosk.services.sync.appearing import meeting_places
from kiosk.services.sync.folder import sync_folder
from tests.support.events import FORUM


def a_place(folder: Path, *, apart: bool = False) -> Path:
    sync_folder(folder, FORUM, apart=apart).stations.mkdir(parents=True)
    return folder


def test_the_remembered_folder_counts_as_soon_as_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    assert meeting_places(FORUM, str(folder), []) == []
    folder.mkdir()
    assert meeting_places(FORUM, str(folder), []) == [folder]
    assert meeting_places(FORUM, "", []) == []


def test_a_drive_counts_if_it_or_one_of_its_folders_holds_this_event(tmp_path: Path) -> None:
    one, other, none = (tmp_path / name for name in ("one", "other", "none"))
    a_place(one)
    a_place(other / "forum", apart=True)
    (none / "photos").mkdir(parents=True)
    (none / "another-event.stations").mkdir()
    (none / "national-forum-2026.stations").touch()
    drives = [one, other, none, tmp_path / "gone"]
    assert meeting_places(FORUM, "", drives) == [one, other / "forum"]
    assert meeting_places(FORUM, str(one), drives) == [one, other / "forum"], "once each"
