from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.devices.door_key_card import write_door_key_card
from kiosk.errors import CodeTooLongError, UnwritableError

Pages = Callable[[Path], list[QImage]]
Decoded = Callable[[QImage], list[str]]

WORDS = "earthworm ungodly cinnamon thursday applied backboned"
ADVICE = "Keep this card with you, away from the laptop."


@pytest.mark.parametrize("passphrase", [WORDS, "correcthorse", "Füße & ключ  #7"])
def test_scanning_the_card_gives_the_passphrase_itself(
    passphrase: str, tmp_path: Path, pages: Pages, decoded: Decoded
) -> None:
    path = tmp_path / "card.pdf"
    write_door_key_card(path, "Wide Harbor 2026", passphrase, ADVICE)
    (page,) = pages(path)
    assert decoded(page) == [passphrase]


def test_the_page_fits_both_kinds_of_paper(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    write_door_key_card(path, "Wide Harbor 2026", WORDS)
    document = QPdfDocument()
    document.load(str(path))
    size = document.pagePointSize(0)
    assert size.width() <= 595.3
    assert size.height() <= 792


def test_the_words_can_be_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    write_door_key_card(path, "Wide Harbor 2026", WORDS, ADVICE)
    document = QPdfDocument()
    document.load(str(path))
    text = " ".join(document.getAllText(0).text().split())
    assert text == f"Wide Harbor 2026 {WORDS} {ADVICE}"


def test_the_properties_of_the_file_hold_neither_event_nor_words(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    write_door_key_card(path, "Wide Harbor 2026", WORDS)
    content = path.read_bytes()
    for secret in ("Harbor", "earthworm", "cinnamon"):
        assert secret.encode() not in content
        assert secret.encode("utf-16-be") not in content


def test_a_card_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        write_door_key_card(tmp_path / "nowhere" / "card.pdf", "Wide Harbor 2026", WORDS)
    with pytest.raises(CodeTooLongError):
        write_door_key_card(tmp_path / "card.pdf", "Wide Harbor 2026", "x" * 5000)
    assert list(tmp_path.iterdir()) == []
