"""What can be set of a design as a whole: its size, its ink, from where it is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from kiosk.domain.badge_elements import BY_TICKET_TYPE
from kiosk.ui.design_texts import CHOICE_OF_COLOURS, colour_text
from kiosk.ui.design_views import DesignView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.number_line import NumberLine
from kiosk.ui.widgets.parts import breakable, label
from kiosk.ui.widgets.quiet_choice import QuietChoice


class DesignSettings(QWidget):
    """Announces what is to be different."""

    changed = Signal(str, object)  # what of it; its new value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("designSettings")
        self._numbers = {
            "width_mm": NumberLine("designWidth", translate("Design", "Badge width, mm")),
            "height_mm": NumberLine("designHeight", translate("Design", "Badge height, mm")),
        }
        self._ticks = {
            "black_only": _tick("designBlack", translate("Design", "Black only")),
            "mirrors": _tick("designMirrors", translate("Design", "Mirror right-to-left")),
        }
        self._colour = QuietChoice("typeColour", translate("Design", "Colour of the ticket type"))
        self._caption = label("", "meta", "typeColourOf")
        self._caption.setWordWrap(True)
        self._arrange()
        for name, number in self._numbers.items():
            number.changed.connect(lambda value, name=name: self.changed.emit(name, value))
        for name, tick in self._ticks.items():
            tick.clicked.connect(lambda on, name=name: self.changed.emit(name, on))
        self._colour.chosen.connect(lambda value: self.changed.emit("type_colour", value))

    def show_design(self, view: DesignView) -> None:
        """Show what the design is now."""
        self._numbers["width_mm"].show_number(view.width_mm)
        self._numbers["height_mm"].show_number(view.height_mm)
        self._ticks["black_only"].setChecked(view.is_black_only)
        self._ticks["mirrors"].setChecked(view.mirrors)
        for each in (self._caption, self._colour):
            each.setVisible(bool(view.ticket_type))
        text = translate("Design", "Colour of {type}")
        self._caption.setText(breakable(text.format(type=view.ticket_type)))
        colours = dict.fromkeys((*CHOICE_OF_COLOURS, view.type_colour))
        offered = [(each, colour_text(each)) for each in colours if each != BY_TICKET_TYPE]
        self._colour.offer(offered, view.type_colour)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for column, number in enumerate(self._numbers.values()):
            caption = label(number.accessibleName(), "meta")
            caption.setWordWrap(True)
            grid.addWidget(caption, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(number, 1, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 0)
        layout.setSpacing(6)
        layout.addLayout(grid)
        for widget in (*self._ticks.values(), self._caption, self._colour):
            layout.addWidget(widget)
        layout.addStretch(1)


def _tick(name: str, text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setObjectName(name)
    made.setMinimumHeight(SMALLEST_TARGET)
    return made
