"""What the station shows while nobody is in front of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.widgets.camera_view import CameraView
from kiosk.ui.widgets.parts import button, label, paragraph, row_of


class IdlePanel(QFrame):
    """Ready; how it is done, in three pictures; and what else may have to be done."""

    new_person_requested = Signal()
    group_requested = Signal()
    camera_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("idle")
        self.setProperty("role", "card")
        ready = label(translate("Station", "Ready"), "ready", "ready")
        ready.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.camera = CameraView()
        self.camera.setVisible(False)
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(16)
        for icon, title, text in _steps():
            steps.addWidget(_step(icon, title, text), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addStretch(1)
        layout.addWidget(ready)
        layout.addSpacing(12)
        layout.addWidget(self._steps)
        layout.addWidget(self.camera, 12)
        layout.addSpacing(12)
        layout.addLayout(self._buttons())
        layout.addStretch(1)
        self.show_camera(on=False)

    def show_camera(self, *, on: bool) -> None:
        """Have the live picture in place of the instructions, or no longer."""
        self._steps.setVisible(not on)
        self.camera.setVisible(on)
        off, scan = (
            translate("Station", "Camera off (Ctrl+J)"),
            translate("Station", "Use the camera (Ctrl+J)"),
        )
        self._camera_button.setText(off if on else scan)

    def _buttons(self) -> QHBoxLayout:
        new = button(translate("Station", "New person (F2)"), "newPerson")
        new.clicked.connect(self.new_person_requested)
        group = button(translate("Station", "Group (Ctrl+G)"), "group")
        group.clicked.connect(self.group_requested)
        self._camera_button = button("", "cameraToggle")
        self._camera_button.clicked.connect(self.camera_toggled)
        row = row_of(new, group, self._camera_button, centred=True)
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
    layout.setContentsMargins(20, 14, 20, 14)
    layout.setSpacing(6)
    layout.addWidget(IconLabel(52, icon))
    heading = label(title, "subheading")
    heading.setWordWrap(True)
    layout.addWidget(heading)
    layout.addWidget(paragraph(text))
    layout.addStretch(1)
    return step
