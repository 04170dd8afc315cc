"""The command that looks at all badges the night before: preflight-badges."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    json_option,
    leave,
    opened,
    print_json,
    progress_shown,
)
from kiosk.devices.badge_check import RosterChecker
from kiosk.services.designs import design_named_or_at
from kiosk.services.printing.badge_preflight import Fault, Finding, weight
from kiosk.services.registrations import badges_to_print
from kiosk.store.event_file import EventFile, Progress
from kiosk.ui.preflight_texts import checked_text, finding_text
from kiosk.ui.texts import guest_text


@click.command("preflight-badges")
@event_argument
@click.option("--type", "ticket_type", metavar="T", help="Only this ticket type.")
@click.option(
    "--design",
    "wanted_design",
    default="",
    metavar="NAME|FILE.json",
    help="Another design than the event's.",
)
@json_option
@answers
def preflight_badges(
    file: Path, *, ticket_type: str | None, wanted_design: str, as_json: bool
) -> None:
    """Draw every badge, and say which will disappoint: nothing is printed or recorded.

    Found are names that are missing, under 12 points or on three lines and more,
    characters that no font has, and codes that cannot be read at 203 or 300 dots an inch.
    Exit code 1 when something is found.
    """
    with opened(file) as event, graphics(), progress_shown("Checking") as progress:
        checked, found = _checked(event, ticket_type, wanted_design, progress)
    if as_json:
        print_json(_record(checked, found))
    else:
        for one in found:
            click.echo(f"{one.registration}\t{finding_text(one)}")
        click.echo(checked_text(checked, len(found)))
    if found:
        leave(ANSWER_IS_NO)


def _checked(
    event: EventFile, ticket_type: str | None, wanted_design: str, progress: Progress
) -> tuple[int, list[Finding]]:
    """How many badges were looked at, and what was found, the worst first."""
    checker = RosterChecker(lambda file, kind: design_named_or_at(file, wanted_design, kind))
    wanted = badges_to_print(event, ticket_type=ticket_type)
    found: list[Finding] = []
    for done, each in enumerate(wanted, 1):
        person, _, number = each
        found.extend(checker.findings(event, each, guest_text(person, number)))
        progress(done, len(wanted))
    return len(wanted), sorted(found, key=lambda one: weight([one]))


def _record(checked: int, found: Sequence[Finding]) -> dict[str, object]:
    counted = Counter(one.fault for one in found)
    return {
        "checked": checked,
        "counts": {str(fault): counted[fault] for fault in Fault},
        "findings": [
            {"registration": one.registration, "kind": str(one.fault), "detail": one.detail}
            for one in found
        ],
    }
