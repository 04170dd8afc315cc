"""What a list would change: how one person in it differs from what earlier lists said."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.fact import Body
from kiosk.domain.listing import Caution, ListedPerson, Skipped
from kiosk.domain.registration import Registration, as_text

KIOSK_ID = "kiosk_id"
"""Of the values of a listed person, the one that is no field: a central export names them."""

_SHORT = 120
"""Characters of codes or cells that are shown."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field said *before* and says *after*; short texts for `codes` and `cells`."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A registration that a list changes, or that it disagrees about with a desk.

    `fields` may name `codes`, `cells`, `admits` and `no_longer_listed` as well. Of
    `corrected` fields a desk has said something else than the list: the desk's word,
    which is `before`, stands. `admitted` says that the person has been at a door.
    """

    registration: str
    name: str
    row: int
    fields: tuple[FieldChange, ...]
    corrected: tuple[FieldChange, ...] = ()
    admitted: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A registration and the name to show for it; `row` is where a list has it, if it does."""

    registration: str
    name: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a list does to the roster, or would do.

    `newcomers` are the first of those `added`; `corrected` are people of whom the list
    says nothing new, and what a desk corrected stands against it. `cancelled` counts the
    registrations that become cancelled, new ones included; `cancelled_after_admission`
    are those of them who have been admitted, which stands. `missing` are those that an
    earlier version of the list named and this one does not: they are flagged, and stay;
    `newly_missing` counts those that were not flagged before. `redecided` says that other
    columns are exported from then on, `completes` that an import of it was stopped before
    its end. `rows` counts all that hold anything; `import_fact` is the fact to undo, empty
    where nothing was written.
    """

    added: int
    changed: tuple[Change, ...]
    unchanged: int
    cancelled: int
    missing: tuple[Named, ...]
    rows: int
    skipped: tuple[Skipped, ...] = ()
    cautions: tuple[Caution, ...] = ()
    newcomers: tuple[Named, ...] = ()
    corrected: tuple[Change, ...] = ()
    cancelled_after_admission: tuple[Named, ...] = ()
    newly_missing: int = 0
    redecided: bool = False
    completes: bool = False
    import_fact: str = ""

    @property
    def has_news(self) -> bool:
        """Whether taking the list would write anything."""
        news = self.added or self.newly_missing or self.changed
        return bool(news or self.redecided or self.completes)


def first_told(person: ListedPerson) -> dict[str, Any]:
    """What is to be recorded of a person who is new."""
    told: dict[str, Any] = {
        name: value for name, value in person.values.items() if value and name != KIOSK_ID
    }
    if person.admits != 1:
        told["admits"] = person.admits
    if person.walk_in:
        told["walk_in"] = True
    return {**told, "codes": list(person.codes), "cells": list(person.cells)}


def differences(
    person: ListedPerson,
    listed: Registration,
    before: tuple[str, ...] | None,
    *,
    silent: Collection[str] = (),
) -> dict[str, Any]:
    """What is to be recorded of a person who was *listed* already: only what differs.

    *before* are their cells in the last list with the same columns, if there was one.
    *silent* are the fields of which this list says nothing, though a person has them: a
    name, or how many may come.
    """
    told: dict[str, Any] = {
        name: value
        for name, value in person.values.items()
        if name != KIOSK_ID and name not in silent and as_text(listed, name) != value
    }
    codes = _codes(person, listed.credentials, before or ())
    if set(codes) != set(listed.credentials):
        told["codes"] = codes
    if before != person.cells:
        told["cells"] = list(person.cells)
    if person.admits != listed.admits and ("admits" not in silent or person.admits > 1):
        told["admits"] = person.admits
    if listed.no_longer_listed:
        told["missing"] = False
    return told


def field_changes(
    told: Body, listed: Registration, before: tuple[str, ...] | None, headers: Collection[str]
) -> tuple[FieldChange, ...]:
    """The differences that are *told* of somebody, side by side, for people to read."""
    changes = [
        FieldChange(name, as_text(listed, name), str(value))
        for name, value in told.items()
        if name not in {"codes", "cells", "missing"}
    ]
    if "codes" in told:
        changes.append(FieldChange("codes", _short(listed.credentials), _short(told["codes"])))
    if "cells" in told:
        changes.append(_cell_change(headers, before or (), told["cells"]))
    if "missing" in told:
        changes.append(FieldChange("no_longer_listed", "yes", ""))
    return tuple(changes)


def corrections(
    person: ListedPerson, standing: Registration, amended: Collection[str]
) -> tuple[FieldChange, ...]:
    """The *amended* fields of which the list says something else than the desk."""
    values: Mapping[str, str] = person.values
    return tuple(
        FieldChange(name, str(getattr(standing, name)), values[name])
        for name in amended
        if name in values and values[name] != getattr(standing, name)
    )


def _cell_change(
    headers: Collection[str], before: Collection[str], after: Collection[str]
) -> FieldChange:
    """The cells that differ, each with its header."""
    old = (*before, *[""] * (len(after) - len(before)))
    differing = [
        (header, was, now)
        for header, was, now in zip(headers, old, after, strict=False)
        if was != now
    ]
    return FieldChange(
        "cells",
        _short(f"{header}: {was}" for header, was, _ in differing if was),
        _short(f"{header}: {now}" for header, _, now in differing if now),
    )


def _short(texts: Iterable[str]) -> str:
    text = ", ".join(texts)
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def _codes(person: ListedPerson, held: Collection[str], before: Collection[str]) -> list[str]:
    """Those of the list, and those held already, but for what *before* gave and is gone now."""
    if all(code in person.codes for code in held):
        return list(dict.fromkeys(person.codes))
    staying = (
        code
        for code in held
        if not any(_gave(cell, code) for cell in before)
        or any(_gave(cell, code) for cell in person.cells)
    )
    return list(dict.fromkeys((*person.codes, *staying)))


def _gave(cell: str, code: str) -> bool:
    """Whether *code* was read from *cell*, which may be a link that ends in it."""
    return cell.strip(" \t'") == code or cell.endswith((f"/{code}", f"={code}"))
