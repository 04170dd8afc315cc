"""What QL printers have in common: how they are set up, and what their answers mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.devices.badge_raster import badge_raster
from kiosk.devices.ql import Model, QlStatus, pages
from kiosk.devices.ql_media import ROLLS, Media, fit, placed
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError
from kiosk.services.printing.printer import PrinterState

ANSWER_S = 1.0
SETTLES_S = 4.0
"""Within so long, a label of before is complete, and one that was sent has begun."""

LOST_S = 120.0
TAKES_JOBS = {PrinterState.READY, PrinterState.BUSY, PrinterState.UNKNOWN}


@dataclass(frozen=True, slots=True)
class QlSetting:
    """What is known of a printer that may not say it itself."""

    key: str
    media: Media | None = None
    model: Model = field(default_factory=Model)

    def commands(
        self, badges: Sequence[BadgeData], design: BadgeDesign, told: QlStatus | None, name: str
    ) -> list[bytes]:
        """What prints *badges*, a label each, on what is loaded in the printer called *name*.

        Raises PageSizeUnsupportedError or CodeTooLongError.
        """
        media = told.media if told else self.media
        size = design.width_mm, design.height_mm
        fits = (fit(*size, each) for each in ((media,) if media else ROLLS))
        found = next((each for each in fits if each), None)
        if not found:
            raise PageSizeUnsupportedError(name, *size)
        labels = [placed(badge_raster(each, design, found.dpi), found) for each in badges]
        model = told.model if told else self.model
        return list(pages(labels, found.media, model, checked=bool(media)))


def state_of(told: QlStatus | None, *, answers: bool) -> PrinterState:
    """What *told* means; silence too, of a printer that has answered before or not."""
    if told is None:
        return PrinterState.STOPPED if answers else PrinterState.UNKNOWN
    if told.cover_open:
        return PrinterState.COVER_OPEN
    if told.no_media:
        return PrinterState.PAPER_OUT
    if told.faulty:
        return PrinterState.STOPPED
    return PrinterState.BUSY if told.printing else PrinterState.READY
