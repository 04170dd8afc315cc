"""The lines of a comparison, in the shape that Qt's own checks ask for."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from kiosk.ui.import_views import ChangeRow
from kiosk.ui.models.change_rows import ChangeRows

ROWS = tuple(
    ChangeRow(f"Ana {number}", "Organisation", "Casa", "Casa Latina") for number in range(3)
)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ChangeRows()
    model.show(ROWS)
    qtmodeltester.check(model)
    model.show(())
    qtmodeltester.check(model)


def test_a_line_says_who_and_what_was_before_and_after() -> None:
    model = ChangeRows()
    model.show(ROWS)
    line = [model.data(model.index(1, column)) for column in range(model.columnCount())]
    assert line == ["Ana 1", "Organisation", "Casa", "Casa Latina"]
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(0, horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(model.index(1, 0), Qt.ItemDataRole.FontRole) is None
