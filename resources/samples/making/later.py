"""The organizer's list again, some weeks later."""

import random
from collections.abc import Sequence

from making.people import Person
from making.registrations import ordinary
from making.tables import Row

PAID_LATE = 4
CORRECTED = 2
MOVED = 2
CANCELLED_LATE = 5
NEW_EMPLOYER = "Tallgrass Newcomer Center"


def changed(rng: random.Random, attendees: Sequence[Row], names: Sequence[Person]) -> list[Row]:
    """The same registrations: a few paid, named, corrected, moved and cancelled by now."""
    rows = [dict(row) for row in attendees]
    unpaid = [row for row in rows if row["Attendee Status"] == "Awaiting payment"]
    for row in rng.sample(unpaid, PAID_LATE):
        row["Attendee Status"] = "Attending"
    unnamed = [row for row in rows if not row["Full Name"]]
    for row, person in zip(rng.sample(unnamed, len(names)), names, strict=True):
        row |= {"First Name": person.first, "Last Name": person.last, "Full Name": person.full}
    _correct_and_cancel(rng, rows)
    return rows


def _correct_and_cancel(rng: random.Random, rows: Sequence[Row]) -> None:
    others = [row for row in ordinary(rows) if row["Organization"] != NEW_EMPLOYER]
    chosen = iter(rng.sample(others, CORRECTED + MOVED + CANCELLED_LATE))
    for _ in range(CORRECTED):
        row = next(chosen)
        row["Badge Name"] = f"Dr. {row['Full Name']}"
    for _ in range(MOVED):
        next(chosen)["Organization"] = NEW_EMPLOYER
    for row in chosen:
        row["Attendee Status"] = "Cancelled"
