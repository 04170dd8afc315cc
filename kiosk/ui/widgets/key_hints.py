"""The line of keys at the foot of the window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.widgets.parts import label


class KeyHints(QFrame):
    """Each key and what it does, as plain words."""

    def __init__(self, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyHints")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for key, meaning in hints:
            layout.addWidget(label(key, "key"))
            layout.addWidget(label(meaning, "hint"))
            layout.addSpacing(18)
        layout.addStretch(1)
