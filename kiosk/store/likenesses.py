"""Reading who may be, who is and who is not the same person under two registrations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.registration import Status
from kiosk.domain.same_person import Decision, kept_ones
from kiosk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Listed:
    """What of a registration is compared with others, and what is shown beside them."""

    id: str
    name: str
    organisation: str
    email: str
    phone: str
    ticket_type: str
    status: Status
    walk_in: bool
    is_here: bool


class Likenesses:
    """Questions about pairs of registrations, asked on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: Mapping[str, str] = {}
        self._known_at = (0, 0)

    def people(self) -> Iterator[Listed]:
        """Everybody who has a name and was not cancelled, by id."""
        rows = self._connection.execute(
            "SELECT id, name, organisation, email, phone, ticket_type, status, walk_in,"
            " admissions > 0 FROM registrations WHERE name <> '' AND status <> 'cancelled'"
            " ORDER BY id"
        )
        return (Listed(*(*row[:6], Status(row[6]), bool(row[7]), bool(row[8]))) for row in rows)

    def decisions(self) -> list[Decision]:
        """What was decided of registrations that both exist."""
        rows = self._connection.execute(
            "SELECT l.subject, l.other, l.same, l.clock, l.station, l.number FROM likenesses AS l"
            " JOIN registrations AS a ON a.id = l.subject"
            " JOIN registrations AS b ON b.id = l.other"
        )
        return [Decision(row[0], row[1], bool(row[2]), (row[3], row[4], row[5])) for row in rows]

    def kept(self) -> Mapping[str, str]:
        """For each registration that yields, the one that is kept.

        Asked several times for each scan: the answer is remembered until something changes.
        """
        if self._connection.execute("SELECT 1 FROM likenesses LIMIT 1").fetchone() is None:
            return {}
        version = self._version()
        if version != self._known_at:
            self._known, self._known_at = kept_ones(self.decisions()), version
        return self._known

    def _version(self) -> tuple[int, int]:
        """Differs whenever this connection, or another one, has changed anything."""
        others = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return int(others), int(self._connection.total_changes)
