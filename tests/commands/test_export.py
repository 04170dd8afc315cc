import csv
from pathlib import Path

import openpyxl
from pyrage import x25519

from tests.commands.conftest import Kiosk


def test_the_central_export_has_everybody_once(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("scan", "AAA1")
    path = tmp_path / "central.csv"
    assert kiosk.json("export", "-o", path) == {"central_export": str(path), "rows": 4}
    assert path.read_bytes().startswith(b"\xef\xbb\xbfFirst Name,")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Code"]: row for row in csv.DictReader(file)}
    assert rows["AAA1"]["kiosk_checked_in_door"] == "Main entrance"
    assert rows["BBB2"]["kiosk_checked_in_at"] == ""
    assert "4 registrations" in kiosk("export", "-o", path)


def test_a_workbook_has_the_cells_of_the_csv(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("export", "-o", tmp_path / "central.csv")
    kiosk("export", "-o", tmp_path / "central.xlsx")
    with (tmp_path / "central.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    sheet = openpyxl.load_workbook(tmp_path / "central.xlsx").active
    assert [[cell.value or "" for cell in row] for row in sheet.iter_rows()] == rows


def test_an_export_that_cannot_be_written_is_the_worlds_failure(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    assert "x.csv" in kiosk.refused("export", "-o", tmp_path / "nowhere" / "x.csv", code=3)
    assert "-o" in kiosk.refused("export", code=2)


def test_the_settings_of_the_export_are_told_and_changed(kiosk: Kiosk) -> None:
    first = kiosk.json("export-settings")
    assert (first["write"], first["this_laptop"], first["sealed_to"]) == ("always", False, None)
    assert "whoever has the folder or stick can read it" in kiosk("export-settings")
    told = kiosk("export-settings", "--write", "organiser")
    assert "none is marked" in told
    assert "the organiser's, write" in kiosk("export-settings", "--this-laptop")
    key = str(x25519.Identity.generate().to_public())
    assert kiosk.json("export-settings", "--seal-to", key)["sealed_to"] == key
    assert "It is sealed" in kiosk("export-settings", "--write", "never")
    kiosk.refused("export-settings", "--seal-to", key, "--plain", code=2)
    kiosk.refused("export-settings", "--seal-to", "age1nothing", code=2)
    assert kiosk.json("export-settings", "--plain")["sealed_to"] is None


def test_a_plain_export_is_told_after_sealing_and_removed_on_demand(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    plain = Path(kiosk.json("sync", stick)["plain_export"])
    assert plain.exists()
    kiosk("export-settings", "--seal-to", x25519.Identity.generate().to_public())
    told = kiosk("sync", stick)
    assert "an older central export" in told
    assert "Sealed to the organiser's own key: " in told
    copied = plain.with_name(plain.name.replace(".csv", " (1).csv"))
    copied.write_bytes(plain.read_bytes())
    assert "a copy of a central export" in kiosk("sync", stick)
    removed = kiosk.json("export-settings", "--remove-plain", stick)["removed"]
    assert removed == [str(plain), str(copied)]
    told = kiosk("sync", stick)
    assert "older" not in told
    assert "a copy" not in told
    assert kiosk.json("export-settings", "--remove-plain", stick)["removed"] == []
    kiosk("export-settings", "--plain")
    kiosk("sync", stick)
    assert "is removed" in kiosk("export-settings", "--remove-plain", stick)


def test_attendance_is_told_in_other_forms(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("scan", "AAA1")
    path = tmp_path / "back.csv"
    told = kiosk.json("export", "--form", "eventbrite", "-o", path)
    assert told == {"form": "eventbrite", "file": str(path), "rows": 4}
    assert "Checked In" in path.read_text(encoding="utf-8-sig")
    assert "rows" in kiosk("export", "--form", "hours", "--least-percent", 80, "-o", path)
    assert kiosk.json("export", "--form", "head-counts", "--fewest", 5, "-o", path)["rows"] > 0
    assert "Ana" not in path.read_text(encoding="utf-8-sig")
    kiosk.refused("export", "--form", "cvent", "-o", path, code=2)
