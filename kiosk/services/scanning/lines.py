"""Scanners that send bytes: telling where one code ends and the next begins."""

import re
from dataclasses import dataclass, field

from kiosk.domain.credential import LONGEST

SILENCE_S = 0.1
"""Without a byte, after which a scanner that sends no ending has finished."""

_ENDINGS = re.compile(b"[\r\n\t\x03\x04]+")
"""The ends of lines, of texts and of transmissions."""

_MOST = 4 * LONGEST
"""Bytes of what is kept: more than any code has, in any alphabet."""


@dataclass
class Lines:
    """Collects bytes until a code is whole."""

    _kept: bytearray = field(default_factory=bytearray)

    @property
    def unfinished(self) -> bool:
        """Whether something waits for its end."""
        return bool(self._kept)

    def heard(self, data: bytes) -> list[str]:
        """The codes that *data* ends; what comes after the last ending is kept."""
        *whole, rest = _ENDINGS.split(bytes(self._kept) + data)
        self._kept = bytearray(rest[: _MOST + 1])
        return [_text(line) for line in whole if line]

    def fell_silent(self) -> list[str]:
        """The code that no ending followed, if there is one."""
        line, self._kept = bytes(self._kept), bytearray()
        return [_text(line)] if line else []


def _text(line: bytes) -> str:
    """*line* as UTF-8, else as the alphabet that every byte fits into."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")
