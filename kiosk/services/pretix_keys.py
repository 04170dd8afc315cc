"""Reading what pretix gives away for offline doors: public keys, and lists of revoked codes."""

import base64
import binascii
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from kiosk.domain.credential import cleaned
from kiosk.errors import NoKeysError, UnknownColumnError, UnreadableError
from kiosk.store.opening import require_file

_PEM = re.compile(
    "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----", re.ASCII
)
_WORD = re.compile("[A-Za-z0-9+/=]{43,}", re.ASCII)
_ED25519 = bytes.fromhex("302a300506032b6570032100")
"""How a public key of this kind begins in DER, before its 32 bytes."""

_KEY_LENGTH = 32
_SECRET = "secret"  # noqa: S105 - the name of a column


def keys_in(path: Path) -> list[bytes]:
    """The Ed25519 public keys in *path*: PEM, pretix' base64, or its API's own JSON.

    Raises NoKeysError if there are none, and what reading a file raises.
    """
    text = _text(path)
    found = list(dict.fromkeys(_keys(text)))
    if not found or "PRIVATE KEY" in text:
        raise NoKeysError(path)
    return found


def revoked_codes_in(path: Path) -> list[str]:
    """The codes in *path*: one a line, a CSV with a column `secret`, or the API's JSON.

    Raises UnknownColumnError for a CSV without that column, and what reading a file raises.
    """
    text = _text(path)
    codes = _from_json(text) or _from_lines(text)
    return list(dict.fromkeys(filter(None, map(cleaned, codes))))


def _text(path: Path) -> str:
    require_file(path)
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise UnreadableError(path) from error


def _keys(text: str) -> Iterator[bytes]:
    """Whatever in *text* is a key; what is base64 of such text is looked into."""
    for body in _PEM.findall(text):
        yield from _key(_decoded("".join(body.split())))
    for word in _WORD.findall(_PEM.sub(" ", text)):
        data = _decoded(word)
        yield from _key(data)
        if data.startswith(b"-----BEGIN"):
            yield from _keys(data.decode(errors="replace"))


def _key(data: bytes) -> Iterator[bytes]:
    if data.startswith(_ED25519) and len(data) == len(_ED25519) + _KEY_LENGTH:
        yield data[len(_ED25519) :]
    elif len(data) == _KEY_LENGTH:
        yield data


def _decoded(word: str) -> bytes:
    try:
        return base64.b64decode(word + "=" * (-len(word) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _from_json(text: str) -> list[str]:
    try:
        return list(_secrets(orjson.loads(text)))
    except orjson.JSONDecodeError:
        return []


def _secrets(value: Any) -> Iterator[str]:
    match value:
        case {"secret": str(code)}:
            yield code
        case {"results": list(some)} | list(some):
            for each in some:
                yield from _secrets(each)
        case str(code):
            yield code
        case _:
            return


def _from_lines(text: str) -> list[str]:
    lines = text.splitlines()
    if not lines:
        return []
    header = lines[0].lower().replace('"', "")
    mark = next((mark for mark in ",;\t" if mark in header), ",")
    names = [name.strip() for name in header.split(mark)]
    if _SECRET not in names:
        if len(names) > 1:
            raise UnknownColumnError(_SECRET, "…")
        return lines
    place = names.index(_SECRET)
    rows = csv.reader(lines[1:], delimiter=mark)
    return [row[place] for row in rows if len(row) > place]
