import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.devices.badge_files import write_badge_png, write_badges_pdf
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import CodeTooLongError, DiskFullError, UnwritableError
from tests.support.disks import no_file_longer_than
from tests.support.hostile_names import HOSTILE_NAMES

Pages = Callable[[Path], list[QImage]]
Decoded = Callable[[QImage], list[str]]

BADGES = [
    BadgeData(name, "Some Body", "An Organisation", "Tucson, AZ", "Attendee", f"CODE{number:04}")
    for number, name in enumerate(HOSTILE_NAMES.values())
]
TOO_LONG = BadgeData("Ann", code="x" * 5000)


def test_every_badge_has_its_page_and_its_code(
    tmp_path: Path, design: BadgeDesign, pages: Pages, decoded: Decoded
) -> None:
    path = tmp_path / "badges.pdf"
    assert write_badges_pdf(path, BADGES, design) == len(BADGES)
    assert [decoded(page) for page in pages(path)] == [[badge.code] for badge in BADGES]


def test_a_page_is_exactly_four_by_three_inches(tmp_path: Path, design: BadgeDesign) -> None:
    path = tmp_path / "badges.pdf"
    write_badges_pdf(path, BADGES[:2], design)
    assert b"/MediaBox [0 0 288 216]" in path.read_bytes().replace(b".000000", b"")
    document = QPdfDocument()
    document.load(str(path))
    assert document.pagePointSize(1) == QSizeF(288, 216)


def test_the_file_says_nothing_about_people_in_its_properties(
    tmp_path: Path, design: BadgeDesign
) -> None:
    path = tmp_path / "badges.pdf"
    write_badges_pdf(path, [BadgeData("Zanele", "Zanele Quux", "Quuxcorp", code="K7F3QX")], design)
    document = QPdfDocument()
    document.load(str(path))
    told = {field: document.metaData(field) for field in QPdfDocument.MetaDataField}
    assert told[QPdfDocument.MetaDataField.Title] == "Badges"
    assert told[QPdfDocument.MetaDataField.Author] == ""
    content = path.read_bytes()
    for secret in ("Zanele", "Quux", "K7F3QX"):
        assert secret.encode() not in content
        assert secret.encode("utf-16-be") not in content


def test_progress_is_told_badge_by_badge(tmp_path: Path, design: BadgeDesign) -> None:
    told: list[tuple[int, int]] = []
    write_badges_pdf(
        tmp_path / "badges.pdf", BADGES[:3], design, lambda done, total: told.append((done, total))
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_no_badges_make_no_file(tmp_path: Path, design: BadgeDesign) -> None:
    assert write_badges_pdf(tmp_path / "badges.pdf", [], design) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_badge_that_cannot_be_drawn_leaves_the_old_file(
    tmp_path: Path, design: BadgeDesign
) -> None:
    path = tmp_path / "badges.pdf"
    path.write_bytes(b"old")
    with pytest.raises(CodeTooLongError):
        write_badges_pdf(path, [BADGES[0], TOO_LONG], design)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path, design: BadgeDesign) -> None:
    path = tmp_path / "badges.pdf"
    with no_file_longer_than(4096), pytest.raises(DiskFullError) as caught:
        write_badges_pdf(path, BADGES, design)
    assert caught.value.path == path
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, design: BadgeDesign) -> None:
    path = tmp_path / "nowhere" / "badges.pdf"
    with pytest.raises(UnwritableError) as caught:
        write_badges_pdf(path, BADGES, design)
    assert caught.value.path == path
    with pytest.raises(UnwritableError):
        write_badge_png(path.with_suffix(".png"), BADGES[0], design)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_nobody_else_on_the_laptop_can_read_it(tmp_path: Path, design: BadgeDesign) -> None:
    path = tmp_path / "badges.pdf"
    write_badges_pdf(path, BADGES[:1], design)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_picture_is_read_by_a_scanner(
    tmp_path: Path, design: BadgeDesign, decoded: Decoded
) -> None:
    path = tmp_path / "badge.png"
    write_badge_png(path, BADGES[0], design)
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1200, 900)
    assert decoded(picture) == ["CODE0000"]
