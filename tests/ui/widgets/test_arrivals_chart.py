import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui import theme
from kiosk.ui.dashboard_views import BarView, ChartView
from kiosk.ui.widgets.arrivals_chart import ArrivalsChart, _has_label, _round_above
from tests.support.qt import right_to_left

BRAND = QColor(theme.LIGHT["brand"])


def a_chart(*counts: int) -> ChartView:
    bars = (
        BarView(f"{8 + place // 12:02}:{5 * (place % 12):02}", count)
        for place, count in enumerate(counts)
    )
    return ChartView(tuple(bars), "so many came", "Doors not open yet")


@pytest.fixture
def chart(qtbot: QtBot, dressed: QApplication) -> ArrivalsChart:
    del dressed
    made = ArrivalsChart()
    qtbot.addWidget(made)
    made.resize(800, 240)
    made.show()
    return made


def painted(chart: ArrivalsChart) -> QRect:
    """Where bars are."""
    picture = chart.grab().toImage()
    found = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == BRAND
    ]
    if not found:
        return QRect()
    lefts, tops = zip(*found, strict=True)
    return QRect(min(lefts), min(tops), max(lefts) - min(lefts) + 1, max(tops) - min(tops) + 1)


def test_bars_begin_at_the_left_and_are_as_high_as_their_counts(chart: ArrivalsChart) -> None:
    chart.show_chart(a_chart(10, 5))
    both = painted(chart)
    assert both.left() < 100
    chart.show_chart(a_chart(5, 10, 5))
    assert painted(chart).height() == both.height()
    chart.show_chart(a_chart(0, 0, 4, 10))
    assert painted(chart).left() > both.left()


def test_time_runs_as_the_language_is_read(chart: ArrivalsChart, dressed: QApplication) -> None:
    with right_to_left(dressed):
        chart.show_chart(a_chart(10, 5))
        assert painted(chart).right() > 700


def test_without_bars_it_says_so(chart: ArrivalsChart) -> None:
    chart.show_chart(a_chart())
    assert painted(chart).isNull()
    first = chart.grab().toImage()
    chart.show_chart(ChartView((), "", ""))
    assert chart.grab().toImage() != first


def test_its_sentence_is_its_description(chart: ArrivalsChart) -> None:
    chart.show_chart(a_chart(1))
    assert chart.accessibleDescription() == "so many came"
    assert chart.accessibleName() == "Arrivals per five minutes"


def test_many_bars_fit(chart: ArrivalsChart) -> None:
    chart.show_chart(a_chart(*range(1, 289)))
    assert painted(chart).right() < 800
    assert isinstance(chart.grab().toImage(), QImage)


@pytest.mark.parametrize(
    ("count", "top"), [(0, 5), (5, 5), (6, 10), (14, 15), (101, 150), (139, 150), (9_000, 10_000)]
)
def test_the_scale_ends_at_a_round_number(count: int, top: int) -> None:
    assert _round_above(count) == top


def test_fewer_times_are_written_below_a_longer_day() -> None:
    def written(bars: int) -> list[str]:
        view = a_chart(*[1] * bars)
        return [bar.time for place, bar in enumerate(view.bars) if _has_label(view.bars, place)]

    assert written(24) == ["08:00", "08:30", "09:00", "09:30"]
    assert written(60) == ["08:00", "09:00", "10:00", "11:00", "12:00"]
    assert written(144) == ["08:00", "10:00", "12:00", "14:00", "16:00", "18:00"]
