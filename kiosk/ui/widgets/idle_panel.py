"""What the station shows while nobody is in front of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import button, label, paragraph, row_of


class IdlePanel(QFrame):
    """Ready; how it is done, in three pictures; and what else may have to be done."""

    new_person_requested = Signal()
    group_requested = Signal()

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
        layout.addSpacing(24)
        layout.addLayout(self._buttons())
        layout.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        new = button(translate("Station", "New person (F2)"), "newPerson")
        new.clicked.connect(self.new_person_requested)
        group = button(translate("Station", "Group (Ctrl+G)"), "group")
        group.clicked.connect(self.group_requested)
        row = row_of(new, group, centred=True)
        row.setSpacing(16)
        return row


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
