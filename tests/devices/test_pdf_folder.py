from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from kiosk.devices.pdf_folder import PdfFolder
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.services.printing.printer import JobState, PrinterState

BADGES = [BadgeData("Ann", code="CODE0001"), BadgeData("Wu", code="CODE0002")]


def at_noon() -> datetime:
    return datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_each_job_is_a_file_that_replaces_none(tmp_path: Path, design: BadgeDesign) -> None:
    folder = PdfFolder(tmp_path, at_noon)
    jobs = [folder.send(BADGES, design), folder.send(BADGES[:1], design)]
    assert jobs == ["badges-2026-11-24-120000.pdf", "badges-2026-11-24-120000-2.pdf"]
    document = QPdfDocument()
    document.load(str(tmp_path / jobs[0]))
    assert document.pageCount() == 2
    document.close()
    assert folder.outcome(jobs[0]) is JobState.PRINTED
    assert folder.outcome("") is JobState.UNKNOWN


def test_a_folder_that_is_gone_is_offline(tmp_path: Path) -> None:
    assert PdfFolder(tmp_path).status().state is PrinterState.READY
    assert PdfFolder(tmp_path / "stick").status().state is PrinterState.OFFLINE
    assert PdfFolder(tmp_path).key == f"folder:{tmp_path}"
