"""Tables on their way out of the reading process: packed rows in messages of bytes."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from kiosk.domain.listing import Caution, EncodingOffer, Remark, Why
from kiosk.errors import InvalidFieldError, KioskError, NotUnderstoodError, UnreadableError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.mojibake import Mender
from kiosk.services.intake.table import Sheet, Table

_TABLE, _ROWS, _END, _FAILED, _DONE = b"T", b"R", b"E", b"F", b"D"
_TICK = b"P"
_BATCH = 500
_FAST = 1


def packed(path: Path, sheets: Iterable[Sheet], limits: Limits) -> Iterator[bytes]:
    """The messages that carry *sheets*; raises NotUnderstoodError where a limit is passed."""
    text = 0
    for sheet in sheets:
        yield _TABLE + orjson.dumps(_described(sheet))
        mender = Mender(sheet.first_row)
        for batch in _batches(path, sheet, limits):
            first = mender.first_row
            chunk = _mended_json(mender, batch)
            text += len(chunk)
            if text > limits.text:
                raise NotUnderstoodError(path, Why.TOO_LARGE, first)
            if len(chunk) > limits.cell:
                _check_cells(path, batch, first, limits)
            yield _ROWS + zlib.compress(chunk, _FAST)
        yield _END + orjson.dumps([*sheet.cautions, *mender.cautions()])
    yield _DONE


def _mended_json(mender: Mender, batch: list[list[str]]) -> bytes:
    chunk = _json(batch)
    return _json(batch) if mender.mend(batch, chunk.decode()) else chunk


def tick(done: int) -> bytes:
    """The message that *done* bytes of the file are read."""
    return _TICK + str(done).encode()


def failed(error: KioskError) -> bytes:
    """The message that reading ended with *error*, of which it carries no other data."""
    match error:
        case NotUnderstoodError(why=why, row=row):
            found: list[Any] = ["why", why, row]
        case InvalidFieldError(name=name, allowed=allowed):
            found = ["choice", name, allowed]
        case _:
            found = ["unreadable"]
    return _FAILED + orjson.dumps(found)


class Unpacking:
    """Makes tables of messages; their rows stay packed until they are read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._about: dict[str, Any] = {}
        self._chunks: list[bytes] = []
        self.tables: list[Table] = []
        self.done = 0
        self.complete = False

    def take(self, message: bytes) -> None:
        """Take the next message; raises the error that one of them carries."""
        kind, body = message[:1], message[1:]
        if kind == _ROWS:
            self._chunks.append(body)
        elif kind == _TICK:
            self.done = int(body)
        elif kind == _TABLE:
            self._about, self._chunks = orjson.loads(body), []
        elif kind == _END:
            self.tables.append(self._table(orjson.loads(body)))
        elif kind == _DONE:
            self.complete = True
        else:
            raise _error(self._path, *orjson.loads(body))

    def _table(self, cautions: list[dict[str, Any]]) -> Table:
        chunks, about = tuple(self._chunks), self._about
        return Table(
            about["name"],
            lambda: unpacked(chunks),
            first_row=about["first_row"],
            cautions=tuple(map(_caution, cautions)),
            encoding=about["encoding"],
            encodings=tuple(
                EncodingOffer(offer["encoding"], tuple(offer["sample"]))
                for offer in about["encodings"]
            ),
            sheets=tuple(about["sheets"]),
        )


def unpacked(chunks: Iterable[bytes]) -> Iterator[list[str]]:
    """The rows in *chunks*, of which one at a time is unpacked."""
    for chunk in chunks:
        yield from orjson.loads(zlib.decompress(chunk))


def _described(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "first_row": sheet.first_row,
        "encoding": sheet.encoding,
        "encodings": sheet.encodings,
        "sheets": sheet.sheets,
    }


def _caution(told: dict[str, Any]) -> Caution:
    return Caution(
        Remark(told["remark"]), told["column"], told["text"], told["count"], tuple(told["rows"])
    )


def _error(path: Path, kind: str, *data: Any) -> KioskError:
    if kind == "why":
        return NotUnderstoodError(path, *data)
    return InvalidFieldError(*data) if kind == "choice" else UnreadableError(path)


def _batches(path: Path, sheet: Sheet, limits: Limits) -> Iterator[list[list[str]]]:
    """The rows, some at a time, without the blank ones at the end."""
    number = sheet.first_row
    blank: list[list[list[str]]] = []
    while batch := list(islice(sheet.rows, _BATCH)):
        _check_widths(path, batch, number, limits)
        number += len(batch)
        if number - sheet.first_row > limits.rows:
            raise NotUnderstoodError(path, Why.TOO_LARGE, sheet.first_row + limits.rows)
        if end := _end(batch):
            yield from blank
            yield batch[:end]
            blank = []
        if end < len(batch):
            blank.append(batch[end:])


def _end(batch: list[list[str]]) -> int:
    end = len(batch)
    while end and not any(batch[end - 1]):
        end -= 1
    return end


def _check_widths(path: Path, batch: list[list[str]], first: int, limits: Limits) -> None:
    """Drop blank cells beyond the widest row that is allowed; refuse others."""
    if max(map(len, batch)) <= limits.columns:
        return
    for number, row in enumerate(batch, start=first):
        if any(row[limits.columns :]):
            raise NotUnderstoodError(path, Why.TOO_LARGE, number)
        del row[limits.columns :]


def _check_cells(path: Path, batch: list[list[str]], first: int, limits: Limits) -> None:
    for number, row in enumerate(batch, start=first):
        if any(len(cell) > limits.cell for cell in row):
            raise NotUnderstoodError(path, Why.TOO_LARGE, number)


def _json(batch: list[list[str]]) -> bytes:
    try:
        return orjson.dumps(batch)
    except orjson.JSONEncodeError:  # half a letter of UTF-16
        return orjson.dumps([[_whole(cell) for cell in row] for row in batch])


def _whole(cell: str) -> str:
    return cell.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
