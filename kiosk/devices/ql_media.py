"""What is loaded in a QL printer, and how a badge is printed on it."""

from dataclasses import dataclass

from PIL import Image

from kiosk.devices.label_raster import turned

DPI = 300
MARGIN = 35
"""Rows before and behind that stock cannot have, 3 mm each; the printer feeds them."""

_MM_PER_INCH = 25.4

_AREA_OF = {
    17: (165, 0),
    29: (306, 6),
    38: (413, 12),
    39: (425, 6),
    50: (554, 12),
    52: (578, 0),
    54: (590, 0),
    62: (696, 12),
    102: (1164, 12),
    103: (1200, 12),
}
"""Dots that can be printed on stock of a width in mm, and unused pins of the head before."""

_ROWS_OF = {(102, 51): 526, (102, 152): 1660, (103, 164): 1822}
"""Labels of the wide printers whose printable length is not their length less the margins."""

_LEAST_ROWS = 301
_SAME_MM = 0.7
"""Stock is rounded to millimetres, badges are measured in inches."""


@dataclass(frozen=True, slots=True)
class Media:
    """The stock in a printer: a roll, or labels of a length."""

    width_mm: int
    length_mm: int = 0

    @property
    def known(self) -> bool:
        """Whether anything is there that badges can be printed on."""
        return self.width_mm in _AREA_OF

    @property
    def pins(self) -> tuple[int, int]:
        """How many pins of the head print on it, and how many are beside it before those."""
        return _AREA_OF[self.width_mm]

    @property
    def rows(self) -> int:
        """Rows that can be printed on a label; 0 for a roll."""
        if not self.length_mm:
            return 0
        usual = round(self.length_mm / _MM_PER_INCH * DPI) - 2 * MARGIN - 2
        return _ROWS_OF.get((self.width_mm, self.length_mm), usual)

    def resolution(self, width_mm: float, height_mm: float) -> int:
        """Dots an inch at which a badge of this size can be printed whole; 0 if it is larger.

        No printer reaches the edges, so a badge that does is printed a little smaller. A
        roll is as long as the badge, and the margins in addition.
        """
        if not self.known or width_mm > self.width_mm + _SAME_MM:
            return 0
        if self.length_mm and height_mm > self.length_mm + _SAME_MM:
            return 0
        across = int(self.pins[0] / width_mm * _MM_PER_INCH)
        along = int(self.rows / height_mm * _MM_PER_INCH) if self.rows else DPI
        return min(DPI, across, along)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a badge is printed on its stock."""

    media: Media
    dpi: int
    turned: bool


def fit(width_mm: float, height_mm: float, media: Media) -> Fit | None:
    """A badge is turned if it does not fit otherwise; None if it is too large anyhow."""
    if dpi := media.resolution(width_mm, height_mm):
        return Fit(media, dpi, turned=False)
    if dpi := media.resolution(height_mm, width_mm):
        return Fit(media, dpi, turned=True)
    return None


ROLLS = (Media(62), Media(102))
"""What badges are printed on, if nobody says what is in the printer."""


def placed(picture: Image.Image, found: Fit) -> Image.Image:
    """All dots of the label that has *picture*, made at the resolution of its fit."""
    badge = turned(picture) if found.turned else picture
    rows = found.media.rows or max(_LEAST_ROWS, badge.height)
    label = Image.new("1", (found.media.pins[0], rows), 1)
    label.paste(badge, ((label.width - badge.width) // 2, (rows - badge.height) // 2))
    return label
