"""Designs as JSON and back: the file has the shape of the dataclasses, so it cannot drift.

What a dataclass has a default for may be left out; what it does not know is a fault.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from kiosk.domain.badge_design import FORMAT_VERSION, BadgeDesign
from kiosk.domain.badge_elements import (
    Band,
    Element,
    NoPhotoMark,
    Picture,
    QrCode,
    Rectangle,
    SessionList,
    TextBox,
    TextStack,
)
from kiosk.domain.badge_faults import design_faults
from kiosk.errors import BadBadgeDesignError

ELEMENT_KINDS: Mapping[str, type[Element]] = {
    "text": TextBox,
    "stack": TextStack,
    "code": QrCode,
    "band": Band,
    "rectangle": Rectangle,
    "picture": Picture,
    "no_photo": NoPhotoMark,
    "sessions": SessionList,
}

_KIND, _VERSION = "kind", "version"


def parsed_design(document: str | bytes) -> BadgeDesign:
    """The design that a JSON *document* describes.

    Raises BadBadgeDesignError, naming the first thing that is missing, unknown or wrong.
    """
    try:
        data = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise BadBadgeDesignError("JSON") from error
    if not isinstance(data, dict) or data.pop(_VERSION, None) != FORMAT_VERSION:
        raise BadBadgeDesignError(_VERSION)
    design: BadgeDesign = _made(BadgeDesign, data, "")
    for fault in design_faults(design):
        raise BadBadgeDesignError(fault)
    return design


def design_document(design: BadgeDesign) -> str:
    """*design* as a JSON document, the same for equal designs."""
    data = {_VERSION: FORMAT_VERSION, **_plain(design)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _read(wanted: Any, data: Any, where: str) -> Any:
    """*data* as a value of the type *wanted*."""
    origin = get_origin(wanted)
    if origin is UnionType:
        return _read_union(wanted, data, where)
    if origin is tuple:
        item, *_ = get_args(wanted)
        found = _checked(data, list, where)
        return tuple(_read(item, each, f"{where}[{n}]") for n, each in enumerate(found))
    if origin is Mapping:
        _, item = get_args(wanted)
        pairs = _checked(data, dict, where).items()
        return {key: _read(item, each, f"{where}.{key}") for key, each in pairs}
    if is_dataclass(wanted):
        return _made(wanted, _checked(data, dict, where), where)
    return _read_plain(wanted, data, where)


def _read_union(wanted: Any, data: Any, where: str) -> Any:
    """An element by its kind, or what may be null."""
    if wanted == Element:
        rest = dict(_checked(data, dict, where))
        kind = rest.pop(_KIND, None)
        if kind not in ELEMENT_KINDS:
            raise BadBadgeDesignError(f"{where}.{_KIND}")
        return _made(ELEMENT_KINDS[kind], rest, where)
    some, _ = get_args(wanted)
    return None if data is None else _read(some, data, where)


def _read_plain(wanted: Any, data: Any, where: str) -> Any:
    if wanted is float:
        number = float(_checked(data, int | float, where))
        return number if math.isfinite(number) else _refused(where)
    if issubclass(wanted, StrEnum):
        return wanted(data) if data in list(wanted) else _refused(where)
    return _checked(data, wanted, where)


def _checked(data: Any, kind: Any, where: str) -> Any:
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        _refused(where)
    return data


def _refused(where: str) -> Any:
    raise BadBadgeDesignError(where or "JSON")


def _made(kind: Any, data: Mapping[str, Any], where: str) -> Any:
    dot = where and f"{where}."
    hints, known = _hints(kind), {each.name: each for each in fields(kind)}
    for key in data:
        if key not in known:
            _refused(dot + key)
    for name, each in known.items():
        if name not in data and not _has_default(each):
            _refused(dot + name)
    return kind(**{name: _read(hints[name], each, dot + name) for name, each in data.items()})


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    """The types of its fields, whose names are looked up once."""
    return get_type_hints(kind)


def _has_default(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if not is_dataclass(value):
        return value
    said = {each.name: getattr(value, each.name) for each in fields(value) if _differs(value, each)}
    kind = next((name for name, kind in ELEMENT_KINDS.items() if type(value) is kind), "")
    named = {_KIND: kind} if kind else {}
    return {**named, **{name: _plain(each) for name, each in said.items()}}


def _differs(value: Any, each: Field[Any]) -> bool:
    """Whether a reader could not know it."""
    if each.default_factory is not MISSING:
        return bool(getattr(value, each.name) != each.default_factory())
    return bool(getattr(value, each.name) != each.default)
