"""The third step of an import: the first badges, and the rows that somebody should look at."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.import_views import PeopleView, ProblemView
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, breakable, button, label, paragraph, scrolled

_BADGE_WIDTH = 280


class People(QWidget):
    """How many, four badges as they would print, and problems by their reasons."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "figure", "importPeople")
        self._title.setWordWrap(True)
        self._inside = scrolled(QWidget())
        self._inside.setObjectName("peopleFound")
        self._inside.setAccessibleName(translate("Import", "Badges and rows to look at"))
        self._inside.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys scroll it
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._inside, 1)

    def show_view(self, view: PeopleView) -> None:
        """Show a list's people."""
        self._title.setText(view.title)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        layout.addLayout(_badge_row(view))
        if view.problems:
            layout.addWidget(label(translate("Import", "To look at"), "subheading"))
        else:
            text = translate("Import", "Every row became a person; nothing needs a look.")
            layout.addWidget(paragraph(text))
        for problem in view.problems:
            layout.addWidget(_Problem(problem))
        layout.addStretch(1)
        self._inside.setWidget(body)


class _Problem(QWidget):
    """A reason and its first rows; all of them when asked."""

    def __init__(self, view: ProblemView) -> None:
        super().__init__()
        self._rows = paragraph(view.all_rows, "allRows")
        self._rows.setVisible(False)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(paragraph(f"• {breakable(view.text)}", "problem"), 1)
        if view.all_rows:
            more = button(translate("Import", "All rows"), "showRows")
            more.setAccessibleName(translate("Import", "All rows: {text}").format(text=view.text))
            more.clicked.connect(self._toggle)
            line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._rows)

    @Slot()
    def _toggle(self) -> None:
        self._rows.setVisible(self._rows.isHidden())


def _badge_row(view: PeopleView) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for image, caption in view.badges:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(_picture(image, caption))
        below = ElidedLabel(caption, "meta")
        below.setFixedWidth(_BADGE_WIDTH)
        column.addWidget(below)
        row.addLayout(column)
    row.addStretch(1)
    return row


def _picture(image: QImage, caption: str) -> QLabel:
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(image.width() / _BADGE_WIDTH)
    shown = QLabel()
    shown.setObjectName("badgePreview")
    shown.setPixmap(pixmap)
    text = translate("Import", "Badge of {name}").format(name=caption)
    shown.setAccessibleName(text)
    return shown
