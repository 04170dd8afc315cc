"""Rows out of separated lines, even where a quotation mark has lost its other half.

The csv module takes everything behind such a mark, to the end of the file or to the next
mark, for one cell: a hundred people would become one. Here they stay people.
"""

import csv
from collections import deque
from collections.abc import Iterator

from typing_extensions import override

_END = "\x00\x00"
"""A line of our own behind the last one: a row that swallows it never ended."""


def separated_rows(lines: Iterator[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    """Every row, and whether its quotation marks pair up.

    Where they do not, the row ends with its line. Raises csv.Error for a line that is
    longer than any cell can be.
    """
    source = _Lines(lines)
    while True:
        try:
            for row in csv.reader(source, delimiter=separator, strict=True):
                if source.ended:
                    break
                yield row, True
                source.forget()
        except csv.Error:  # a mark inside its cell, or a cell longer than any
            row = []
        if row == [_END]:
            return
        yield _unquoted(source.again(), separator)


class _Lines(Iterator[str]):
    """Lines that can be read again from the start of the row that is under way."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []
        self.ended = False

    @override
    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._lines, _END)
        self.ended = line is _END
        self._taken.append(line)
        return line

    def forget(self) -> None:
        """Go on to the next row."""
        self._taken.clear()

    def again(self) -> str:
        """The first line of the row under way; the lines behind it will come once more."""
        first, *others = self._taken
        self._waiting.extendleft(reversed([line for line in others if line is not _END]))
        self._taken.clear()
        self.ended = False
        return first


def _unquoted(line: str, separator: str) -> tuple[list[str], bool]:
    """The cells of *line*, whose marks do not pair up, or pair up on the wrong places.

    A mark without a partner is dropped; where every mark has one, they are read as the
    csv module does when it is not strict.
    """
    loose = list(csv.reader([line, _END], delimiter=separator))
    if len(loose) > 1:
        return loose[0], True
    cells = next(csv.reader([line], delimiter=separator, quoting=csv.QUOTE_NONE))
    return [cell.replace('"', "", 1) if cell.count('"') == 1 else cell for cell in cells], False
