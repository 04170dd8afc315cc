"""The command line's answers as JSON objects: other programs rely on every key."""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk import __version__
from kiosk.commands.review_records import receipt_review_record
from kiosk.domain.admission import Admitted, Refused
from kiosk.domain.case import Case
from kiosk.domain.checkpoint import Checkpoint, distinct_names
from kiosk.domain.choices import Choices
from kiosk.domain.fact import iso
from kiosk.domain.listing import Listing
from kiosk.domain.name_ranking import FoundPerson
from kiosk.domain.question import Question
from kiosk.domain.registration import Registration, Status
from kiosk.domain.roster_diff import Comparison
from kiosk.services.arrivals import Bar
from kiosk.services.desk import Answer
from kiosk.services.figures import Figures
from kiosk.services.sync.receipt import Double, Heard, Receipt
from kiosk.store.attendance import CheckpointCount
from kiosk.ui.list_texts import caution_text

Record = dict[str, Any]

_NO_CHOICES = Choices()


def import_record(
    comparison: Comparison, listing: Listing, before: Choices = _NO_CHOICES
) -> Record:
    """What an import did, or would do; *before* are earlier decisions that were made again."""
    codes = {"code": listing.codes[0]} if listing.codes else {}
    return {
        "added": comparison.added,
        "changed": len(comparison.changed),
        "unchanged": comparison.unchanged,
        "cancelled": comparison.cancelled,
        "missing": len(comparison.missing),
        "rows": comparison.rows,
        "skipped": [{"row": one.row, "why": one.why} for one in comparison.skipped],
        "columns": {**listing.columns, **codes},
        "left_out": [{"column": one.column, "why": one.why} for one in listing.left_out],
        "warnings": [caution_text(caution) for caution in comparison.cautions],
        "cancelled_after_admission": [
            one.registration for one in comparison.cancelled_after_admission
        ],
        "corrected": [
            {
                "registration": change.registration,
                "field": one.field,
                "desk": one.before,
                "list": one.after,
            }
            for change in (*comparison.changed, *comparison.corrected)
            for one in change.corrected
        ],
        "as_last_time": {
            "fields": dict(before.fields),
            "keep": dict(before.keep),
            "drop": sorted(before.drop),
        },
        "import": comparison.import_fact or None,
    }


def scan_record(answer: Answer, doors: Mapping[str, str]) -> Record:
    """One verdict; *doors* are the names of checkpoints by id."""
    verdict = answer.verdict
    person = verdict.registration
    first = verdict.first if isinstance(verdict, Refused) else None
    return {
        "verdict": "admitted" if isinstance(verdict, Admitted) else "refused",
        "refusal": str(verdict.refusal) if isinstance(verdict, Refused) else None,
        "credential": answer.credential,
        "registration": person.id if person else None,
        "name": (person.badge_name or person.name) if person else "",
        "ticket_type": person.ticket_type if person else "",
        "checkpoint": answer.checkpoint.name,
        "direction": str(answer.direction),
        "at": iso(answer.fact.at),
        "fact": answer.fact.id,
        "first_admitted_at": iso(first.at) if first else None,
        "first_admitted_door": doors.get(first.checkpoint, first.checkpoint) if first else None,
        "notices": list(answer.notices),
        **_asked(answer),
    }


def _asked(answer: Answer) -> Record:
    """The questions that somebody must answer first, where that is what is amiss."""
    if not answer.questions:
        return {}
    return {"questions": [question_record(one) for one in answer.questions]}


def question_record(question: Question) -> Record:
    """One question that is asked at desks."""
    return {
        "key": question.key,
        "text": question.text,
        "kind": str(question.kind),
        "options": list(question.options),
        "ticket_types": list(question.ticket_types),
        "checkpoints": list(question.checkpoints),
        "required": question.required,
        "place": question.place,
    }


def case_record(case: Case, names: Mapping[str, str]) -> Record:
    """One case of the help desk; *names* are those of registrations by id."""
    return {
        "case": case.id,
        "opened_at": iso(case.opened_at),
        "open": case.is_open,
        "registration": case.registration or None,
        "name": names.get(case.registration, ""),
        "refusal": case.refusal or None,
        "checkpoint": case.checkpoint,
        "note": case.note,
        "settled": case.settled,
    }


