"""Letters that were damaged on their way: mended where that is certain, told where it is not.

UTF-8 that was read as an old code page and saved again (`MarÃ­a`) can be undone; a
question mark in the place of a letter (`Mar?a`) cannot.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ftfy import TextFixerConfig, fix_encoding

from kiosk.domain.listing import Caution, Remark
from kiosk.services.intake.letters import PUNCTUATION, script

_TOLD_ROWS = 8
_PAGES = ("cp1250", "mac_roman", "cp850", "cp437", "cp1251", "cp1254")
"""What UTF-8 has been taken for, beside Windows 1252, which ftfy knows."""

_WORD = re.compile(r"\S+")
_ODD = re.compile(
    "[^\\W\\d_][\u201c\u201d\u201e\u201a\xab\xbb\u2026\u2022\xbf\xa1\xba\xaa\xb0\u20ac\xa3\xa7][^\\W\\d_]"
    "|(?<![^\\W\\d_])[^\\W\\d_][\u2013\u2014][^\\W\\d_]"
)
"""Signs inside of words, and a dash behind a single letter."""

_ROUNDS = 3
_LOST = re.compile("\ufffd|[^\\W\\d_]\\?+[^\\W\\d_]|^\\?{2,}(?: \\?+)*$")
_LINK = re.compile(r"https?:|www\.|\S@\S|[?&]\w+=")
_NARROW = TextFixerConfig(
    unescape_html=False,
    decode_inconsistent_utf8=False,
    replace_lossy_sequences=False,
    fix_c1_controls=False,
)


def _suspects() -> str:
    """A lead byte of UTF-8 and the byte behind it, as the code pages show them."""
    pages = ("cp1252", "latin-1", *_PAGES)
    leads = {bytes([byte]).decode(page, "ignore") for page in pages for byte in range(0xC2, 0xF5)}
    others = {bytes([byte]).decode(page, "ignore") for page in pages for byte in range(0x80, 0xC0)}
    return f"[{re.escape(''.join(leads))}][{re.escape(''.join(others))} ]"


_SUSPECT = re.compile(_suspects())


@dataclass
class Mender:
    """Mends the rows of one table, and remembers what it could not mend.

    `first_row` is the number of the first of them.
    """

    first_row: int
    mended: int = 0
    damaged: int = 0
    rows: list[int] = field(default_factory=list)

    def mend(self, batch: list[list[str]], text: str) -> bool:
        """Mend the cells of the next rows, in place; True if any was changed.

        *text* holds the letters of all of them, so that a look tells that all is well.
        """
        before = self.mended
        if _SUSPECT.search(text):
            for row in batch:
                row[:] = [self._mended(cell) for cell in row]
        if "?" in text or "\ufffd" in text:
            self._note_damage(batch)
        self.first_row += len(batch)
        return self.mended > before

    def cautions(self) -> Iterator[Caution]:
        """What was mended, and what is damaged."""
        if self.mended:
            yield Caution(Remark.MENDED_TEXT, count=self.mended)
        if self.damaged:
            yield Caution(Remark.DAMAGED_TEXT, count=self.damaged, rows=tuple(self.rows))

    def _mended(self, cell: str) -> str:
        better = mended(cell)
        self.mended += better != cell
        return better

    def _note_damage(self, batch: list[list[str]]) -> None:
        for number, row in enumerate(batch, start=self.first_row):
            if any(is_damaged(cell) for cell in row):
                self.damaged += 1
                if len(self.rows) < _TOLD_ROWS:
                    self.rows.append(number)


def is_damaged(cell: str) -> bool:
    """Whether letters of *cell* were lost: `Mar?a`, `???`, or U+FFFD."""
    return _LOST.search(cell) is not None and ("\ufffd" in cell or not _LINK.search(cell))


def mended(cell: str) -> str:
    """*cell* as it was before its UTF-8 was taken for a code page; itself, if not certain."""
    if cell.isascii() or not _SUSPECT.search(cell):
        return cell
    for _ in range(_ROUNDS):
        better = _narrowly_fixed(cell)
        if better == cell:
            better = _undone(cell)
        if better == cell:
            better = _WORD.sub(lambda word: _undone(word.group()), cell)
        if better == cell:
            return cell
        cell = better
    return cell


def _narrowly_fixed(cell: str) -> str:
    if is_plausible(cell):
        return cell
    better = fix_encoding(cell, _NARROW)
    return better if better != cell and is_plausible(better) else cell


def _undone(text: str) -> str:
    if text.isascii() or is_plausible(text):
        return text
    for page in _PAGES:
        try:
            better = text.encode(page).decode("utf-8")
        except UnicodeError:
            continue
        if is_plausible(better):
            return better
    return text


def is_plausible(text: str) -> bool:
    """Whether *text* could be names: letters in use, one script and one case to a word."""
    foreign = {letter for letter in text if letter > "\x7f"}
    return (
        all(letter in PUNCTUATION or script(letter) for letter in foreign)
        and all(_is_word(word) for word in re.findall(r"[^\W\d_]{2,}", text))
        and not _ODD.search(text)
    )


def _is_word(word: str) -> bool:
    if len({script(letter) for letter in word}) > 1:
        return False
    return not any(
        now.isupper() and (before.islower() or behind.islower()) and now > "\x7f"
        for before, now, behind in zip(word, word[1:], word[2:] + " ", strict=False)
    )
