"""What is drawn for a job of the print queue."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.badge import BadgeData, badge_for
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.print_job import PrintJob
from kiosk.domain.registration import Registration
from kiosk.services.designs import design_in_use
from kiosk.services.registrations import badge_code
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Artwork:
    """Makes badges: `guest` names a guest by number, `design` is that of all badges now."""

    guest: Callable[[Registration, int], str]
    design: Callable[[EventFile], BadgeDesign] = design_in_use

    def badge(self, file: EventFile, job: PrintJob) -> BadgeData | None:
        """What is printed for *job*; None if there is nobody it could be for."""
        if job.sheet:
            return BadgeData(badge_name=job.sheet)
        person = file.roster.registration(job.registration)
        if person is None:
            return None
        code = badge_code(file, person.id)
        return badge_for(person, code, self.guest(person, job.person))
