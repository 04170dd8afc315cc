"""On somebody's card: when and where they came in, each with the way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.views import PassageView
from kiosk.ui.widgets.parts import breakable, button, label
from kiosk.ui.widgets.pin_strip import PinStrip

_MOST = 3


class PassageLines(QWidget):
    """The latest first; what another station did is the lead's to take back."""

    undo_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passageLines")
        self.pin = PinStrip()
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.pin)

    def show_passages(self, views: Sequence[PassageView]) -> None:
        """Show *views*, the latest first, as many as there is room for."""
        self.pin.put_away()
        for old in self._lines:
            self._layout.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._lines = [self._line(view, place) for place, view in enumerate(views[:_MOST])]
        if len(views) > _MOST:
            text = translate("Card", "and {count} earlier")
            self._lines.append(label(text.format(count=len(views) - _MOST), "meta"))
        for line in self._lines:
            self._layout.addWidget(line)
        self.setVisible(bool(views))

    def _line(self, view: PassageView, place: int) -> QWidget:
        words = label(breakable(view.text), "paragraph", f"passage{place}")
        words.setAccessibleName(view.text)
        words.setWordWrap(True)
        undo = button(translate("Card", "Undo"), f"undoPassage{place}")
        undo.setAccessibleName(translate("Card", "Undo: {passage}").format(passage=view.text))
        undo.clicked.connect(lambda: self.undo_requested.emit(view.fact))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(words, 1)
        row.addWidget(undo)
        return line
