"""The receipt of a sync as a page to sign."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.devices.receipt_page import ReceiptPage, RowsOnPaper, write_receipt
from kiosk.errors import UnwritableError

PAGE = ReceiptPage(
    title="Receipt of a sync",
    event="Wide Harbor 2026",
    trouble="",
    facts=(("Station", "East door 2"), ("Synced at", "2026-11-24 14:40")),
    left=RowsOnPaper("Stations", (("South door", "nothing since 11:40"), ("A gap", ""))),
    right=RowsOnPaper("Totals", (("Registered", "1,204"),)),
    below=RowsOnPaper("Let in more often: 1", (("R7", "13:50 Main entrance"),)),
    sign=("Name", "Signature"),
)


def text_of(path: Path) -> tuple[int, str]:
    """How many pages, and the words of the first."""
    document = QPdfDocument()
    document.load(str(path))
    text = " ".join(document.getAllText(0).text().split())
    count = document.pageCount()
    document.close()
    return count, text


def test_everything_stands_on_one_page(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    write_receipt(path, PAGE)
    pages, text = text_of(path)
    assert pages == 1
    for words in ("Wide Harbor 2026", "nothing since 11:40", "1,204", "R7", "Signature"):
        assert words in text


def test_however_much_there_is_to_say(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    many = RowsOnPaper("Stations", tuple((f"Door {n} " * 9, f"word {n}") for n in range(60)))
    write_receipt(path, replace(PAGE, left=many, trouble="The disk is full. " * 12))
    pages, text = text_of(path)
    assert pages == 1
    assert "word 59" in text


def test_the_properties_of_the_file_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    write_receipt(path, PAGE)
    assert b"Harbor" not in path.read_bytes()
    assert "Harbor".encode("utf-16-be") not in path.read_bytes()


def test_a_receipt_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        write_receipt(tmp_path / "nowhere" / "receipt.pdf", PAGE)
