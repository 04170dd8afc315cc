"""Commands for the organiser's day: figures, verify."""

from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.commands.records import arrivals_record, figures_record
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    json_option,
    leave,
    now,
    opened,
    print_json,
    progress_shown,
)
from kiosk.services.arrivals import bars_of_every_day
from kiosk.services.figures import Figures, figures


@click.command("figures")
@event_argument
@click.option("--arrivals", "by_time", is_flag=True, help="Also how many came, per five minutes.")
@json_option
@answers
def count(file: Path, *, by_time: bool, as_json: bool) -> None:
    """Count arrivals: in all, by ticket type, by door; and refusals."""
    with opened(file) as event:
        counted = figures(event, now())
        bars = bars_of_every_day(event, counted.as_of) if by_time else []
        zone = ZoneInfo(event.event.timezone)
    if as_json:
        told = {"arrivals": arrivals_record(bars)} if by_time else {}
        print_json({**figures_record(counted), **told})
        return
    _echo_figures(counted)
    for bar in bars:
        click.echo(f"{bar.at.astimezone(zone):%Y-%m-%d %H:%M}\t{bar.count}")


@click.command()
@event_argument
@click.option("--rebuild", is_flag=True, help="Fold all projections again from the facts first.")
@json_option
@answers
def verify(file: Path, *, rebuild: bool, as_json: bool) -> None:
    """Prove the event file: pages, digests, and every table against the facts.

    Exit code 1 names what differs.
    """
    with opened(file) as event:
        if rebuild:
            event.rebuild()
        with progress_shown("Verifying") as progress:
            found = event.verify(progress)
        facts = event.journal.count()
    if as_json:
        print_json({"holds": not found, "facts": facts, "differences": found})
    else:
        click.echo("\n".join(found) or f"{facts} facts: digests and projections hold.")
    if found:
        leave(ANSWER_IS_NO)


def _echo_figures(counted: Figures) -> None:
    click.echo(f"{counted.checked_in} checked in; {counted.expected} may come.")
    for status, people in counted.by_status.items():
        click.echo(f"  {status}\t{people}")
    click.echo(f"  walk-ins\t{counted.walk_ins}")
    for name, (registered, inside) in counted.by_type.items():
        click.echo(f"{name or '-'}\t{inside} of {registered}")
    for door in counted.by_checkpoint:
        click.echo(f"{door.checkpoint.name}\tadmissions: {door.admissions}\tinside: {door.inside}")
    for refusal, times in counted.refused.items():
        click.echo(f"refused: {refusal}\t{times}")
