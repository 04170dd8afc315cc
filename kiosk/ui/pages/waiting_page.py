"""What is shown while nobody may have the event open: it goes on by itself."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kiosk.ui.widgets.parts import heading, paragraph


class WaitingPage(QWidget):
    """A title, a sentence, and a bar that moves."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName("waitingPage")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        for widget in (heading(title), paragraph(sentence), bar):
            layout.addWidget(widget)
        layout.addStretch(1)
