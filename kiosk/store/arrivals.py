"""Reading when people came, and what each station did: counts by the minute, no names."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.fact import from_iso, iso
from kiosk.store.driver import Connection
from kiosk.store.likenesses import Likenesses

_MINUTE = ":00Z"


@dataclass(frozen=True, slots=True)
class Minute:
    """How many came in the minute that begins at `at`; and of them, how many lately."""

    at: datetime
    count: int
    lately: int = 0


@dataclass(frozen=True, slots=True)
class StationMinute:
    """What one station did in one minute: people let in, and the last thing of any kind."""

    station: str
    at: datetime
    admissions: int
    last_at: datetime


class Arrivals:
    """Questions about when people passed, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._likenesses = Likenesses(connection)

    def by_minute(self, lately: timedelta, until: datetime) -> list[Minute]:
        """The first admission of each person, anywhere, by the minute, in order.

        Of several who come on one registration each arrives once; whoever is let in
        `again` has arrived before. *lately* counts back from *until*.
        """
        values = {
            "kept": json.dumps(dict(self._likenesses.kept())),
            "since": iso(until - lately),
            "until": iso(until),
        }
        sql = _MERGED if values["kept"] != "{}" else _ALONE
        rows = self._connection.execute(_ARRIVALS.replace("{people}", sql), values)
        return [Minute(from_iso(at + _MINUTE), count, recent) for at, count, recent in rows]

    def by_station(self, since: datetime, until: datetime) -> list[StationMinute]:
        """What every station did from *since* on, before *until*, by the minute, in order."""
        rows = self._connection.execute(_BY_STATION, (iso(since), iso(until)))
        return [
            StationMinute(station, from_iso(at + _MINUTE), admissions, from_iso(last))
            for station, at, admissions, last in rows
        ]

    def heard_until(self) -> dict[str, tuple[str, datetime]]:
        """Each station's name, and the time of the last fact of its that is here."""
        rows = self._connection.execute(
            "SELECT h.station, coalesce(s.name, ''), j.at FROM heads AS h"
            " CROSS JOIN journal AS j ON j.station = h.station AND j.number = h.number"
            " LEFT JOIN stations AS s ON s.subject = 'station:' || h.station"
        )
        return {station: (name or station, from_iso(at)) for station, name, at in rows}


_ALONE = """
SELECT subject, checkpoint, at, clock, fact FROM passages
WHERE refusal = '' AND direction = 'entry' AND NOT again AND NOT withdrawn
    AND subject NOT GLOB 'unnamed:*'
"""
"""Nobody knows whether somebody without a badge arrived now, or sat in another room before."""
_MERGED = """
SELECT coalesce(kept.value, subject) AS subject, checkpoint, at, clock, fact FROM passages
LEFT JOIN (SELECT key, value FROM json_each(:kept)) AS kept ON kept.key = subject
WHERE refusal = '' AND direction = 'entry' AND NOT again AND NOT withdrawn
    AND subject NOT GLOB 'unnamed:*'
"""
_ARRIVALS = """
WITH counted AS (
    SELECT subject, at, row_number() OVER (
        PARTITION BY subject, checkpoint ORDER BY clock, fact
    ) AS person
    FROM ({people})
), arrived AS (
    SELECT min(at) AS at FROM counted
    WHERE person = 1 OR person <= (SELECT admits FROM registrations WHERE id = subject)
    GROUP BY subject, person
)
SELECT substr(at, 1, 16), count(*), sum(at > :since AND at <= :until)
FROM arrived GROUP BY 1 ORDER BY 1
"""
"""The n-th of a registration has arrived once any checkpoint has let n of them in."""
_BY_STATION = """
SELECT station, substr(at, 1, 16), sum(direction = 'entry' AND refusal = '' AND NOT withdrawn),
    max(at)
FROM passages WHERE at >= ? AND at < ? GROUP BY 1, 2 ORDER BY 1, 2
"""
