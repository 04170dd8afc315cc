"""The main job without a window: scan, find, check in, undo, badge, central export."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.commands.graphics import graphics
from kiosk.devices.badge_files import write_badges_pdf
from kiosk.devices.painter import standard_design
from kiosk.domain.admission import Admitted, Refused
from kiosk.domain.badge import badge_for
from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.services.demo import DEMO_PASSPHRASE, Lesson, codes_to_try
from kiosk.services.desk import Answer, Desk
from kiosk.services.exports.central_export import write_central_export
from kiosk.services.opening import EventFile, Laptop, open_event
from kiosk.services.registrations import badge_code, note_badges

_QUERIES = ("nguyen", "garcia", "王")


@dataclass
class Played:
    """What happened, and where it lies."""

    badge: Path
    central_export: Path
    rows: int = 0
    lines: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def record(self) -> dict[str, object]:
        """For `--json`."""
        return {
            "badge": str(self.badge),
            "central_export": str(self.central_export),
            "rows": self.rows,
            "verified": not self.differences,
            "played": self.lines,
        }

    def text(self) -> str:
        """For people."""
        proof = "; ".join(self.differences) or "digests and tables hold"
        return "\n".join(
            [
                *self.lines,
                f"Event file proved: {proof}",
                f"Badge:          {self.badge}",
                f"Central export: {self.central_export} ({self.rows} registrations)",
            ]
        )


def play_main_job(path: Path, laptop: Laptop, now: Callable[[], datetime]) -> Played:
    """A short day at the sample event in *path*; its badge and export lie beside it."""
    played = Played(path.with_suffix(".badge.pdf"), path.with_suffix(".central.csv"))
    file = open_event(path, DEMO_PASSPHRASE, laptop)
    try:
        _scan(file, now, played)
        _find(file, played)
        _print(file, now, played)
        played.rows = write_central_export(file, played.central_export)
        played.differences = file.verify()
    finally:
        file.close()
    return played


def _scan(file: EventFile, now: Callable[[], datetime], played: Played) -> None:
    """Each code that teaches something; then a check-in that is taken back and made again."""
    desk = Desk(file, MAIN_ENTRANCE, now, operator="sample")
    for one in codes_to_try():
        answer = desk.scan(one.code)
        played.lines.append(f"Scanned {one.code}: {_told(answer)}")
        if isinstance(answer.verdict, Admitted) and one.lesson is Lesson.ORDINARY:
            desk.undo(answer.fact.id, "sample")
            played.lines.append(f"Undone, and scanned again: {_told(desk.scan(one.code))}")


def _find(file: EventFile, played: Played) -> None:
    for query in _QUERIES:
        people = file.roster.find(query, 8)
        names = ", ".join(person.name for person in people[:3])
        played.lines.append(f"Found by “{query}”: {len(people)}, first {names}")


def _print(file: EventFile, now: Callable[[], datetime], played: Played) -> None:
    first = codes_to_try()[0]
    person = file.roster.registration(file.roster.by_credential(first.code)[0])
    if person is None:
        return
    with graphics():
        drawn = badge_for(person, badge_code(file, person.id))
        write_badges_pdf(played.badge, [drawn], standard_design())
    note_badges(file, [(person.id, 1)], "file:pdf", now(), "sample")


def _told(answer: Answer) -> str:
    verdict = answer.verdict
    name = verdict.registration.shown_name if verdict.registration else ""
    if isinstance(verdict, Refused):
        return f"{verdict.refusal}, {name}".rstrip(", ")
    return f"admitted, {name}".rstrip(", ")
