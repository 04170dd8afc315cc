"""A case of the help desk: somebody whom another desk could not help."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.fact import from_iso


@dataclass(frozen=True, slots=True)
class Case:
    """Who was sent over, from which checkpoint (its id), and why.

    `registration` is empty for somebody unknown, `refusal` where nothing was refused;
    `settled` says how it ended, once it has, and `settled_at` when.
    """

    id: str
    opened_at: datetime
    is_open: bool = True
    registration: str = ""
    refusal: str = ""
    checkpoint: str = ""
    note: str = ""
    settled: str = ""
    settled_at: datetime | None = None


def case_from(id: str, opened_at: str, *, is_open: bool, body: Mapping[str, Any]) -> Case:  # noqa: A002
    """The case that the facts about *id* add up to."""
    return Case(
        id=id,
        opened_at=from_iso(opened_at),
        is_open=is_open,
        registration=str(body.get("registration", "")),
        refusal=str(body.get("refusal", "")),
        checkpoint=str(body.get("checkpoint", "")),
        note=str(body.get("note", "")),
        settled=str(body.get("settled", "")),
        settled_at=from_iso(str(body["settled_at"])) if "settled_at" in body else None,
    )
