"""The help desk's cases, one chosen: two lines each, the oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kiosk.ui.help_views import CaseView
from kiosk.ui.language import translate
from kiosk.ui.widgets.two_lines import BESIDE, TwoLines

_ROW = 76


class CaseList(QListWidget):
    """A scan's first keys choose nothing here: letters are nobody's."""

    chosen = Signal(object)  # CaseView, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseList")
        self.setAccessibleName(translate("Help", "Cases"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setItemDelegate(TwoLines(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(320)
        self._views: tuple[CaseView, ...] = ()
        self.currentRowChanged.connect(self._tell)

    @property
    def case(self) -> CaseView | None:
        """The one that is chosen."""
        row = self.currentRow()
        return self._views[row] if 0 <= row < len(self._views) else None

    def show_cases(self, views: Sequence[CaseView]) -> None:
        """Replace them; whoever was chosen stays chosen if still there."""
        before = self.case
        self._views = ()
        self.clear()
        self._views = tuple(views)
        for view in views:
            item = QListWidgetItem(view.name)
            item.setData(BESIDE, _beside(view))
            item.setToolTip(view.name)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{view.name}, {view.waiting or view.why}"
            )
            self.addItem(item)
        cases = [view.case for view in views]
        place = cases.index(before.case) if before and before.case in cases else 0
        self.setCurrentRow(place if views else -1)
        self._tell()

    def choose(self, rows: int) -> None:
        """Choose another one."""
        self.setCurrentRow(max(0, min(self.currentRow() + rows, self.count() - 1)))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Nobody is chosen by letters."""

    def _tell(self) -> None:
        self.chosen.emit(self.case)


def _beside(view: CaseView) -> str:
    return " · ".join(filter(None, (view.waiting, view.why)))
