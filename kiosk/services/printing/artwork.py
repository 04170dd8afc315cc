"""What is drawn for the jobs of the print queue."""

from collections.abc import Callable

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.print_job import PrintJob
from kiosk.domain.registration import Registration
from kiosk.services.badge_data import BadgeSource
from kiosk.services.designs import design_in_use
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile

GuestName = Callable[[Registration, int], str]
"""The name of a guest, by number; empty for the holder of the registration, who is 1."""


class Artwork:
    """Badges as they are to be now: in the event's designs, with all that they ask for."""

    def __init__(self, file: EventFile, guest: GuestName) -> None:
        self._file = file
        self._guest = guest
        self._sources: dict[str, BadgeSource] = {}

    def badge(self, job: PrintJob) -> BadgeData | None:
        """What is printed for *job*; None if there is nobody it could be for."""
        if job.sheet:
            return BadgeData(badge_name=job.sheet)
        person = self._file.roster.registration(job.registration)
        if person is None:
            return None
        code = badge_code(self._file, person.id)
        source = self._source(person.ticket_type)
        return source.badge(person, code, self._guest(person, job.person))

    def design(self, ticket_type: str) -> BadgeDesign:
        """What the badges of *ticket_type* look like."""
        return self._source(ticket_type).design

    def _source(self, ticket_type: str) -> BadgeSource:
        if ticket_type not in self._sources:
            design = design_in_use(self._file, ticket_type)
            self._sources[ticket_type] = BadgeSource(self._file, design)
        return self._sources[ticket_type]
