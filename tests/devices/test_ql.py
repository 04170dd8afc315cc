import pytest
from PIL import Image, ImageDraw

from kiosk.devices.ql import Media, pages, placed, statuses
from tests.support.brother import Brother


def blank(width: int, height: int) -> Image.Image:
    """A page with a dot in the middle and a mark in its upper left corner."""
    picture = Image.new("1", (width, height), 1)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((width // 2 - 10, height // 2 - 10, width // 2 + 9, height // 2 + 9), fill=0)
    draw.rectangle((60, 60, 119, 79), fill=0)
    return picture


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.convert("L").point(lambda value: 255 - value).getbbox()


@pytest.mark.parametrize(
    ("media", "badge", "label"),
    [
        (Media(62), (732, 1181), (696, 1111)),
        (Media(62), (1181, 732), (696, 1111)),
        (Media(62), (638, 1016), (696, 946)),
        (Media(62), (1016, 638), (696, 946)),
        (Media(102), (1200, 900), (1164, 830)),
        (Media(102), (1795, 1200), (1164, 1725)),
        (Media(29), (342, 1063), (306, 993)),
        (Media(62, 100), (1181, 732), (696, 1109)),
        (Media(62, 100), (600, 400), (696, 1109)),
        (Media(29, 90), (342, 1063), (306, 991)),
        (Media(102, 51), (1200, 600), (1164, 526)),
        (Media(102, 152), (1200, 1795), (1164, 1660)),
        (Media(103, 164), (1216, 1937), (1200, 1822)),
        (Media(62), (300, 200), (696, 301)),
    ],
)
def test_a_badge_is_in_the_middle_of_what_can_be_printed(
    media: Media, badge: tuple[int, int], label: tuple[int, int]
) -> None:
    found = placed(blank(*badge), media)
    assert found is not None
    assert found.size == label


def test_a_badge_is_turned_only_if_it_does_not_fit_otherwise() -> None:
    wide = placed(blank(1181, 732), Media(62))
    tall = placed(blank(732, 1181), Media(62))
    assert wide
    assert tall
    corner = 60 - (732 - 696) // 2
    assert ink(tall.crop((0, 0, 300, 100))) == (corner, 25, corner + 60, 45)
    assert ink(wide.crop((400, 0, 696, 200))) is not None
    assert ink(wide.crop((0, 0, 300, 100))) is None


@pytest.mark.parametrize(
    ("media", "badge"),
    [
        (Media(62), (1200, 900)),
        (Media(29), (638, 1016)),
        (Media(62, 29), (732, 400)),
        (Media(62, 100), (732, 1250)),
    ],
)
def test_a_badge_that_is_larger_than_the_stock_is_not_printed(
    media: Media, badge: tuple[int, int]
) -> None:
    assert placed(blank(*badge), media) is None


@pytest.mark.parametrize(
    ("media", "wide", "left"),
    [
        (Media(62), False, 12),
        (Media(62), True, 544),
        (Media(102), False, 76),
        (Media(29), False, 408),
    ],
)
def test_dots_land_where_the_stock_is(media: Media, wide: bool, left: int) -> None:
    pins = 1296 if wide or media.width_mm > 62 else 720
    brother = Brother(pins=pins)
    width = {62: 696, 102: 1164, 29: 306}[media.width_mm]
    label = Image.new("1", (width, 400), 1)
    label.paste(0, (0, 10, width, 20))
    label.paste(0, (0, 10, 5, 390))
    data = b"".join(pages([label], media, wide=wide, checked=True))
    assert brother.understood(data, bytes) == b""
    (printed,) = brother.labels
    assert ink(printed.picture) == (left, 10, left + width, 390)
    assert printed.picture.crop((left, 0, left + width, 400)).tobytes() == label.tobytes()


def test_every_page_is_cut_and_the_first_says_so() -> None:
    brother = Brother()
    labels = [Image.new("1", (696, rows), 1) for rows in (301, 400, 500)]
    data = b"".join(pages(labels, Media(62), wide=False, checked=True))
    brother.understood(data, bytes)
    assert [label.picture.height for label in brother.labels] == [301, 400, 500]
    assert [label.settings[b"z"][8] for label in brother.labels] == [0, 1, 1]
    assert {label.settings[b"M"] for label in brother.labels} == {b"\x40"}
    assert {label.settings[b"d"] for label in brother.labels} == {b"\x23\x00"}
    assert data.count(b"\x1a") == 1
    assert data.startswith(bytes(200))


def test_the_printer_is_told_what_must_be_loaded_only_if_that_is_known() -> None:
    def information(media: Media, *, checked: bool) -> bytes:
        label = Image.new("1", (696, 301), 1)
        brother = Brother()
        brother.understood(b"".join(pages([label], media, wide=False, checked=checked)), bytes)
        return brother.labels[0].settings[b"z"][:4]

    assert information(Media(62), checked=True) == bytes([0xC6, 0x0A, 62, 0])
    assert information(Media(62), checked=False) == bytes([0xC0, 0x0A, 62, 0])
    assert information(Media(62, 100), checked=True) == bytes([0xCE, 0x0B, 62, 100])


def test_a_status_says_what_is_loaded_and_what_is_wrong() -> None:
    (ready,) = statuses(Brother().status())
    assert ready.media == Media(62)
    assert not any((ready.no_media, ready.cover_open, ready.faulty, ready.wide))
    (found,) = statuses(Brother(width_mm=102, length_mm=152, model=b"4D", error_2=0x10).status())
    assert (found.media, found.cover_open, found.wide) == (Media(102, 152), True, True)
    assert statuses(Brother(error_1=0x01).status())[0].no_media
    assert statuses(Brother(error_2=0x01).status())[0].no_media
    assert statuses(Brother(error_1=0x04).status())[0].faulty
    assert statuses(Brother(error_2=0x40).status())[0].faulty


def test_what_is_no_status_is_left_out() -> None:
    whole = Brother().status()
    assert statuses(b"") == statuses(whole[:31]) == statuses(b"x" * 64) == []
    assert len(statuses(whole + whole + whole[:10])) == 2
