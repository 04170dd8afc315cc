import pytest
from PIL import Image

from kiosk.devices.ql import Model, pages, statuses
from kiosk.devices.ql_media import Media, fit, placed
from tests.support.brother import Brother


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.convert("L").point(lambda value: 255 - value).getbbox()


@pytest.mark.parametrize(
    ("media", "badge", "label"),
    [
        (Media(62), (62, 100), (696, 1122)),
        (Media(62), (100, 62), (696, 1122)),
        (Media(62), (54, 86), (696, 1016)),
        (Media(62), (86, 54), (696, 1016)),
        (Media(102), (101.6, 76.2), (1164, 873)),
        (Media(102), (152, 102), (1164, 1729)),
        (Media(29), (29, 90), (306, 950)),
        (Media(62, 100), (100, 62), (696, 1109)),
        (Media(62, 100), (50, 30), (696, 1109)),
        (Media(29, 90), (29, 90), (306, 991)),
        (Media(102, 51), (101.6, 50.8), (1164, 526)),
        (Media(102, 152), (101.6, 152.4), (1164, 1660)),
        (Media(103, 164), (103, 164), (1200, 1822)),
        (Media(62), (25, 17), (696, 301)),
    ],
)
def test_a_badge_is_whole_and_in_the_middle_of_what_can_be_printed(
    media: Media, badge: tuple[float, float], label: tuple[int, int]
) -> None:
    found = fit(*badge, media)
    assert found
    size = [round(side / 25.4 * found.dpi) for side in badge]
    picture = placed(Image.new("1", (size[0], size[1]), 0), found)
    assert picture.size == label
    box = ink(picture)
    assert box
    left, top, right, bottom = box
    assert sorted((right - left, bottom - top)) == sorted(size)
    assert abs(left - (label[0] - right)) <= 1
    assert abs(top - (label[1] - bottom)) <= 1


@pytest.mark.parametrize(
    ("badge", "media", "dpi", "turned"),
    [
        ((54, 86), Media(62), 300, False),
        ((86, 54), Media(62), 300, True),
        ((86, 54), Media(102), 300, False),
        ((62, 100), Media(62), 285, False),
        ((100, 62), Media(62), 285, True),
        ((100, 62), Media(62, 100), 281, True),
        ((101.6, 76.2), Media(102), 291, False),
        ((152, 102), Media(102), 289, True),
    ],
)
def test_a_badge_is_turned_or_smaller_only_if_it_must_be(
    badge: tuple[float, float], media: Media, dpi: int, turned: bool
) -> None:
    found = fit(*badge, media)
    assert found
    assert (found.dpi, found.turned) == (dpi, turned)


def test_a_badge_is_turned_to_the_right() -> None:
    picture = Image.new("1", (1016, 638), 1)
    picture.paste(0, (10, 10, 60, 20))
    found = fit(86, 54, Media(62))
    assert found
    assert ink(placed(picture, found)) == (696 - 29 - 20, 10, 696 - 29 - 10, 60)


@pytest.mark.parametrize(
    ("media", "badge"),
    [
        (Media(62), (101.6, 76.2)),
        (Media(29), (54, 86)),
        (Media(62, 29), (62, 40)),
        (Media(62, 100), (62, 106)),
        (Media(24), (10, 10)),
        (Media(0), (10, 10)),
    ],
)
def test_a_badge_that_is_larger_than_the_stock_is_not_printed(
    media: Media, badge: tuple[float, float]
) -> None:
    assert fit(*badge, media) is None


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
    data = b"".join(pages([label], media, Model(1100 * wide), checked=True))
    assert brother.understood(data, bytes) == b""
    (printed,) = brother.labels
    assert ink(printed.picture) == (left, 10, left + width, 390)
    assert printed.picture.crop((left, 0, left + width, 400)).tobytes() == label.tobytes()


def test_every_page_is_cut_and_the_first_says_so() -> None:
    brother = Brother()
    labels = [Image.new("1", (696, rows), 1) for rows in (301, 400, 500)]
    data = b"".join(pages(labels, Media(62), Model(), checked=True))
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
        brother.understood(b"".join(pages([label], media, Model(), checked=checked)), bytes)
        return brother.labels[0].settings[b"z"][:4]

    assert information(Media(62), checked=True) == bytes([0xC6, 0x0A, 62, 0])
    assert information(Media(62), checked=False) == bytes([0xC0, 0x0A, 62, 0])
    assert information(Media(62, 100), checked=True) == bytes([0xCE, 0x0B, 62, 100])


@pytest.mark.parametrize(
    ("model", "letters"),
    [(820, b"aAKMdz"), (700, b"AKMdz"), (570, b"AKMdz"), (550, b"Mdz"), (1110, b"aAKMdz")],
)
def test_a_model_is_told_only_what_it_knows(model: int, letters: bytes) -> None:
    brother = Brother(pins=1296 if model > 1000 else 720)
    label = Image.new("1", (696, 301), 1)
    brother.understood(b"".join(pages([label], Media(62), Model(model), checked=True)), bytes)
    assert sorted(b"".join(brother.labels[0].settings)) == sorted(letters)


def test_a_status_says_what_is_loaded_and_what_is_wrong() -> None:
    (ready,) = statuses(Brother().status())
    assert ready.media == Media(62)
    assert not any((ready.no_media, ready.cover_open, ready.faulty, ready.model.wide))
    (found,) = statuses(Brother(width_mm=102, length_mm=152, model=b"4D", error_2=0x10).status())
    assert (found.media, found.cover_open, found.model.wide) == (Media(102, 152), True, True)
    assert statuses(Brother(error_1=0x01).status())[0].no_media
    assert statuses(Brother(error_2=0x01).status())[0].no_media
    assert statuses(Brother(error_1=0x04).status())[0].faulty
    assert statuses(Brother(error_2=0x40).status())[0].faulty


def test_what_is_no_status_is_left_out() -> None:
    whole = Brother().status()
    assert statuses(b"") == statuses(whole[:31]) == statuses(b"x" * 64) == []
    assert len(statuses(whole + whole + whole[:10])) == 2
