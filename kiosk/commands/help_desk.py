"""Commands for the lead: the help desk's cases, and the PIN."""

import sys
from pathlib import Path

import click

from kiosk.commands.records import case_record
from kiosk.commands.session import (
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.services.help_desk import Handover, hand_over, settle
from kiosk.services.lead import has_pin, set_pin
from kiosk.services.registrations import claimed_by


@click.command("help-desk")
@event_argument
@click.option("--add", "credential", metavar="CREDENTIAL", help="Hand somebody over.")
@click.option("--note", default="", help="With --add: why. With --settle: how it ended.")
@click.option("--settle", "case", metavar="CASE", help="Close a case.")
@click.option("--all", "with_settled", is_flag=True, help="List settled cases as well.")
@operator_option
@json_option
@answers
def help_desk(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    credential: str | None,
    note: str,
    case: str | None,
    with_settled: bool,
    operator: str,
    as_json: bool,
) -> None:
    """List the help desk's open cases; hand somebody over, or settle a case."""
    if note and credential is None and case is None:
        raise click.UsageError("Give --note with --add or --settle.")
    with opened(file) as event:
        if credential is not None:
            claimed = claimed_by(event, credential).id
            hand_over(event, Handover(claimed, note=note), now(), operator)
        if case is not None:
            settle(event, case, note, now(), operator)
        cases = event.cases.all(only_open=not with_settled)
        names = {
            one.registration: person.shown_name
            for one in cases
            if (person := event.roster.registration(one.registration))
        }
    if as_json:
        print_json([case_record(one, names) for one in cases])
        return
    for one in cases:
        told = (one.id, names.get(one.registration, ""), one.refusal, one.note, one.settled)
        click.echo("\t".join(part for part in told if part))


@click.command("lead-pin")
@event_argument
@click.option("--remove", is_flag=True, help="Ask for no PIN any more.")
@operator_option
@json_option
@answers
def lead_pin(file: Path, operator: str, *, remove: bool, as_json: bool) -> None:
    """Set the PIN that the window asks the lead for: 4 to 12 digits, from a prompt.

    It guards decisions against the rules, settings and others' undos; it guards no file.
    """
    with opened(file) as event:
        pin = "" if remove else _asked_pin()
        set_pin(event, pin, now(), operator)
        told = has_pin(event)
    if as_json:
        print_json({"lead_pin": told})
    else:
        click.echo("The lead's PIN is set." if told else "No PIN is asked for.")


def _asked_pin() -> str:
    """From a prompt that does not show it, or from a line of what is piped in."""
    if sys.stdin.isatty():
        return str(click.prompt("PIN", hide_input=True, err=True))
    pin = sys.stdin.readline().strip()
    if not pin:
        raise click.UsageError("Run this at a terminal to be asked, or pipe the PIN in.")
    return pin
