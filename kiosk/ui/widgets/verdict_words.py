"""The words of a verdict, each as large as there is room for, and none of them cut."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from kiosk.ui import theme
from kiosk.ui.views import VerdictView

_HEADLINE = 34
_LARGEST_HEADLINE = 56
_NAME_SIZES = (72, 64, 56, 48, 40, 34, 28, 22, 18, 15)
_DETAIL_SIZES = (26, 22, 18, 15)
_SMALLEST_FOR_WHOLE_WORDS = 34
"""Pixels: below it, a name that breaks within a word is read more easily."""

_Style = tuple[str, int, bool, float]


@dataclass(frozen=True, slots=True)
class Text:
    """Laid-out lines and the space below them."""

    layout: QTextLayout
    height: float
    below: float = 0.0

    @property
    def keeps_words_whole(self) -> bool:
        """Whether lines end only where words do."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, self.layout.text())
        for line in range(1, self.layout.lineCount()):
            finder.setPosition(self.layout.lineAt(line).textStart())
            if not finder.isAtBoundary():
                return False
        return True

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the lines from *left* and *top* on."""
        self.layout.draw(painter, QPointF(left, top))


def laid_out(
    text: str, size: int, width: float, side: Qt.AlignmentFlag, *, bold: bool = False
) -> Text:
    """*text* in lines of its own direction, all of them against *side*."""
    font = theme.base_font()
    font.setPixelSize(size)
    font.setBold(bold)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return Text(layout, height)


def fitted(view: VerdictView, width: float, height: float, side: Qt.AlignmentFlag) -> list[Text]:
    """Headline, name and detail; the name gives way first, but never below the detail.

    What has no room even at its smallest is as small as it gets.
    """
    texts: list[Text] = []
    for whole_words in (True, False):
        for texts in _by_size(view, width, side, whole_words=whole_words):
            if height_of(texts) <= height and (
                not whole_words or all(text.keeps_words_whole for text in texts)
            ):
                return texts
    return texts


def height_of(texts: list[Text]) -> float:
    """The height of *texts* with the space between them."""
    return sum(text.height + text.below for text in texts)


def _by_size(
    view: VerdictView, width: float, side: Qt.AlignmentFlag, *, whole_words: bool
) -> Iterator[list[Text]]:
    for detail in _DETAIL_SIZES:
        for name in _NAME_SIZES:
            if name < detail or (whole_words and name < _SMALLEST_FOR_WHOLE_WORDS):
                break
            yield [
                Text(made.layout, made.height, below)
                for text, size, bold, below in _styles(view, name, detail)
                for made in (laid_out(text, size, width, side, bold=bold),)
            ]


def _styles(view: VerdictView, name: int, detail: int) -> list[_Style]:
    """A headline without a name below it takes the name's place; nor does it ever outgrow one."""
    headline = min(name, _HEADLINE if view.name else _LARGEST_HEADLINE)
    styles = [
        (view.headline, headline, True, 4.0),
        (view.name, name, True, 10.0),
        (view.detail, detail, False, 0.0),
    ]
    return [style for style in styles if style[0]]
