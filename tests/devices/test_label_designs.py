"""Every shipped design on every kind of label printer: what comes out is whole and is read."""

import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.ql import Model, pages
from kiosk.devices.ql_media import Media, fit, placed
from kiosk.devices.zpl import labels
from kiosk.domain.badge import BadgeData
from kiosk.domain.registration import Notice
from kiosk.services.designs import shipped_designs
from tests.support.brother import Brother
from tests.support.zebra import Zebra

CODE = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"
BADGE = BadgeData(
    "Gjergji Ægypt",
    "عبد الرحمن الحسيني",
    "Jugend- und Flüchtlingshilfe",
    "Oslo",
    "Speaker",
    CODE,
    roles=("Jury",),
    notices=(Notice.FIRST_TIME,),
    no_photo=True,
)
DESIGNS = shipped_designs()

every_design = pytest.mark.parametrize("name", DESIGNS)


def codes(picture: Image.Image) -> list[str]:
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    return [each.text for each in zxingcpp.read_barcodes(picture.convert("L"), formats=formats)]


@every_design
@pytest.mark.parametrize("dpi", [203, 300])
def test_a_zebra_prints_every_design_dot_by_dot(name: str, dpi: int) -> None:
    zebra = Zebra()
    (data,) = labels([BADGE], DESIGNS[name], dpi, across=False)
    assert zebra.understood(data, bytes) == b""
    (label,) = zebra.labels
    assert label.picture.tobytes() == badge_raster(BADGE, DESIGNS[name], dpi).tobytes()
    assert codes(label.picture) == [CODE]


@every_design
@pytest.mark.parametrize("media", [Media(62), Media(102), Media(102, 152)])
def test_a_brother_prints_every_design_that_its_stock_holds(name: str, media: Media) -> None:
    design = DESIGNS[name]
    found = fit(design.width_mm, design.height_mm, media)
    if not found:
        assert min(design.width_mm, design.height_mm) > media.width_mm
        return
    picture = badge_raster(BADGE, design, found.dpi)
    brother = Brother(pins=720 if media.width_mm == 62 else 1296)
    label = placed(picture, found)
    brother.understood(b"".join(pages([label], media, Model(), checked=True)), bytes)
    (printed,) = brother.labels
    assert codes(printed.picture) == [CODE]
    assert printed.picture.histogram()[0] == picture.histogram()[0]
