"""The programme and its changes as JSON objects: other programs rely on every key."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.commands.records import Record, rules_record
from kiosk.domain.fact import from_iso
from kiosk.domain.programme import Programme, ProgrammeChanges, SessionChange
from kiosk.services.programme.overview import SessionCount
from kiosk.services.programme.seat_list import SeatList
from kiosk.services.programme.seats import SeatChanges
from kiosk.ui.list_texts import caution_text
from kiosk.ui.programme_texts import gone_text, row_text


def changes_record(programme: Programme, changes: ProgrammeChanges, zone: str) -> Record:
    """What a list of sessions changed, or would change; times are those of *zone*."""
    return {
        "added": len(changes.added),
        "changed": len(changes.changed),
        "unchanged": changes.unchanged,
        "removed": len(changes.removed),
        "staying": changes.staying,
        "rows": programme.rows,
        "skipped": [{"row": one.row, "why": one.why} for one in programme.skipped],
        "problems": [
            {"row": one.row, "why": one.why, "column": one.column} for one in programme.problems
        ],
        "columns": dict(programme.columns),
        "changes": [_change_record(one, zone) for one in changes.changed],
        "gone": [
            {
                "session": one.after.id,
                "title": one.after.title,
                "registered": one.registered,
                "admissions": one.admissions,
            }
            for one in changes.removed
        ],
        "warnings": [
            *map(caution_text, programme.cautions),
            *(row_text(one.row, one.why) for one in programme.problems),
            *(gone_text(one) for one in changes.removed_with_people),
        ],
    }


def seats_record(listed: SeatList, changes: SeatChanges) -> Record:
    """What a list of seats changed, or would change."""
    return {
        "list": listed.name,
        "given": len(changes.given),
        "taken": len(changes.taken),
        "kept": len(changes.kept),
        "unchanged": changes.unchanged,
        "rows": listed.rows,
        "skipped": [{"row": one.row, "why": one.why} for one in listed.skipped],
        "columns": dict(listed.columns or {}),
        "warnings": [caution_text(caution) for caution in listed.cautions],
    }


def count_record(count: SessionCount) -> Record:
    """One session of the programme with its counts and the rules at its room."""
    return {
        "session": count.session.id,
        "title": count.session.title,
        "track": count.session.track,
        **rules_record(count.checkpoint),
        "day": count.day.isoformat() if count.day else None,
        "registered": count.registered,
        "admissions": count.admissions,
        "inside": count.inside,
        "seats_left": count.seats_left,
    }


def local_text(moment: datetime | None, zone: str) -> str:
    """*moment* as people of *zone* write it; empty for none."""
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if moment else ""


def _change_record(change: SessionChange, zone: str) -> Record:
    fields = {
        name: [_shown(name, getattr(change.before, name), zone), _shown(name, value, zone)]
        for name, value in change.body.items()
    }
    return {"session": change.after.id, "title": change.after.title, "fields": fields}


def _shown(name: str, value: Any, zone: str) -> Any:
    """The value of a field: a time as the event's people write it, None for none."""
    if value in {None, ""}:
        return None
    if name in {"starts_at", "ends_at"}:
        return local_text(value if isinstance(value, datetime) else from_iso(value), zone)
    return value if isinstance(value, int) else str(value)
