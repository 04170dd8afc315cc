"""Whole lists of many systems, read as their truth says: KIOSK_SAMPLES names their folder.

The folder holds EXPECTED.json: for each file how many people come, and a few of them.
Without the variable there is nothing to read, and the tests are skipped.
"""

import json
import os
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.listing import ListedPerson
from kiosk.domain.registration import Status
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.columns import understand

_FOLDER = Path(os.environ.get("KIOSK_SAMPLES", "nowhere"))
_TRUTH = _FOLDER / "EXPECTED.json"
_STATUS = {"valid": Status.CONFIRMED, "checked_in": Status.CONFIRMED}


def _truths() -> Mapping[str, Mapping[str, Any]]:
    if not _TRUTH.exists():
        return {}
    told: dict[str, dict[str, Any]] = json.loads(_TRUTH.read_text(encoding="utf-8"))
    return {name: truth for name, truth in told.items() if not name.startswith("_")}


@pytest.mark.skipif(not _TRUTH.exists(), reason="KIOSK_SAMPLES names no folder of sample lists")
@pytest.mark.parametrize("name", _truths())
def test_a_sample_is_read_as_its_truth_says(name: str) -> None:
    truth = _truths()[name]
    try:
        people = list(understand(_FOLDER / name).people())
    except NotUnderstoodError:
        assert truth.get("should_warn"), "refused without need"
        return
    _judge_counts(people, truth)
    for spot in truth["spots"]:
        _judge_spot(people, spot, truth)


def _judge_counts(people: Sequence[ListedPerson], truth: Mapping[str, Any]) -> None:
    coming = [person for person in people if _status(person) is Status.CONFIRMED]
    told = {truth.get(key, truth["attending"]) for key in ("tickets", "tickets_including_guests")}
    assert len(coming) == truth["attending"] or sum(one.admits for one in coming) in told
    assert sum(_status(person) is Status.PENDING for person in people) <= truth["pending"]


def _judge_spot(
    people: Sequence[ListedPerson], spot: Mapping[str, str], truth: Mapping[str, Any]
) -> None:
    same = [person for person in people if _is_the_one(person, spot)]
    if spot["status"] in {"cancelled", "pending"} and not same:
        return  # leaving such people out is right as well
    wanted = _STATUS.get(spot["status"], spot["status"])
    same = [person for person in same if _status(person) == wanted]
    assert same, "missing, or with another status"
    if spot["status"] in {"valid", "checked_in"}:
        before = spot["status"] == "checked_in"
        assert any(bool(one.values.get("checked_in_before")) == before for one in same)
    codes = {code for person in same for code in person.codes}
    if truth.get("barcode_column_usable") is False:
        assert spot["barcode"] not in codes
    elif spot["barcode"]:
        assert spot["barcode"] in codes
    for field in ("organisation", "ticket_type"):
        said = {_plain(person.values.get(field, "")) for person in same}
        assert not spot[field] or _plain(spot[field]) in said


def _is_the_one(person: ListedPerson, spot: Mapping[str, str]) -> bool:
    name = spot.get("full_display") or spot["full"]
    email = person.values.get("email", "")
    return _plain(person.values["name"]) == _plain(name) and (
        not spot["email"] or _plain(email) == _plain(spot["email"])
    )


def _status(person: ListedPerson) -> Status:
    return Status(person.values.get("status", Status.CONFIRMED))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("\xa0", " ").split()).casefold()
