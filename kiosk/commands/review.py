"""The command about what a person should look at after laptops met."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.commands.review_records import Record, review_record
from kiosk.commands.session import (
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.domain.checkpoint import distinct_names
from kiosk.domain.review import ReviewCase
from kiosk.domain.settling import How
from kiosk.services.review.cases import review_cases
from kiosk.services.review.settling import Word, settle
from kiosk.store.event_file import EventFile
from kiosk.ui.review_presenting import ReviewPresenter


@click.command()
@event_argument
@click.option("--settle", "case", metavar="CASE", help="Settle this case.")
@click.option("--as", "how", type=click.Choice([str(one) for one in How]), help="In which way.")
@click.option("--keep", default="", metavar="VALUE", help="With --as keep: which spelling.")
@click.option(
    "--fact", default="", help="With --as undo: which admission is taken back, else the last."
)
@click.option("--reason", default="", help="Why, in your words.")
@click.option("--all", "with_settled", is_flag=True, help="List settled cases as well.")
@operator_option
@json_option
@answers
def review(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    case: str | None,
    how: str | None,
    keep: str,
    fact: str,
    reason: str,
    with_settled: bool,
    operator: str,
    as_json: bool,
) -> None:
    """List what a person should look at; or settle one of the cases.

    Doubles, admissions of the cancelled, fields that desks corrected apart, walk-ins like
    somebody known, clocks that are off, and stations not heard from: the same list on every
    laptop. Settling records a fact and takes nothing away; `--as reopen` opens a case again.
    """
    if (case is None) is not (how is None):
        raise click.UsageError("Give --settle and --as together.")
    if (keep and how != How.KEEP) or (fact and how != How.UNDO):
        raise click.UsageError("--keep goes with --as keep, and --fact with --as undo.")
    with opened(file) as event:
        told = ""
        if case and how:
            word = Word(How(how), keep or fact, reason)
            told = settle(event, case, word, now(), operator).id
        cases = review_cases(event, only_open=not with_settled)
        shown = _records(event, cases)
        lines = list(_lines(event, cases))
    if as_json:
        print_json({"fact": told, "open": shown} if told else shown)
        return
    for line in [f"{told} is recorded."] if told else lines:
        click.echo(line)


def _lines(event: EventFile, cases: list[ReviewCase]) -> Iterator[str]:
    doors = distinct_names(event.checkpoints.ever())
    zone = ZoneInfo(event.event.timezone)
    present = ReviewPresenter(zone, doors, event.attendance.station_names(), now())
    for view in map(present.case, cases):
        yield f"{view.case}  {view.name}: {view.why}"
        yield from (f"  {line}" for line in (*view.lines, view.settled) if line)


def _records(event: EventFile, cases: list[ReviewCase]) -> list[Record]:
    doors = distinct_names(event.checkpoints.ever())
    stations = event.attendance.station_names()
    return [review_record(one, doors, stations) for one in cases]
