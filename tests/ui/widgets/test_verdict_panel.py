from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui import theme
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from kiosk.ui.widgets.verdict_words import fitted, height_of
from tests.support.hostile_names import HOSTILE_NAMES
from tests.support.qt import contrast, right_to_left, strongest_contrast

AROUND = 40
GROUND = QColor("#00ff00")


def a_verdict(tone: Tone = Tone.OK, name: str = "Ana Souza", detail: str = "Press") -> VerdictView:
    return VerdictView(tone, "CHECKED IN", name, detail, "14:30", "R1", "F1")


@pytest.fixture
def panel(qtbot: QtBot, dressed: QApplication) -> VerdictPanel:
    del dressed
    panel = VerdictPanel()
    qtbot.addWidget(panel)
    panel.resize(960, 480)
    panel.show()
    return panel


def painted(panel: VerdictPanel) -> QImage:
    """The panel on a larger ground, on which paint that leaves the panel would be seen."""
    picture = QImage(panel.size() + QSize(2, 2) * AROUND, QImage.Format.Format_RGB32)
    picture.fill(GROUND)
    painter = QPainter(picture)
    panel.render(painter, QPoint(AROUND, AROUND))
    painter.end()
    return picture


def inked_columns(picture: QImage, ink: str) -> list[int]:
    wanted = QColor(ink).rgb()
    return [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) == wanted for y in range(AROUND + 5, picture.height(), 2))
    ]


def the_fill(panel: VerdictPanel) -> QColor:
    return QColor(painted(panel).pixel(AROUND + 20, AROUND + 240))


def test_an_empty_panel_paints_nothing_of_its_own(panel: VerdictPanel) -> None:
    assert panel.view is None
    picture = painted(panel)
    assert picture.pixel(AROUND + 20, AROUND + 240) != QColor(theme.OK_FILL).rgb()


@pytest.mark.parametrize(
    ("tone", "fill"),
    [
        (Tone.OK, theme.OK_FILL),
        (Tone.ALREADY, theme.WARN_FILL),
        (Tone.HELP, theme.STOP_FILL),
    ],
)
def test_each_kind_of_verdict_has_its_colour(panel: VerdictPanel, tone: Tone, fill: str) -> None:
    panel.show_verdict(a_verdict(tone))
    assert contrast(the_fill(panel), QColor(fill)) < 1.35  # but for the stripes


def test_the_three_shapes_differ_without_any_colour(panel: VerdictPanel) -> None:
    shapes = set()
    for tone in Tone:
        panel.show_verdict(a_verdict(tone))
        icon = painted(panel).copy(AROUND + 40, AROUND + 40, 132, 132)
        ink = QColor(theme.ON_WARN if tone is Tone.ALREADY else theme.ON_OK).rgb()
        shapes.add(tuple(icon.pixel(x, y) == ink for x in range(132) for y in range(132)))
    assert len(shapes) == 3


