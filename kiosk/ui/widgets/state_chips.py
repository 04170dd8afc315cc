"""What the bar says of the laptop's state: words on chips, each there while it is true."""

from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from kiosk.ui.widgets.parts import ElidedLabel, restyle

_CHIP_WIDTH = 180


class Level(Enum):
    """How a chip looks; also the style sheet's word for it."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class _Chip(ElidedLabel):
    """A warning: what stands beside it gives way first."""

    @override
    def minimumSizeHint(self) -> QSize:
        whole = QLabel.sizeHint(self)
        return QSize(min(whole.width(), _CHIP_WIDTH), whole.height())


class StateChips(QWidget):
    """The chips beside one another, in the order in which they were first shown.

    Where many things are wrong at once they give way to one another, and end in an ellipsis.
    """

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, QLabel] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_state(self, name: str, text: str, level: Level = Level.WARN, more: str = "") -> None:
        """Show *text* on the chip called *name*; nothing hides it. *more* is said at length."""
        chip = self._chips.get(name) or self._made(name)
        chip.setProperty("chip", level.value)
        restyle(chip)  # before the words: a label measures them once, with the margins it has
        chip.setText(text)
        chip.setToolTip(". ".join(filter(None, (text, more))))
        chip.setAccessibleName(chip.toolTip())
        chip.setVisible(bool(text))

    def _made(self, name: str) -> QLabel:
        chip = _Chip("", "chip", name)
        self._chips[name] = chip
        self._row.addWidget(chip)
        return chip
