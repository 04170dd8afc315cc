"""What a list would change: how one person in it differs from what earlier lists said."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from kiosk.domain.listing import Caution, ListedPerson, Skipped
from kiosk.domain.registration import Registration


@dataclass(frozen=True, slots=True)
class Change:
    """A registration that a list changes; `fields` may name `codes` and `cells` as well."""

    registration: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a list does to the roster, or would do.

    `cancelled` counts the registrations that become cancelled, new ones included;
    `missing` are the ids of those that an earlier list with the same columns named and
    this one does not: nothing is done to them. `rows` counts all that hold anything.
    """

    added: int
    changed: tuple[Change, ...]
    unchanged: int
    cancelled: int
    missing: tuple[str, ...]
    rows: int
    skipped: tuple[Skipped, ...] = ()
    cautions: tuple[Caution, ...] = ()


def first_told(person: ListedPerson) -> dict[str, Any]:
    """What is to be recorded of a person who is new."""
    told: dict[str, Any] = {name: value for name, value in person.values.items() if value}
    return {**told, "codes": list(person.codes), "cells": list(person.cells)}


def differences(
    person: ListedPerson, listed: Registration, before: tuple[str, ...] | None
) -> dict[str, Any]:
    """What is to be recorded of a person who was *listed* already: only what differs.

    *before* are their cells in the last list with the same columns, if there was one.
    """
    told: dict[str, Any] = {
        name: value for name, value in person.values.items() if getattr(listed, name) != value
    }
    codes = _codes(person, listed.credentials, before or ())
    if set(codes) != set(listed.credentials):
        told["codes"] = codes
    if before != person.cells:
        told["cells"] = list(person.cells)
    return told


def _codes(person: ListedPerson, held: Collection[str], before: Collection[str]) -> list[str]:
    """Those of the list, and those held already, but for what *before* gave and is gone now."""
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