def test_a_verdict_is_spoken_whole(panel: VerdictPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[tuple[str, object]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        spoken.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    panel.show_verdict(a_verdict(detail="Harbor Legal Aid"))
    sentence = "CHECKED IN. Ana Souza. Harbor Legal Aid"
    assert spoken == [(sentence, QAccessible.AnnouncementPoliteness.Assertive)]
    assert panel.accessibleName() == sentence


def test_a_stranger_has_no_name_to_be_spoken_or_painted(panel: VerdictPanel) -> None:
    panel.show_verdict(a_verdict(Tone.HELP, name="", detail="Find them by name."))
    assert panel.accessibleName() == "CHECKED IN. Find them by name."
    painted(panel)


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
@pytest.mark.parametrize("size", [QSize(960, 480), QSize(480, 260)], ids=["wide", "smallest"])
def test_every_name_is_painted_inside_the_panel(
    panel: VerdictPanel, name: str, size: QSize
) -> None:
    panel.resize(size)
    panel.show_verdict(a_verdict(name=name))
    picture = painted(panel)
    columns = inked_columns(picture, theme.ON_OK)
    assert columns[0] >= AROUND
    assert columns[-1] < AROUND + size.width()
    assert len(columns) > 132 // 2


def test_nothing_runs_over_the_edge_of_the_ground(panel: VerdictPanel) -> None:
    panel.show_verdict(a_verdict(name=HOSTILE_NAMES["very long"]))
    picture = painted(panel)
    edge = [picture.pixel(AROUND - 1, y) for y in range(picture.height())]
    edge += [picture.pixel(AROUND + panel.width(), y) for y in range(picture.height())]
    assert set(edge) == {GROUND.rgb()}


def test_a_mirrored_panel_has_its_shape_on_the_right(
    panel: VerdictPanel, dressed: QApplication
) -> None:
    with right_to_left(dressed):
        panel.show_verdict(a_verdict(name="ليلى حداد", detail=""))
        columns = inked_columns(painted(panel), theme.ON_OK)
    assert columns[-1] > AROUND + 960 - 60
    assert columns[0] > AROUND + 300


def test_an_old_verdict_is_dimmed_and_a_new_one_is_bright(panel: VerdictPanel) -> None:
    panel.show_verdict(a_verdict())
    bright = the_fill(panel)
    panel._timer.timeout.emit()
    assert the_fill(panel) != bright
    panel.show_verdict(a_verdict())
    assert the_fill(panel) == bright
    assert panel._timer.isActive()


def test_the_panel_has_room_on_the_smallest_screen(panel: VerdictPanel) -> None:
    smallest = panel.minimumSizeHint()
    assert smallest.width() <= 700
    assert smallest.height() <= 400
    assert panel.sizeHint().width() >= smallest.width()


def test_advice_is_spoken_and_stands_on_a_strip_of_its_own(panel: VerdictPanel) -> None:
    plain, advised = a_verdict(Tone.HELP, detail="Not confirmed."), "Say: come with me."
    panel.show_verdict(plain)
    fill = painted(panel).pixel(AROUND + 60, AROUND + 420)
    panel.show_verdict(replace(plain, advice=advised))
    assert panel.accessibleName() == "CHECKED IN. Ana Souza. Not confirmed. Say: come with me."
    strip = QColor(painted(panel).pixel(AROUND + 60, AROUND + 420))
    assert contrast(strip, QColor(fill)) > 4.5


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
@pytest.mark.parametrize("room", [QSize(730, 300), QSize(232, 180)], ids=["wide", "smallest"])
def test_every_name_has_room_with_all_its_letters(
    name: str, room: QSize, dressed: QApplication
) -> None:
    del dressed
    side = Qt.AlignmentFlag.AlignLeft
    texts = fitted(a_verdict(name=name), room.width(), room.height(), side)
    lines = texts[1].layout
    assert height_of(texts) <= room.height() or len(name) > 150
    last = lines.lineAt(lines.lineCount() - 1)
    assert last.textStart() + last.textLength() == len(name.encode("utf-16-le")) // 2
    for place in range(lines.lineCount()):
        assert lines.lineAt(place).naturalTextWidth() <= room.width() + 1


def test_a_name_of_ordinary_length_is_large_and_breaks_between_its_words(
    dressed: QApplication,
) -> None:
    del dressed
    side = Qt.AlignmentFlag.AlignLeft
    name = "Gabriela García-Márquez"
    texts = fitted(a_verdict(name=name), 730, 380, side)
    assert texts[1].layout.font().pixelSize() >= 64
    assert all(text.keeps_words_whole for text in texts)
    endless = fitted(a_verdict(name="Wolfeschlegelsteinhausenbergerdorff"), 730, 380, side)
    assert 34 <= endless[1].layout.font().pixelSize() < 64
    assert endless[1].keeps_words_whole


@pytest.mark.parametrize("tone", Tone)
def test_an_old_verdict_can_still_be_read(panel: VerdictPanel, tone: Tone) -> None:
    panel.show_verdict(a_verdict(tone))
    panel._timer.timeout.emit()
    words = painted(panel).copy(AROUND + 200, AROUND + 60, 500, 300)
    assert strongest_contrast(words) >= 4.5
