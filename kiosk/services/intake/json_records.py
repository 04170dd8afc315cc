"""Lists in JSON, as programmes and forms export them: records of one shape are a table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from kiosk.errors import InvalidFieldError
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source

_BEGINS = (b"[", b"{")
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_MARKS = re.compile(rb"[\xef\xbb\xbf \t\r\n]*(?:\{\s*(?:\"[^\"\n]*\"\s*:|\})|\[\s*[\[{\]])")
"""How objects begin, and lists of objects or of lists."""

_DEEPEST = 10
_NAMES = ("name", "title", "public_name", "full_name", "en", "label", "value")
"""What of a record within a record is shown in its cell, the first that there is."""


@dataclass(slots=True)
class _Group:
    """Records that have the same keys, from however many lists."""

    name: str
    records: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key of them, in the order in which they come."""
        return tuple(dict.fromkeys(key for record in self.records for key in record))


def is_records(data: bytes) -> bool:
    """Whether *data* is JSON that holds a list of records."""
    return data.lstrip(_BLANKS).startswith(_BEGINS) and bool(_groups(data))


def is_json(data: bytes) -> bool:
    """Whether *data* is JSON of any kind, whole or not, one record a line among it."""
    return _MARKS.match(data) is not None


def record_sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    """The tables, each with its keys as header; raises InvalidFieldError for an unknown one."""
    groups = _groups(source.data)
    names = tuple(group.name for group in groups)
    if source.sheet and source.sheet not in names:
        raise InvalidFieldError("sheet", ", ".join(names))
    for group in groups:
        if source.sheet in {"", group.name}:
            yield Sheet(group.name, _rows(group, limits), sheets=names)


def _rows(group: _Group, limits: Limits) -> Iterator[list[str]]:
    keys = group.keys[: limits.columns]
    yield list(keys)
    for record in group.records:
        yield [_cell(record.get(key)) for key in keys]


def _groups(data: bytes) -> list[_Group]:
    try:
        held = orjson.loads(data.lstrip(_BLANKS))
    except orjson.JSONDecodeError:
        return []
    found: dict[tuple[str, ...], _Group] = {}
    _gather(held, "records", found, _DEEPEST)
    taken: dict[str, int] = {}
    for group in found.values():
        taken[group.name] = taken.get(group.name, 0) + 1
        if taken[group.name] > 1:
            group.name = f"{group.name} {taken[group.name]}"
    return list(found.values())


def _gather(held: Any, name: str, found: dict[tuple[str, ...], _Group], depth: int) -> None:
    """Put the lists of records in *held* where those of their shape are."""
    if depth <= 0:
        return
    if isinstance(held, dict):
        for key, value in held.items():
            _gather(value, key, found, depth - 1)
    elif isinstance(held, list) and held and all(isinstance(one, dict) for one in held):
        if any(_is_text(value) for one in held for value in one.values()):
            found.setdefault(tuple(sorted(held[0])), _Group(name)).records.extend(held)
        for one in held:  # days hold rooms, and rooms hold sessions
            for key, value in one.items():
                _gather(value, key, found, depth - 1)


def _is_text(value: Any) -> bool:
    """Whether *value* is a text, or one in several languages."""
    if isinstance(value, dict):
        return bool(value) and all(isinstance(one, str) for one in value.values())
    return isinstance(value, str)


def _cell(value: Any) -> str:
    """*value* as a cell shows it: several after each other, of a record its name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dict):
        return _of_record(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(filter(None, map(_cell, value)))
    return str(value)


def _of_record(record: Mapping[str, Any]) -> str:
    """The name of a record, or the text of the first language that it is given in."""
    named = next((record[key] for key in _NAMES if record.get(key)), None)
    if named is None:
        named = next((value for value in record.values() if isinstance(value, str)), "")
    return named if isinstance(named, str) else _cell(named)
