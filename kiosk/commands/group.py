"""Commands for delegations: whom an organisation sent, and checking several of them in."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.commands.records import Record, scan_record
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    json_option,
    leave,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.domain.admission import Admitted
from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.services.checkpoints import checkpoint_called
from kiosk.services.desk import Answer, Desk
from kiosk.services.groups import (
    Delegation,
    Member,
    check_in_group,
    chosen_members,
    delegation_called,
    delegations,
    members,
)
from kiosk.services.opening import EventFile
from kiosk.ui.texts import presence_text, verdict_text


@click.command()
@event_argument
@click.argument("organisation", default="")
@click.argument("credentials", nargs=-1)
@click.option("--check-in", "first", multiple=True, metavar="CREDENTIAL...", help="These of them.")
@click.option("--all", "everybody", is_flag=True, help="Check in all who are not here yet.")
@click.option("--at", "checkpoint", default=MAIN_ENTRANCE.id, metavar="CHECKPOINT")
@operator_option
@json_option
@answers
def group(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    organisation: str,
    credentials: tuple[str, ...],
    first: tuple[str, ...],
    checkpoint: str,
    operator: str,
    everybody: bool,
    as_json: bool,
) -> None:
    """List organisations, or one's people; check several of them in, by name.

    Each of them is judged like anybody else: who is refused is listed, the others are
    in. Exit code 1 if any was refused.
    """
    wanted = _wanted(first, credentials)
    if everybody and wanted:
        raise click.UsageError("Give either --all or --check-in, not both.")
    if (everybody or wanted) and not organisation.strip():
        raise click.UsageError("Name the ORGANISATION whose people are to be checked in.")
    with opened(file) as event:
        if not organisation:
            _tell_delegations(delegations(event), as_json=as_json)
            return
        delegation = delegation_called(event, organisation)
        if everybody:
            people = [one for one in members(event, delegation) if not one.is_here]
        else:
            people = chosen_members(event, delegation, wanted)
        desk = Desk(event, checkpoint_called(event, checkpoint, now()), now, operator)
        judged = _judged(desk, people)
        told = members(event, delegation)
        _tell_group(event, delegation_called(event, organisation), told, judged, as_json=as_json)
    if not all(isinstance(answer.verdict, Admitted) for answer in judged):
        leave(ANSWER_IS_NO)


def _judged(desk: Desk, people: Sequence[Member]) -> list[Answer]:
    judged = []
    with progress_shown("Check in") as progress:
        for answer in check_in_group(desk, people):
            judged.append(answer)
            progress(len(judged), len(people))
    return judged


def _wanted(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """Every credential to check in: several may follow one `--check-in`."""
    if more and not first:
        raise click.UsageError("Say --check-in before the credentials of those who came.")
    return (*first, *more)


def _tell_delegations(found: Sequence[Delegation], *, as_json: bool) -> None:
    if as_json:
        print_json([_delegation_record(one) for one in found])
        return
    for one in found:
        click.echo(f"{one.organisation}\t{one.here} / {one.people}")


def _tell_group(
    event: EventFile,
    delegation: Delegation,
    people: Sequence[Member],
    judged: Sequence[Answer],
    *,
    as_json: bool,
) -> None:
    doors = {door.id: door.name for door in event.checkpoints.all()}
    if as_json:
        record = _delegation_record(delegation)
        listed = [_member_record(one) for one in people]
        verdicts = [scan_record(answer, doors) for answer in judged]
        print_json({**record, "members": listed, "verdicts": verdicts})
        return
    zone = ZoneInfo(event.event.timezone)
    if judged:
        for answer in judged:
            click.echo(_verdict_line(answer, zone, doors))
        return
    for one in people:
        person = one.registration
        presence = presence_text(person.status, checked_in=one.is_here)
        click.echo(f"{person.shown_name}\t{person.ticket_type}\t{presence}\t{person.id}")


def _verdict_line(answer: Answer, zone: ZoneInfo, doors: dict[str, str]) -> str:
    person = answer.verdict.registration
    headline, detail = verdict_text(
        answer.verdict, answer.direction, zone, doors, answer.checkpoint
    )
    name = person.shown_name if person else ""
    return "\t".join(part for part in (headline, name, detail, answer.fact.id) if part)


def _delegation_record(one: Delegation) -> Record:
    return {"organisation": one.organisation, "people": one.people, "here": one.here}


def _member_record(one: Member) -> Record:
    person = one.registration
    return {
        "registration": person.id,
        "name": person.name,
        "badge_name": person.badge_name,
        "ticket_type": person.ticket_type,
        "status": str(person.status),
        "checked_in": one.arrived > 0,
    }
