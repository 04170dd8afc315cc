"""What is drawn for the jobs of the print queue."""

from collections.abc import Callable

from kiosk.domain.badge import BadgeData
from kiosk.domain.print_job import PrintJob
from kiosk.domain.registration import Registration
from kiosk.services.badge_data import BadgeSource
from kiosk.services.designs import design_in_use
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile

GuestName = Callable[[Registration, int], str]
"""The name of a guest, by number; empty for the holder of the registration, who is 1."""


class Artwork:
    """Badges as they are to be now: in the event's design, with all that it asks for."""

    def __init__(self, file: EventFile, guest: GuestName) -> None:
        self._file = file
        self._guest = guest
        self.design = design_in_use(file)
        self._source = BadgeSource(file, self.design)

    def badge(self, job: PrintJob) -> BadgeData | None:
        """What is printed for *job*; None if there is nobody it could be for."""
        if job.sheet:
            return BadgeData(badge_name=job.sheet)
        person = self._file.roster.registration(job.registration)
        if person is None:
            return None
        code = badge_code(self._file, person.id)
        return self._source.badge(person, code, self._guest(person, job.person))
