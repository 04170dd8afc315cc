"""A title, and below it things with their counts, each with a bar where it has a share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from kiosk.ui.dashboard_views import RowsView, RowView
from kiosk.ui.language import translate
from kiosk.ui.widgets.parts import ElidedLabel, label
from kiosk.ui.widgets.share_bar import ShareBar

_ROW_HEIGHT = 30


class CountRows(QFrame):
    """A card of counts; its sentence is what screen readers say of it.

    A *wide* one has room for the words beside a count; else they stand below the label.
    """

    def __init__(self, name: str, *, wide: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._wide = wide
        self._title = label("", "subheading", f"{name}Title")
        self._title.setWordWrap(True)
        self._sentence = label("", "meta", f"{name}Sentence")
        self._sentence.setWordWrap(True)
        self._body = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(self._body)
        layout.addWidget(self._sentence)
        layout.addStretch(1)
        self._shown: tuple[RowView, ...] | None = None

    def show_rows(self, view: RowsView) -> None:
        """Show the rows; the sentence takes their place where there are none."""
        self._title.setText(view.title)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.sentence)
        self._sentence.setText("" if view.rows else view.sentence)
        self._sentence.setVisible(not view.rows)
        if view.rows != self._shown:
            self._shown = view.rows
            self._replace(_grid(view.rows, wide=self._wide))

    def _replace(self, rows: QWidget) -> None:
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._body.addWidget(rows)


def _grid(rows: tuple[RowView, ...], *, wide: bool) -> QWidget:
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    for place, row in enumerate(rows):
        grid.setRowMinimumHeight(place, _ROW_HEIGHT)
        grid.addLayout(_named(row, wide=wide), place, 0)
        count = label(row.count, "columnname")
        count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(count, place, 1)
        if row.share is not None:
            grid.addWidget(ShareBar(row.share, is_stale=row.is_stale), place, 2)
    return body


def _named(row: RowView, *, wide: bool) -> QBoxLayout:
    text = translate("Dashboard", "{label}: {count}").format(label=row.label, count=row.count)
    name = ElidedLabel(row.label, "paragraph")
    name.setAccessibleName(f"{text}. {row.beside}" if row.beside else text)
    made = QBoxLayout(
        QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
    )
    made.setSpacing(12 if wide else 0)
    made.addWidget(name, 1)
    if row.beside:
        made.addWidget(ElidedLabel(row.beside, "meta"))
    return made
