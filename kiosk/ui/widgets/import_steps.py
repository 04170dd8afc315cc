"""The steps of an import, and which of them is now."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import label, restyle


class StepHeader(QWidget):
    """Four numbered words; the present one is framed, and said to screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importSteps")
        self._steps = [label(text, "stepname") for text in _step_names()]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for step in self._steps:
            layout.addWidget(step)
        layout.addStretch(1)

    def show_step(self, number: int) -> None:
        """Step *number*, from 0, is now."""
        for place, step in enumerate(self._steps):
            step.setProperty("now", "true" if place == number else "false")
            restyle(step)
        self.setAccessibleName(self._steps[number].text())


def _step_names() -> tuple[str, ...]:
    return (
        translate("Import", "1  What was recognised"),
        translate("Import", "2  Columns"),
        translate("Import", "3  People"),
        translate("Import", "4  What changes"),
    )
