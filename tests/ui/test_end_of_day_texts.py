"""What the steps of an evening say, on the screen and on paper."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.services.end_of_day import Absent, Count, Differences, Exported, Lack
from kiosk.services.erasing import ErasureReceipt, Kept, Proof, Witness
from kiosk.services.exports.export_settings import ExportSettings, Writes
from kiosk.ui.end_of_day_texts import (
    collected_text,
    compared_text,
    differences_text,
    erasure_lines,
    exported_text,
    proof_text,
)
from kiosk.ui.erasure_paper import erasure_paper
from kiosk.ui.export_texts import settings_text

CHICAGO = ZoneInfo("America/Chicago")
AT = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)


def plain(text: str) -> str:
    """Without what keeps the direction of a name."""
    return text.replace("\u2068", "").replace("\u2069", "")


def proof_of(*stations: Kept, same_disk: bool = False) -> Proof:
    return Proof(Path("/media/stick"), stations, (Witness("A.kiosk", "0f" * 32),), same_disk)


def test_who_is_missing_is_named_with_what_to_do() -> None:
    told = plain(
        collected_text(3, [Absent("A", "North", Lack.GAP), Absent("B", "South", Lack.NOT_HERE)])
    )
    assert told == (
        "North: records are missing. Sync that laptop here. "
        "South: not collected here. Sync that laptop with this folder."
    )
    assert collected_text(3, []) == "All 3 stations that are known are in this folder."


def test_differences_are_counted() -> None:
    assert "2 cases on the Review page, 1 files" in differences_text(Differences(2, 1))


def test_counts_that_differ_are_said_plainly_with_both_numbers() -> None:
    counts = (Count("registrations", 4, 4), Count("admissions", 2, 3))
    told = compared_text(Exported(None, sealed=False, counts=counts))
    assert "do NOT add up" in told
    assert "2 admissions in the export and 3 in the journal" in told


def test_the_export_says_who_can_read_it() -> None:
    path = Path("forum.central.csv.age")
    assert "sealed to the organiser's key" in exported_text(Exported(path, sealed=True, counts=()))
    assert "Anyone who has it" in exported_text(Exported(path, sealed=False, counts=()))
    assert "no central export" in exported_text(Exported(None, sealed=False, counts=()))


def test_what_is_nowhere_else_is_named_and_the_own_disk_is_warned_of() -> None:
    kept, lost = Kept("A", "North", 9, is_elsewhere=True), Kept("B", "South", 9, is_elsewhere=False)
    assert "records of South are nowhere else" in plain(proof_text(proof_of(kept, lost)))
    assert "own disk" in proof_text(proof_of(kept, same_disk=True))
    assert "own disk" not in proof_text(proof_of(kept))


def receipt(stations: int) -> ErasureReceipt:
    kept = [Kept(f"S{one}", f"Door {one}", 1200, is_elsewhere=True) for one in range(stations)]
    return ErasureReceipt(
        event="Forum",
        station="North",
        file="forum.kiosk",
        at=AT,
        proof=proof_of(*kept, same_disk=True),
        export=None,
        printed_to="/home/maria/badges",
    )


def test_the_receipt_says_when_and_what_is_left_to_do() -> None:
    told = plain("\n".join(erasure_lines(receipt(1), CHICAGO)))
    assert "forum.kiosk of Forum was erased from North at 2026-11-24 18:30:00 CST." in told
    assert "Door 0 (S0): 1,200 records" in told
    assert "Badges that were printed into /home/maria/badges are left" in told
    assert "own disk" in told


def test_the_paper_has_room_for_many_stations_and_no_export() -> None:
    page = erasure_paper(receipt(40), CHICAGO)
    assert len(page.left.rows) == 18
    assert page.left.rows[-1][0] == "and 23 more"
    assert [row[0] for row in page.facts][-1] == "Proved in"
    assert page.below.rows[0][1].startswith("0f0f0f0f 0f0f0f0f")


def test_where_the_export_goes_is_one_sentence_for_each_setting() -> None:
    names = {"A": "North"}
    marked = ExportSettings(Writes.ORGANISER, station="A", sealed_to="age1qwertyuiopasdfghjkl")
    told = plain(settings_text(marked, names, here=False))
    assert told.startswith("Only syncs on North write the central export.")
    assert "age1qwertyui…fghjkl" in told
    assert settings_text(ExportSettings(Writes.NEVER), names, here=False).startswith("No sync")
