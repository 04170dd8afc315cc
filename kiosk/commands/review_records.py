"""What is to be looked at as JSON objects: other programs rely on every key."""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.domain.fact import iso, station_of
from kiosk.domain.passage import Passage
from kiosk.domain.registration import Registration
from kiosk.domain.review import WAYS, ReviewCase
from kiosk.domain.settling import How, Matter, Settling

Record = dict[str, Any]


def review_record(
    case: ReviewCase, doors: Mapping[str, str], stations: Mapping[str, str]
) -> Record:
    """One case; *doors* are the names of checkpoints by id, *stations* likewise.

    `ways` are the words with which it can be settled.
    """
    ways = WAYS[case.matter] if case.is_open else (How.REOPEN,)
    return {
        "id": case.id,
        "matter": str(case.matter),
        "open": case.is_open,
        "people": [_person(person) for person in case.people],
        "admissions": [_admission(one, doors, stations) for one in case.passages],
        "field": case.field or None,
        "values": [
            {
                "value": one.value,
                "fact": one.fact,
                "station": stations.get(one.station, one.station),
                "at": iso(one.at),
                "operator": one.operator,
                "counts": one is case.claims[-1],
            }
            for one in case.claims
        ],
        "station": stations.get(case.station, case.station) or None,
        "last_at": iso(case.last_at) if case.last_at else None,
        "off_seconds": int(case.off.total_seconds()) or None,
        "ways": [str(one) for one in ways],
        "settled": _word(case.settled, stations) if case.settled else None,
        "overruled": [_word(one, stations) for one in case.overruled],
    }


def receipt_review_record(
    cases: Iterable[ReviewCase], doors: Mapping[str, str], stations: Mapping[str, str]
) -> Record:
    """What a receipt says of the open *cases*, by what they are about."""
    told = list(cases)

    def of(matter: Matter) -> list[Record]:
        return [review_record(one, doors, stations) for one in told if one.matter is matter]

    return {
        "to_review": len(told),
        "admitted_though_cancelled": of(Matter.CANCELLED),
        "disagreements": of(Matter.FIELD),
        "walk_ins_alike": of(Matter.ALIKE),
        "clocks_off": of(Matter.CLOCK),
        "not_heard_from": of(Matter.SILENT),
    }


def _person(person: Registration) -> Record:
    return {
        "registration": person.id,
        "name": person.shown_name,
        "organisation": person.organisation,
        "status": str(person.status),
        "walk_in": person.walk_in,
    }


def _admission(one: Passage, doors: Mapping[str, str], stations: Mapping[str, str]) -> Record:
    station = station_of(one.fact)
    return {
        "fact": one.fact,
        "checkpoint": doors.get(one.checkpoint, one.checkpoint),
        "station": stations.get(station, station),
        "at": iso(one.at),
        "operator": one.operator,
    }


def _word(word: Settling, stations: Mapping[str, str]) -> Record:
    return {
        "fact": word.fact,
        "as": word.how,
        "value": word.value or None,
        "reason": word.reason or None,
        "station": stations.get(word.station, word.station),
        "at": iso(word.at),
        "operator": word.operator,
    }