def receipt_record(receipt: Receipt, doors: Mapping[str, str]) -> Record:
    """What a sync proves; *doors* are the names of checkpoints by id."""
    done = receipt.exchanged
    names = {heard.station: heard.name for heard in receipt.stations}
    return {
        "new_facts": done.new_facts,
        "stations": [_heard_record(heard) for heard in receipt.stations],
        "doubles": [_double_record(double, doors) for double in receipt.doubles],
        "flags": [
            {"registration": one.registration, "name": one.name, "flags": list(one.flags)}
            for one in receipt.flagged
        ],
        "refused_files": [{"file": one.file, "why": str(one.why)} for one in done.refused],
        "totals": figures_record(receipt.totals),
        "written": done.written,
        "second_life": done.second_life or None,
        "central_export": str(done.central_export) if done.central_export else None,
        "plain_export": str(done.plain_export) if done.plain_export else None,
        "plain_copies": [str(path) for path in done.plain_copies],
        **receipt_review_record(receipt.review, doors, names),
        "version": __version__,
    }


def _heard_record(heard: Heard) -> Record:
    return {
        "station": heard.station,
        "name": heard.name,
        "facts": heard.facts,
        "gaps": [list(gap) for gap in heard.gaps],
        "last_at": iso(heard.last_at) if heard.last_at else None,
    }


def _double_record(double: Double, doors: Mapping[str, str]) -> Record:
    return {
        "registration": double.registration,
        "name": double.name,
        "admissions": [
            {
                "fact": one.fact,
                "checkpoint": doors.get(one.checkpoint, one.checkpoint),
                "at": iso(one.at),
                "operator": one.operator,
            }
            for one in double.passages
        ],
    }


def found_record(person: FoundPerson) -> Record:
    """One person found."""
    return {
        "registration": person.registration,
        "name": person.name,
        "badge_name": person.badge_name,
        "organisation": person.organisation,
        "place": person.place,
        "ticket_type": person.ticket_type,
        "status": str(person.status),
        "checked_in": person.checked_in_at is not None,
        "match": "similar" if person.similar else "exact",
    }


def registration_record(person: Registration, code: str) -> Record:
    """One registration as it stands; *code* is what its badge carries."""
    return {
        "registration": person.id,
        "name": person.name,
        "badge_name": person.badge_name,
        "organisation": person.organisation,
        "place": person.place,
        "email": person.email,
        "ticket_type": person.ticket_type,
        "status": str(person.status),
        "walk_in": person.walk_in,
        "pronouns": person.pronouns,
        "notes": person.notes,
        "blocked": person.blocked,
        "badge_code": code,
    }


def checkpoint_record(count: CheckpointCount, registered: int | None) -> Record:
    """One checkpoint with its counts and rules; *registered* is told of sessions."""
    return {
        "checkpoint": count.checkpoint.name,
        "id": count.checkpoint.id,
        "kind": "session" if count.checkpoint.is_session else "door",
        "admissions": count.admissions,
        "inside": count.inside,
        **({} if registered is None else {"registered": registered}),
        **rules_record(count.checkpoint),
    }


def rules_record(checkpoint: Checkpoint) -> Record:
    """How a checkpoint judges."""
    starts, ends = checkpoint.starts_at, checkpoint.ends_at
    return {
        "room": checkpoint.room,
        "starts_at": iso(starts) if starts else None,
        "ends_at": iso(ends) if ends else None,
        "ticket_types": list(checkpoint.ticket_types),
        "opens": checkpoint.opens,
        "closes": checkpoint.closes,
        "entries": str(checkpoint.entries),
        "capacity": checkpoint.capacity,
        "registration": str(checkpoint.registration),
        "open_after": checkpoint.open_after_min,
        "after": checkpoint.after,
        "allow_unpaid": checkpoint.allow_unpaid,
        "rules": checkpoint.rules,
    }


def arrivals_record(bars: Iterable[Bar]) -> list[Record]:
    """How many people came in each five minutes."""
    return [{"from": iso(bar.at), "people": bar.count} for bar in bars]


def figures_record(figures: Figures) -> Record:
    """All figures; checkpoints by name, with their ids where several have one name."""
    names = distinct_names(count.checkpoint for count in figures.by_checkpoint)
    return {
        "as_of": iso(figures.as_of),
        "registrations": {str(status): figures.by_status[status] for status in Status},
        "checked_in": figures.checked_in,
        "walk_ins": figures.walk_ins,
        "by_type": {
            name: {"registered": registered, "checked_in": inside}
            for name, (registered, inside) in figures.by_type.items()
        },
        "by_checkpoint": {
            names[count.checkpoint.id]: {"admissions": count.admissions, "inside": count.inside}
            for count in figures.by_checkpoint
        },
        "refused": dict(figures.refused),
    }
