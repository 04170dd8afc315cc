"""The command about people who may be registered twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from kiosk.commands.session import (
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.services.duplicates import (
    Pair,
    decide_different,
    decide_same,
    likely_duplicates,
    to_keep,
)
from kiosk.store.event_file import EventFile
from kiosk.store.likenesses import Listed
from kiosk.ui.likeness_texts import likeness_reason_text


@click.command()
@event_argument
@click.option(
    "--same",
    nargs=2,
    metavar="ID OTHER",
    help="They are one person; whoever was admitted already, else ID, is kept.",
)
@click.option("--different", nargs=2, metavar="ID OTHER", help="They are two people.")
@operator_option
@json_option
@answers
def duplicates(
    file: Path,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    operator: str,
    *,
    as_json: bool,
) -> None:
    """List people who may be registered twice, the likeliest first; or decide about two.

    Nothing is deleted: both registrations stay, and `kiosk undo` takes a decision back.
    """
    if same and different:
        raise click.UsageError("Give either --same or --different.")
    with opened(file) as event:
        if same or different:
            told = _decided(event, same, different, operator)
            _answer(told, [f"{told['fact']} is recorded."], as_json=as_json)
            return
        with progress_shown("Compare") as progress:
            pairs = likely_duplicates(event, progress)
    lines = [line for pair in pairs for line in _lines(pair)]
    _answer([_record(pair) for pair in pairs], lines, as_json=as_json)


def _decided(
    event: EventFile,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    operator: str,
) -> dict[str, str]:
    if same:
        kept, yielding = to_keep(event, *same)
        fact = decide_same(event, kept, yielding, now(), operator)
        return {"fact": fact.id, "kept": kept, "yielding": yielding}
    one, other = different or ("", "")
    fact = decide_different(event, one, other, now(), operator)
    return {"fact": fact.id, "different": one, "from": other}


def _answer(record: Any, lines: list[str], *, as_json: bool) -> None:
    if as_json:
        print_json(record)
    else:
        for line in lines:
            click.echo(line)


def _record(pair: Pair) -> dict[str, Any]:
    return {
        "people": [_person(person) for person in (pair.first, pair.second)],
        "why": [str(reason) for reason in pair.likeness.reasons],
        "score": pair.likeness.score,
    }


def _person(person: Listed) -> dict[str, Any]:
    return {
        "registration": person.id,
        "name": person.name,
        "organisation": person.organisation,
        "ticket_type": person.ticket_type,
        "status": str(person.status),
        "checked_in": person.is_here,
        "walk_in": person.walk_in,
    }


def _lines(pair: Pair) -> Iterator[str]:
    for person in (pair.first, pair.second):
        here = "  checked in" if person.is_here else ""
        yield f"{person.id}  {person.name}  {person.organisation}{here}"
    yield "  " + ", ".join(map(likeness_reason_text, pair.likeness.reasons))
