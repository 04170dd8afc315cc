"""Ticks under the titles of sessions, in lists that came before the programme."""

from datetime import datetime

from kiosk.domain.fact import Kind
from kiosk.domain.registration import BETWEEN
from kiosk.services.intake.registered_for import session_columns, with_ticked
from kiosk.services.intake.sessions_known import programme_names
from kiosk.store.event_file import EventFile

_FACTS_AT_ONCE = 500
"""Facts in one transaction, so that a scan never waits long."""


def read_ticks(file: EventFile, at: datetime, operator: str = "") -> int:
    """Register whom a list ticks in the column of a session; how many people that concerns.

    What is recorded is what importing the list again would record. Raises DiskFullError or
    StoreUnavailableError.
    """
    names = programme_names(file)
    columns = {
        one.id: found
        for one in file.roster.imports()
        if (found := session_columns(one.columns, names))
    }
    if not columns:
        return 0
    told = []
    for entry in file.roster.entries():
        held = entry.registration.sessions
        for cells in entry.cells:
            said = with_ticked(held, cells.cells, columns.get(cells.source, ()))
            if said != BETWEEN.join(held):
                told.append((entry.registration.id, {"import": cells.source, "sessions": said}))
                break
    for start in range(0, len(told), _FACTS_AT_ONCE):
        with file.writing(at, operator) as writer:
            for registration, body in told[start : start + _FACTS_AT_ONCE]:
                writer.append(Kind.REGISTRATION, registration, body)
    return len(told)
