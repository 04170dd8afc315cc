"""Facts: what became true, where, and in what order; and the chain that proves it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeAlias

import orjson

Body: TypeAlias = Mapping[str, Any]
"""JSON values only, and no floats: their text differs between languages."""

CHAIN_START = ""
"""The digest before a station's first fact."""


class Kind(StrEnum):
    """What a fact is about. Kinds of newer versions are kept, relayed and otherwise ignored."""

    EVENT = "event"
    STATION = "station"
    SETTING = "setting"
    CHECKPOINT = "checkpoint"
    SESSION = "session"
    QUESTION = "question"
    IMPORT = "import"
    IMPORT_END = "import_end"
    REGISTRATION = "registration"
    WALK_IN = "walk_in"
    AMENDMENT = "amendment"
    ENROLMENT = "enrolment"
    ANSWER = "answer"
    CASE = "case"
    ADMISSION = "admission"
    EXIT = "exit"
    REFUSAL = "refusal"
    BADGE = "badge"
    LIKENESS = "likeness"
    SETTLED = "settled"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Fact:
    """One immutable entry of a station's journal.

    `number` counts 1, 2, 3 … per station without gaps; `clock` is a Lamport clock;
    `at` is wall time for people to read and decides nothing.
    """

    station: str
    number: int
    clock: int
    at: datetime
    operator: str
    kind: str
    subject: str
    body: Body
    digest: str = ""

    @property
    def id(self) -> str:
        """How other facts, the command line and people name this fact."""
        return f"{self.station}-{self.number}"

    @property
    def order(self) -> tuple[int, str, int]:
        """Sorts facts as they count: later clock wins, the station's name breaks a tie."""
        return (self.clock, self.station, self.number)


def canonical_json(value: Any) -> str:
    """*value* as JSON: sorted keys, no blanks, characters as they are.

    Raises TypeError on what JSON cannot hold, halves of surrogate pairs among it.
    """
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


@lru_cache(maxsize=1024)
def iso(moment: datetime) -> str:
    """*moment* as UTC text with milliseconds, `2026-11-24T08:30:00.125Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


@lru_cache(maxsize=1024)
def from_iso(text: str) -> datetime:
    """The aware moment that *text* names; text without an offset is taken as UTC.

    Raises ValueError on anything else.
    """
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def chained_digest(previous: str, fact: Fact) -> str:
    """SHA-256, in hex, over *previous* and the fact's canonical bytes."""
    return digest_after(
        previous,
        (
            fact.station,
            fact.number,
            fact.clock,
            iso(fact.at),
            fact.operator,
            fact.kind,
            fact.subject,
            fact.body,
        ),
    )


def digest_after(previous: str, cells: tuple[Any, ...]) -> str:
    """SHA-256, in hex, over *previous* and the *cells* of a fact, its time as text."""
    return hashlib.sha256((previous + canonical_json(cells)).encode()).hexdigest()


FACT_COLUMNS = (
    "station",
    "number",
    "clock",
    "at",
    "operator",
    "kind",
    "subject",
    "body",
    "digest",
)
"""The cells of a fact, in the journal and in station files, in their order."""


def fact_row(fact: Fact) -> tuple[Any, ...]:
    """*fact* as its cells: moments and the body as text."""
    return (
        fact.station,
        fact.number,
        fact.clock,
        iso(fact.at),
        fact.operator,
        str(fact.kind),
        fact.subject,
        canonical_json(fact.body),
        fact.digest,
    )


def fact_from(row: Sequence[Any]) -> Fact:
    """The fact whose cells are *row*. Raises ValueError where they are none."""
    station, number, clock, at, operator, kind, subject, body, digest = row
    return Fact(
        station,
        int(number),
        int(clock),
        from_iso(at),
        operator,
        kind,
        subject,
        orjson.loads(body),
        digest,
    )


def to_the_millisecond(moment: datetime) -> datetime:
    """*moment* in UTC, as precise as the journal keeps it."""
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def station_of(fact: str) -> str:
    """The station that recorded the fact with this id."""
    return fact.rpartition("-")[0]


def withdrawn_ids(facts: Iterable[Fact]) -> frozenset[str]:
    """The ids that undo facts among *facts* withdraw; an undo can itself be undone.

    So does the last word that settles a case, and none before it. Later facts are heard
    first, so that an undone undo withdraws nothing.
    """
    undos = [fact for fact in facts if fact.kind in _WITHDRAWING]
    if not undos:
        return frozenset()
    withdrawn: set[str] = set()
    settled: set[str] = set()
    for fact in sorted(undos, key=lambda fact: fact.order, reverse=True):
        if fact.id in withdrawn:
            continue
        if fact.kind == Kind.UNDO:
            withdrawn.add(str(fact.body["withdraws"]))
        elif fact.body["case"] not in settled:
            settled.add(fact.body["case"])
            withdrawn.update(fact.body.get("withdraws", ()))
    return frozenset(withdrawn)


_WITHDRAWING = frozenset({Kind.UNDO, Kind.SETTLED})
