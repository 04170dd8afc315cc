"""All that can be set of one part of a badge, as numbers, texts and choices."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.badge_elements import Align
from kiosk.domain.badge_texts import EXTRA, FIELDS
from kiosk.domain.registration import Notice
from kiosk.ui.design_texts import CHOICE_OF_COLOURS, colour_text, field_text, notice_choice_text
from kiosk.ui.design_views import PartView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.number_line import NumberLine
from kiosk.ui.widgets.parts import breakable, label
from kiosk.ui.widgets.quiet_choice import QuietChoice

IN_FRONT, BEHIND = "front", "behind"

_POINTS_STEP = 1.0
_SHORTEST = 3


class PartSettings(QWidget):
    """Announces what is to be different; shows only what the part has."""

    changed = Signal(str, object)  # what of it; its new value
    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partSettings")
        self._title = label("", "subheading", "partTitle")
        self._title.setWordWrap(True)
        self._numbers = {
            "x_mm": NumberLine("partX", translate("Design", "From the left, mm")),
            "y_mm": NumberLine("partY", translate("Design", "From above, mm")),
            "width_mm": NumberLine("partWidth", translate("Design", "Width, mm")),
            "height_mm": NumberLine("partHeight", translate("Design", "Height, mm")),
        }
        self._points = {
            "largest": NumberLine("partLargest", translate("Design", "Letters up to, points"), 1),
            "smallest": NumberLine("partSmallest", translate("Design", "Not under, points"), 1),
        }
        self._lines = QuietChoice("partLine", translate("Design", "Which line"))
        self._text = _text_line("partText", translate("Design", "Text"))
        self._field = QuietChoice("partField", translate("Design", "Put in a field"))
        self._bold = QCheckBox(translate("Design", "Bold"))
        self._bold.setObjectName("partBold")
        self._bold.setMinimumHeight(SMALLEST_TARGET)
        self._align = QuietChoice("partAlign", translate("Design", "Alignment"))
        self._align.offer(_alignments())
        self._colour = QuietChoice("partColour", translate("Design", "Colour"))
        self._fill = QuietChoice("partFill", translate("Design", "Ground"))
        self._notice = QuietChoice("partNotice", translate("Design", "On the badges of"))
        self._layer = QuietChoice("partLayer", translate("Design", "Before or behind"))
        self._layer.offer(_layers())
        for narrow in (self._align, self._colour, self._fill, self._notice, self._layer):
            narrow.setMinimumContentsLength(_SHORTEST)
        self._captions: dict[QWidget, QWidget] = {}
        self._view: PartView | None = None
        self._columns: tuple[str, ...] = ()
        self._arrange()
        self._connect()
        self.show_part(None)

    def offer_columns(self, headers: Sequence[str]) -> None:
        """The organiser's own columns, which a text may have in it as well."""
        self._columns = tuple(each for each in headers if not set(each) & set("{}"))

    def show_part(self, view: PartView | None) -> None:
        """Show what can be set of a part; None if none is chosen."""
        self._view = view
        nothing = translate("Design", "Choose a part, in the list or on the badge.")
        self._title.setText(breakable(view.title) if view else nothing)
        for name, number in self._numbers.items():
            self._have(number, view is not None)
            if view:
                number.show_number(getattr(view.box, name))
        for field in (self._notice, self._layer):
            self._have(field, view is not None)
        self._notice.offer(_notices(), view.notice if view else "")
        self._layer.setCurrentIndex(0)
        self._show_text(view)
        self._show_letters(view)
        self._show_colour(self._colour, view.colour if view else None)
        self._show_colour(self._fill, view.fill if view else None)

    def _show_text(self, view: PartView | None) -> None:
        lines = view.lines if view else ()
        self._have(self._lines, bool(lines))
        self._lines.offer([(str(place), text) for place, text in enumerate(lines)])
        if view:
            self._lines.setCurrentIndex(view.line)
        text = view.text if view else None
        for field in (self._text, self._field):
            self._have(field, text is not None)
        self._text.setText(text or "")
        self._field.offer([("", translate("Design", "Put in a field…")), *_fields(self._columns)])

    def _show_colour(self, field: QuietChoice, value: str | None) -> None:
        self._have(field, value is not None)
        if value is not None:
            field.offer(_colours(value), value)

    def _show_letters(self, view: PartView | None) -> None:
        has = view is not None and view.largest_points is not None
        for field in (*self._points.values(), self._align):
            self._have(field, has)
        self._bold.setVisible(has)
        if view and has:
            self._points["largest"].show_number(view.largest_points or 0)
            self._points["smallest"].show_number(view.smallest_points or 0)
            self._bold.setChecked(view.is_bold)
            self._align.setCurrentIndex(max(0, self._align.findData(view.align)))

    def _have(self, field: QWidget, there: bool) -> None:
        field.setVisible(there)
        self._captions[field].setVisible(there)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        whole = (self._lines, self._text, self._field)
        halves = (*self._numbers.values(), *self._points.values(), self._align, self._colour)
        places = [(field, 2 * row, 0, 2) for row, field in enumerate(whole)]
        for place, field in enumerate((*halves, self._notice, self._layer, self._fill)):
            places.append((field, 2 * (len(whole) + place // 2), place % 2, 1))
        for field, row, column, span in places:
            caption = label(field.accessibleName(), "meta")
            caption.setWordWrap(True)
            self._captions[field] = caption
            grid.addWidget(caption, row, column, 1, span, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, row + 1, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._bold)
        layout.addStretch(1)

    def _connect(self) -> None:
        for name, number in (*self._numbers.items(), *self._points.items()):
            number.changed.connect(lambda value, name=name: self.changed.emit(name, value))
        self._lines.chosen.connect(lambda place: self.line_chosen.emit(int(place)))
        self._text.editingFinished.connect(self._say)
        self._field.chosen.connect(self._put_in)
        self._bold.clicked.connect(lambda on: self.changed.emit("bold", on))
        for name, choice in (
            ("align", self._align),
            ("colour", self._colour),
            ("fill", self._fill),
            ("notice", self._notice),
            ("layer", self._layer),
        ):
            choice.chosen.connect(lambda value, name=name: self.changed.emit(name, value))

    @Slot()
    def _say(self) -> None:
        text = self._text.text().strip()
        if self._view and text and text != self._view.text:
            self.changed.emit("text", text)

    @Slot(str)
    def _put_in(self, field: str) -> None:
        """In the place of a field that stands alone, else behind what is there."""
        if not field or not self._view:
            return
        text = self._view.text or ""
        alone = text.startswith("{") and text.find("}") == len(text) - 1
        self.changed.emit("text", field if alone or not text else f"{text} {field}")


def _text_line(name: str, caption: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(caption)
    made.setMinimumHeight(SMALLEST_TARGET)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return made


def _fields(columns: Sequence[str]) -> list[tuple[str, str]]:
    fields = (*FIELDS, *(EXTRA + header for header in columns))
    return [("{" + field + "}", field_text(field)) for field in fields]


def _colours(value: str) -> list[tuple[str, str]]:
    """Those that can be chosen, and the one that it has."""
    colours = dict.fromkeys((*CHOICE_OF_COLOURS, value))
    return [(colour, colour_text(colour)) for colour in colours]


def _alignments() -> list[tuple[str, str]]:
    return [
        (str(Align.START), translate("Design", "Start")),
        (str(Align.CENTRE), translate("Design", "Middle")),
        (str(Align.END), translate("Design", "End")),
    ]


def _notices() -> list[tuple[str, str]]:
    return [(each, notice_choice_text(each)) for each in ("", *map(str, Notice))]


def _layers() -> list[tuple[str, str]]:
    return [
        ("", translate("Design", "As it is")),
        (IN_FRONT, translate("Design", "Before all")),
        (BEHIND, translate("Design", "Behind all")),
    ]
