"""What a code becomes when the scanner and the computer disagree on the keyboard.

A scanner that types sends keys, not letters. Set to another country than the computer,
its `Q` is the computer's `A`; with Caps Lock on, the computer turns cases over. Each
layout is written as the 47 keys of an American keyboard, row by row, without and with
Shift; accents that wait for a letter (dead keys) stand as themselves.
"""

# ruff: noqa: RUF001 - accents that look alike are what this is about

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

US = "us"
_NO_KEY = "\ufffd"

LAYOUTS: Mapping[str, tuple[str, str]] = {
    US: (
        "`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./",
        '~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:" ZXCVBNM<>?',
    ),
    "azerty": (
        "²&é\"'(-è_çà)= azertyuiop^$* qsdfghjklmù wxcvbn,;:!",
        "\ufffd1234567890°+ AZERTYUIOP¨£µ QSDFGHJKLM% WXCVBN?./§",
    ),
    "azerty-be": (
        "²&é\"'(§è!çà)- azertyuiop^$µ qsdfghjklmù wxcvbn,;:=",
        "³1234567890°_ AZERTYUIOP¨*£ QSDFGHJKLM% WXCVBN?./+",
    ),
    "qwertz": (
        "^1234567890ß´ qwertzuiopü+# asdfghjklöä yxcvbnm,.-",
        "°!\"§$%&/()=?` QWERTZUIOPÜ*' ASDFGHJKLÖÄ YXCVBNM;:_",
    ),
    "qwertz-ch": (
        "§1234567890'^ qwertzuiopü¨$ asdfghjklöä yxcvbnm,.-",
        '°+"*ç%&/()=?` QWERTZUIOPè!£ ASDFGHJKLéà YXCVBNM;:_',
    ),
    "spanish": (
        "º1234567890'¡ qwertyuiop`+ç asdfghjklñ´ zxcvbnm,.-",
        'ª!"·$%&/()=?¿ QWERTYUIOP^*Ç ASDFGHJKLÑ¨ ZXCVBNM;:_',
    ),
    "spanish-latam": (
        "|1234567890'¿ qwertyuiop´+} asdfghjklñ{ zxcvbnm,.-",
        '°!"#$%&/()=?¡ QWERTYUIOP¨*] ASDFGHJKLÑ[ ZXCVBNM;:_',
    ),
    "dvorak": (
        "`1234567890[] ',.pyfgcrl/=\\ aoeuidhtns- ;qjkxbmwvz",
        '~!@#$%^&*(){} "<>PYFGCRL?+| AOEUIDHTNS_ :QJKXBMWVZ',
    ),
}
"""Rows are parted by blanks; a place where nothing is made holds U+FFFD."""

_ACCENTS = {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0308": "¨"}
_IN_CODES = frozenset("-_./:+=~#*@ ")
"""Besides letters and digits, what codes are made of."""

_MUCH = 3
"""Characters that moved: no chance makes an existing code of so many."""

_LONG = 6
"""Characters, of which nobody has all but one by chance."""


class CapsLock(StrEnum):
    """What Caps Lock does on the computer: nothing, letters, or every key as Shift would."""

    OFF = ""
    LETTERS = "letters"
    EVERY_KEY = "every_key"


@dataclass(frozen=True, slots=True)
class Misreading:
    """Which keyboards do not agree, by their names in `LAYOUTS`; one of them is American."""

    scanner: str = US
    computer: str = US
    caps_lock: CapsLock = CapsLock.OFF

    @property
    def word(self) -> str:
        """For other programs: `scanner=us computer=azerty caps_lock`."""
        caps = " caps_lock" if self.caps_lock else ""
        return f"scanner={self.scanner} computer={self.computer}{caps}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a scanner may have meant, if the keyboards do not agree.

    `telling` says that the text can hardly have been meant as it stands.
    """

    code: str
    misreading: Misreading
    telling: bool


def readings(text: str) -> Iterator[Reading]:
    """Whatever else the scanner of *text* may have meant, each code once, likeliest first."""
    seen = {text}
    for misreading in _misreadings():
        code = _meant(text, _table(misreading))
        if code is not None and code not in seen:
            seen.add(code)
            yield Reading(code, misreading, _tells(text, code))


def keys(layout: str) -> tuple[str, str]:
    """What the 47 keys of *layout* make, without and with Shift."""
    plain, shifted = LAYOUTS[layout]
    return plain.replace(" ", ""), shifted.replace(" ", "")


@cache
def _misreadings() -> tuple[Misreading, ...]:
    """A wrong layout alone before one with Caps Lock, which not every computer has alike."""
    others = [name for name in LAYOUTS if name != US]
    pairs = [(US, other) for other in others] + [(other, US) for other in others]
    return tuple(
        Misreading(scanner, computer, caps)
        for caps in CapsLock
        for scanner, computer in [*pairs, (US, US)]
        if caps or scanner != computer
    )


@cache
def _table(misreading: Misreading) -> Mapping[str, str]:
    """What was meant by each character that the computer can have made."""
    meant: dict[str, str] = {" ": " "}
    plain, shifted = keys(misreading.computer)
    if misreading.caps_lock is CapsLock.EVERY_KEY:
        plain, shifted = shifted, plain
    for printed, sent in zip((plain, shifted), keys(misreading.scanner), strict=True):
        if misreading.caps_lock is CapsLock.LETTERS:
            printed = "".join(map(_other_case, printed))  # noqa: PLW2901
        meant |= dict(zip(printed, sent, strict=True))
    return {made: code for made, code in meant.items() if _NO_KEY not in {made, code}}


def _meant(text: str, table: Mapping[str, str]) -> str | None:
    """*text* by *table*; None if the computer cannot have made it."""
    found = []
    for character in unicodedata.normalize("NFC", text):
        for key in (character,) if character in table else _keys_of(character):
            if key not in table:
                return None
            found.append(table[key])
    return "".join(found)


def _keys_of(character: str) -> tuple[str, ...]:
    """The accent and the letter that were typed for *character*."""
    spelt = unicodedata.normalize("NFD", character)
    return (*(_ACCENTS.get(accent, _NO_KEY) for accent in spelt[1:]), spelt[0])


def _other_case(character: str) -> str:
    swapped = character.swapcase()
    return swapped if len(swapped) == 1 else character


def _tells(text: str, code: str) -> bool:
    """Whether *text* differs much from *code*, or is long and holds what codes do not."""
    if not all(map(_fits, code)):
        return False
    if len(text) != len(code):
        return True
    pairs = zip(text, code, strict=True)
    moved = sum(one.lower() != other.lower() for one, other in pairs)
    return moved >= _MUCH or (len(code) >= _LONG and not all(map(_fits, text)))


def _fits(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or character in _IN_CODES
