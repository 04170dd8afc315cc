"""What the station shows while nobody is in front of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import label, paragraph


class IdlePanel(QFrame):
    """Ready; and how it is done, in three pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("idle")
        self.setProperty("role", "card")
        ready = label(translate("Station", "Ready"), "ready", "ready")
        ready.setAlignment(Qt.AlignmentFlag.AlignCenter)
        steps = QHBoxLayout()
        steps.setSpacing(16)
        for icon, title, text in _steps():
            steps.addWidget(_step(icon, title, text), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(1)
        layout.addWidget(ready)
        layout.addSpacing(32)
        layout.addLayout(steps)
        layout.addStretch(1)


def _steps() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "scan",
            translate("Station", "Scan the code"),
            translate("Station", "From paper or a phone. No key is needed."),
        ),
        (
            "keyboard",
            translate("Station", "Or type a name"),
            translate("Station", "A few letters are enough; accents do not matter."),
        ),
        (
            "verdict",
            translate("Station", "Look at the big answer"),
            translate("Station", "Wrong person? Ctrl+Z takes it back."),
        ),
    )


def _step(icon: str, title: str, text: str) -> QWidget:
    step = QFrame()
    step.setProperty("role", "step")
    layout = QVBoxLayout(step)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(72, icon))
    layout.addSpacing(8)
    heading = label(title, "subheading")
    heading.setWordWrap(True)
    layout.addWidget(heading)
    layout.addWidget(paragraph(text))
    layout.addStretch(1)
    return step
