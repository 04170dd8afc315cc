"""Buttons, headings and paragraphs, made one way, so that pages look and read alike."""

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.ui.icons import IconLabel
from kiosk.ui.theme import TARGET

_DIALOG_SIZE = QSize(1000, 600)
_PLACES_WIDTH = 200

_LONG_WORD = re.compile(r"[^\s\u2010-]{16,}")  # a line may end behind a hyphen anyway
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W_])(?=[^\W_])")


def button(text: str, name: str, role: str = "") -> QPushButton:
    """A button large enough for a finger; *role* is `primary`, `choice` or nothing.

    It never takes the focus by being pressed, and is nobody's default: a scanner's
    Enter must not press it.
    """
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleIdentifier(name)
    made.setMinimumHeight(TARGET)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if role:
        made.setProperty("role", role)
    return made


def label(text: str, role: str, name: str = "") -> QLabel:
    """Plain text, whatever it contains: a name must never be read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if name:
        made.setObjectName(name)
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where it has no room; the tool tip has it whole."""

    def __init__(self, text: str, role: str, name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            metrics = self.fontMetrics()
            room = self.contentsRect()
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            self.style().drawItemText(
                painter,
                room,
                Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
                self.palette(),
                self.isEnabled(),
                text,
                self.foregroundRole(),
            )


def breakable(text: str) -> str:
    """*text* with an invisible place to break inside words that no line may have room for.

    A label is at least as wide as its longest word, and so would the whole window be.
    """
    return _LONG_WORD.sub(lambda word: _BETWEEN_LETTERS.sub("\u200b", word[0]), text)


def heading(text: str) -> QLabel:
    """The title of a page or of one of its parts."""
    made = label(text, "heading")
    made.setWordWrap(True)
    return made


def paragraph(text: str, name: str = "") -> QLabel:
    """Running text that wraps; one called `trouble` or `notice` is framed to be seen."""
    made = label(text, name if name in {"trouble", "notice"} else "paragraph", name)
    made.setWordWrap(True)
    return made


def scrolled(body: QWidget) -> QScrollArea:
    """*body* in a view that scrolls up and down when it is longer."""
    view = QScrollArea()
    view.setWidgetResizable(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setWidget(body)
    return view


def row_of(*widgets: QWidget, centred: bool = False) -> QHBoxLayout:
    """Buttons beside one another."""
    row = QHBoxLayout()
    row.setSpacing(12)
    if centred:
        row.addStretch(1)
    for each in widgets:
        row.addWidget(each)
    row.addStretch(1)
    return row


class _FileDialog(QFileDialog):
    """Closes with the page that it was opened from: a scan shows its verdict, not a dialog."""

    def __init__(self, parent: QWidget, title: str, folder: str) -> None:
        super().__init__(parent, title, folder)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setViewMode(QFileDialog.ViewMode.Detail)
        parent.installEventFilter(self)
        self._arrange()

    def _arrange(self) -> None:
        """Room for names that are long, on the smallest screen."""
        self.resize(_DIALOG_SIZE)
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([_PLACES_WIDTH, _DIALOG_SIZE.width() - _PLACES_WIDTH])
        for tree in self.findChildren(QTreeView):
            header = tree.header()
            header.setStretchLastSection(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.reject()
        return super().eventFilter(watched, event)


def file_dialog(parent: QWidget, title: str, folder: str = "") -> QFileDialog:
    """A dialog to open and forget: not the platform's own, whose buttons a scan could press."""
    return _FileDialog(parent, title, folder)


def message(icon: str, *words: QWidget, size: int = 88) -> QHBoxLayout:
    """An icon, and beside it what it means, one line below the other."""
    text = QVBoxLayout()
    text.setSpacing(12)
    for one in words:
        text.addWidget(one)
    row = QHBoxLayout()
    row.setSpacing(32)
    row.addWidget(IconLabel(size, icon), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(text, 1)
    return row


def tab_stops(parent: QWidget) -> list[QWidget]:
    """What Tab stops at below *parent*, in the order in which that was made."""
    stops: list[QWidget] = []
    each = parent.nextInFocusChain()
    while each is not None and each is not parent:
        takes_tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and parent.isAncestorOf(each) and each.isVisibleTo(parent):
            stops.append(each)
        each = each.nextInFocusChain()
    return stops


def restyle(widget: QWidget) -> None:
    """Make a changed property show: style sheets look at properties only once."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
