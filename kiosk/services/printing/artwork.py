"""What is drawn for a job of the print queue."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.print_job import PrintJob
from kiosk.domain.registration import Registration
from kiosk.services.badge_data import BadgeSource
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Artwork:
    """Makes badges: `guest` names a guest by number, `design` is that of a ticket type."""

    guest: Callable[[Registration, int], str]
    design: Callable[[EventFile, str], BadgeDesign]

    def drawn(self, file: EventFile, job: PrintJob) -> tuple[BadgeData, BadgeDesign] | None:
        """What is printed for *job*, and how; None if there is nobody it could be for."""
        if job.sheet:
            return BadgeData(badge_name=job.sheet), self.design(file, "")
        person = file.roster.registration(job.registration)
        if person is None:
            return None
        design = self.design(file, person.ticket_type)
        code, guest = badge_code(file, person.id), self.guest(person, job.person)
        return BadgeSource(file, design).badge(person, code, guest), design
