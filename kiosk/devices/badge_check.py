"""Badges drawn only to look at them: what the preflight's rules need to know of each."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.badge_pictures import Pictures
from kiosk.devices.code_reader import codes_in
from kiosk.devices.fonts import missing_characters
from kiosk.devices.painter import MM_PER_INCH, draw_badge
from kiosk.devices.text_line import measured
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Box
from kiosk.domain.badge_layout import BadgeLayout, laid_out
from kiosk.domain.badge_lines import PlacedLine
from kiosk.domain.badge_texts import shown_fields
from kiosk.domain.registration import Registration
from kiosk.errors import CodeTooLongError
from kiosk.services.badge_data import BadgeSource
from kiosk.services.opening import EventFile
from kiosk.services.printing.badge_preflight import DrawnBadge, Finding, findings

RESOLUTIONS = (203, 300)
"""Dots an inch, of the label printers that there are; finer ones are no harder to read."""

_NAME_FIELDS = {"headline", "badge_name", "full_name"}
_AROUND_MM = 3.0
"""What stands next to a code may spoil it."""


class RosterChecker:
    """Checks each badge in the design that *design_of* has for its ticket type, asked once."""

    def __init__(self, design_of: Callable[[EventFile, str], BadgeDesign]) -> None:
        self._design_of = design_of
        self._by_type: dict[str, BadgeChecker] = {}

    def findings(
        self, file: EventFile, wanted: tuple[Registration, str, int], guest: str
    ) -> list[Finding]:
        """All that is wrong with the badge of *wanted*, as `badges_to_print` has it."""
        person, code, _ = wanted
        if person.ticket_type not in self._by_type:
            design = self._design_of(file, person.ticket_type)
            self._by_type[person.ticket_type] = BadgeChecker(design)
        checker = self._by_type[person.ticket_type]
        badge = BadgeSource(file, checker.design).badge(person, code, guest)
        return list(checker.findings(person.id, badge))


class BadgeChecker:
    """Draws one badge after the other; remembers the letters it knows, and no badge."""

    def __init__(self, design: BadgeDesign) -> None:
        self.design = design
        self._pictures = Pictures()
        self._known: dict[str, bool] = {}

    def findings(self, registration: str, badge: BadgeData) -> Iterator[Finding]:
        """All that is wrong with the *badge* of a registration, the worst first."""
        return findings(self.drawn(registration, badge))

    def drawn(self, registration: str, badge: BadgeData) -> DrawnBadge:
        """The facts of one badge: laid out as for paper, its codes drawn and read again."""
        sides = {side: laid_out(badge, self.design, measured, side) for side in self.design.sides}
        lines = [line for layout in sides.values() for line in layout.lines]
        names = _name_elements(self.design.for_type(badge.ticket_type))
        return DrawnBadge(
            registration,
            badge.headline,
            name_mm=tuple(each.size_mm for each in lines if _says_name(each, names, badge)),
            missing=self._missing("".join(line.text for line in lines)),
            unread_at=tuple(dpi for dpi in RESOLUTIONS if not self._is_read(badge, sides, dpi)),
        )

    def _missing(self, text: str) -> str:
        new = "".join(each for each in dict.fromkeys(text) if each not in self._known)
        missing = missing_characters(new)
        self._known.update((each, each not in missing) for each in new)
        return "".join(each for each in dict.fromkeys(text) if not self._known[each])

    def _is_read(self, badge: BadgeData, sides: dict[Side, BadgeLayout], dpi: int) -> bool:
        """Whether every code of *badge* says what it should."""
        try:
            return all(
                code.code in codes_in(self._around(badge, side, code.box, dpi))
                for side, layout in sides.items()
                for code in layout.codes
            )
        except CodeTooLongError:
            return False

    def _around(self, badge: BadgeData, side: Side, box: Box, dpi: int) -> QImage:
        """The badge as it is printed, as far as it is near *box*."""
        scale = dpi / MM_PER_INCH
        wanted = QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
        room = wanted.adjusted(-_AROUND_MM, -_AROUND_MM, _AROUND_MM, _AROUND_MM)
        size = (room.size() * scale).toSize()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        painter.translate(-room.topLeft())
        try:
            draw_badge(painter, badge, self.design, side, self._pictures)
        finally:
            painter.end()
        return image


def _name_elements(design: BadgeDesign) -> set[str]:
    """The elements that say the name."""
    return {each.name for each in design.elements() if _NAME_FIELDS & set(shown_fields(each))}


def _says_name(line: PlacedLine, names: set[str], badge: BadgeData) -> bool:
    """Whether *line* is one of the name's, and of no text that shares its box."""
    return line.element in names and _bare(line.text) in _bare(badge.headline)


def _bare(text: str) -> str:
    return "".join(each for each in text if each.isprintable() and not each.isspace())
