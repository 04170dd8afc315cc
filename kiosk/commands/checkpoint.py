"""Commands that say how a checkpoint judges: checkpoint, checkpoints, question."""

import json
from pathlib import Path
from typing import Any

import click

from kiosk.commands.records import checkpoint_record, question_record, rules_record
from kiosk.commands.session import (
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.domain.checkpoint import SESSION, Checkpoint, Entries, Seats
from kiosk.domain.question import AnswerKind
from kiosk.errors import InvalidFieldError
from kiosk.services.checkpoints import set_checkpoint, types_of_nobody
from kiosk.services.questions import Wording, ask, stop_asking
from kiosk.services.rule_files import read_rules
from kiosk.ui.place_texts import nobodys_types_text

_NO_LIMIT = "none"


@click.command()
@event_argument
@click.argument("name")
@click.option("--ticket-type", "ticket_types", multiple=True, help='Who may pass; "" for all.')
@click.option("--opens", metavar="TIME", help='08:00 every day, or 2026-12-07T08:00; "" always.')
@click.option("--closes", metavar="TIME", help="As --opens.")
@click.option(
    "--entries",
    type=click.Choice([str(one) for one in Entries]),
    help="How often one person may come in.",
)
@click.option("--capacity", metavar="N", help="People inside; none for no limit.")
@click.option(
    "--registration",
    type=click.Choice([str(one) for one in Seats]),
    help="Whether seats are for those who registered.",
)
@click.option(
    "--open-after",
    "open_after_min",
    type=click.IntRange(0),
    metavar="MIN",
    help="With --registration first: minutes after the start when all may come.",
)
@click.option("--after", metavar="CHECKPOINT", help='Passed before this one; "" for none.')
@click.option("--allow-unpaid/--no-allow-unpaid", default=None, help="The desk may let them in.")
@click.option(
    "--rules",
    "rules_file",
    metavar="FILE.json",
    help='Rules in JSON-logic form, as pretix has them; "" for none.',
)
@operator_option
@json_option
@answers
def checkpoint(  # noqa: PLR0913 - one for each option
    file: Path,
    name: str,
    *,
    capacity: str | None,
    rules_file: str | None,
    operator: str,
    as_json: bool,
    **rules: Any,
) -> None:
    """Set the rules of a door, a session or a room; a new name makes a door.

    What is not named stays as it is. Rules of a room hold for the sessions in it.
    """
    given = {key: value for key, value in rules.items() if value not in {None, ()}}
    if "ticket_types" in given:
        given["ticket_types"] = [one for one in given["ticket_types"] if one.strip()]
    if capacity is not None:
        given["capacity"] = _capacity(capacity)
    if rules_file is not None:
        given["rules"] = read_rules(Path(rules_file)) if rules_file else None
    with opened(file) as event:
        made = set_checkpoint(event, name, given, now(), operator)
        strangers = types_of_nobody(event, made)
    if strangers:
        click.echo(nobodys_types_text(strangers), err=True)
    if as_json:
        print_json({"checkpoint": made.name, "id": made.id, **rules_record(made)})
    else:
        click.echo(_line(made))


@click.command()
@event_argument
@json_option
@answers
def checkpoints(file: Path, *, as_json: bool) -> None:
    """List the doors and the sessions, with their rules and counts."""
    with opened(file) as event:
        counts = event.attendance.counts()
        seats = event.checkpoints.registered_by_session()
        registered = {SESSION + id: count for id, count in seats.items()}  # noqa: A001
    if as_json:
        print_json(
            [checkpoint_record(count, registered.get(count.checkpoint.id)) for count in counts]
        )
        return
    for count in counts:
        click.echo(
            f"{_line(count.checkpoint)}\tadmissions: {count.admissions}\tinside: {count.inside}"
        )


@click.command()
@event_argument
@click.argument("key")
@click.option("--text", default="", help="The question, as the desk reads it out.")
@click.option(
    "--kind",
    type=click.Choice([str(one) for one in AnswerKind]),
    default=str(AnswerKind.YES_NO),
    help="What an answer may be.",
)
@click.option("--option", "options", multiple=True, help="One answer of a choice.")
@click.option("--ticket-type", "ticket_types", multiple=True, help="Ask only these.")
@click.option("--at", "places", multiple=True, metavar="CHECKPOINT", help="Ask only here.")
@click.option("--optional", is_flag=True, help="An empty answer will do.")
@click.option("--place", type=int, help="In which order it is asked; last, unless said.")
@click.option("--remove", is_flag=True, help="Ask it no more.")
@operator_option
@json_option
@answers
def question(  # noqa: PLR0913 - one for each option
    file: Path,
    key: str,
    *,
    text: str,
    kind: str,
    options: tuple[str, ...],
    ticket_types: tuple[str, ...],
    places: tuple[str, ...],
    place: int | None,
    optional: bool,
    remove: bool,
    operator: str,
    as_json: bool,
) -> None:
    """Have something asked at the desk before somebody is admitted.

    KEY names the answer: scan FILE CODE --answer KEY=VALUE.
    """
    if options and kind != AnswerKind.CHOICE:
        raise click.UsageError("--option belongs to --kind choice.")
    with opened(file) as event:
        if remove:
            stop_asking(event, key, now(), operator)
        else:
            wording = Wording(
                text,
                AnswerKind(kind),
                options,
                ticket_types,
                places,
                required=not optional,
                place=place,
            )
            ask(event, key, wording, now(), operator)
        asked = event.checkpoints.questions()
    if as_json:
        print_json([question_record(one) for one in asked])
        return
    for one in asked:
        click.echo("\t".join((one.key, one.text, str(one.kind), *one.options)))


def _capacity(text: str) -> int | None:
    if text.strip().casefold() in {_NO_LIMIT, ""}:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise InvalidFieldError("capacity", f"{_NO_LIMIT}, 0, 1, 2 …") from error


def _line(made: Checkpoint) -> str:
    return "\t".join((made.name, *(f"{key}={_shown(value)}" for key, value in _told(made))))


def _shown(value: Any) -> str:
    """A text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _told(made: Checkpoint) -> list[tuple[str, Any]]:
    """The rules that are worth to be told: those that are not as they are everywhere."""
    plain = rules_record(Checkpoint("", ""))
    return [(key, value) for key, value in rules_record(made).items() if plain[key] != value]
