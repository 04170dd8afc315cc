"""Commands for the people in front of the desk: find, scan, undo, walk-in, amend."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.commands.records import Record, found_record, registration_record, scan_record
from kiosk.commands.session import (
    ANSWER_IS_NO,
    answers,
    event_argument,
    field_called,
    json_option,
    leave,
    lines,
    now,
    opened,
    operator_option,
    print_json,
    progress_shown,
)
from kiosk.domain.admission import Admitted, Refused, Verdict
from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.domain.credential import whole
from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind, from_iso
from kiosk.domain.name_ranking import FoundPerson
from kiosk.domain.names import masked_email
from kiosk.domain.passage import Direction
from kiosk.domain.registration import AMENDABLE_FIELDS, Registration
from kiosk.errors import InvalidFieldError
from kiosk.services.checkpoints import checkpoint_called
from kiosk.services.desk import Answer, Decision, Desk
from kiosk.services.intake.undoing import Undone, is_import, undo_import
from kiosk.services.last_act import walk_in_fact
from kiosk.services.registrations import amend, badge_code, claimed_by, register_walk_in
from kiosk.store.event_file import EventFile
from kiosk.ui.notice_texts import notice_view
from kiosk.ui.texts import presence_text, verdict_text

_UNDECIDED = (
    "The reason counts for nothing: nobody can be let in on a code that is nobody's,"
    " or several people's. Find them by name, or register them with `kiosk walk-in`."
)

_LONGEST_CODE = 60

_YEARS = range(2000, 2100)
"""Whatever happened at a door happened in one of them."""


@click.command()
@event_argument
@click.argument("text")
@click.option("--limit", default=8, show_default=True, type=click.IntRange(1, 200))
@json_option
@answers
def find(file: Path, text: str, limit: int, *, as_json: bool) -> None:
    """Find people by name, organisation, place, e-mail, phone or code.

    Accents, word order and script do not matter. TEXT "-" reads queries from
    standard input, one a line; with --json each is answered by one list a line.
    """
    with opened(file) as event:
        found_any = False
        for query in lines((text,)):
            people = event.roster.find(whole(query), limit)
            found_any = found_any or bool(people)
            if as_json:
                print_json([found_record(person) for person in people])
            else:
                _echo_people(people)
    if not found_any:
        if not as_json:
            click.echo("Nobody is found.", err=True)
        leave(ANSWER_IS_NO)


@click.command()
@event_argument
@click.argument("credentials", nargs=-1, required=True)
@click.option("--at", "checkpoint", default=MAIN_ENTRANCE.id, metavar="CHECKPOINT")
@click.option("--exit", "leaving", is_flag=True, help="They are leaving.")
@click.option("--time", "moment", metavar="ISO", help="When it happened, if not now.")
@click.option("--override", metavar="REASON", help="Let them in all the same.")
@click.option("--answer", "given", multiple=True, metavar="KEY=VALUE", help="To a question.")
@operator_option
@json_option
@answers
def scan(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    credentials: tuple[str, ...],
    checkpoint: str,
    moment: str | None,
    override: str | None,
    given: tuple[str, ...],
    operator: str,
    leaving: bool,
    as_json: bool,
) -> None:
    """Judge credentials at a checkpoint and record what was decided.

    CHECKPOINT is a door, a session (its id or title), or a room: then the session
    that lets people in there at the time.

    CREDENTIAL "-" reads them from standard input, one a line, and answers a
    verdict a line. Exit code 1 if any was refused.
    """
    direction = Direction.EXIT if leaving else Direction.ENTRY
    refused = False
    if override is not None and not override.strip():
        raise InvalidFieldError("--override", "")
    with opened(file) as event:
        zone = ZoneInfo(event.event.timezone)
        at = None if moment is None else _moment(moment, zone)
        added = Decision(override or "", dict(_answer(text) for text in given))
        desk = Desk(event, checkpoint_called(event, checkpoint, at or now()), now, operator)
        doors = {door.id: door.name for door in event.checkpoints.all()}
        for credential in lines(credentials):
            desk.checkpoint = checkpoint_called(event, checkpoint, at or now())
            answer = desk.scan(credential, direction, at, added)
            refused = refused or not isinstance(answer.verdict, Admitted)
            if as_json:
                print_json(scan_record(answer, doors))
            else:
                click.echo(_verdict_line(answer, zone, doors))
            if override and isinstance(answer.verdict, Refused):
                click.echo(_UNDECIDED, err=True)
    if refused:
        leave(ANSWER_IS_NO)


@click.command()
@event_argument
@click.argument("fact")
@click.option("--reason", required=True, help="Why; kept with the undo.")
@operator_option
@json_option
@answers
def undo(file: Path, fact: str, reason: str, operator: str, *, as_json: bool) -> None:
    """Withdraw an admission, an exit, a walk-in, an amendment or an import by its FACT: K7F3QX-12.

    Both stay in the journal. A walk-in goes with their check-in, as if they had never
    been; if another station let them in, they are cancelled instead. Of an import,
    whoever a desk has dealt with since stays.
    """
    if not reason.strip():
        raise InvalidFieldError("--reason", "")
    fact = fact.upper()
    with opened(file) as event:
        if is_import(event, fact):
            with progress_shown("Undo") as progress:
                undone = undo_import(event, fact, now(), operator, reason, progress)
            _tell_undone(fact, undone, as_json=as_json)
            return
        withdrawal = Desk(event, MAIN_ENTRANCE, now, operator).undo(fact, reason)
        still_here = _admitted_elsewhere(event, fact, withdrawal.subject)
    if as_json:
        told = {"fact": withdrawal.id, "withdraws": fact, "subject": withdrawal.subject}
        print_json({**told, **({"cancelled": True} if still_here else {})})
        return
    click.echo(f"{fact} is withdrawn ({withdrawal.id}).")
    if still_here:
        click.echo(f"  stays, as cancelled: another station let them in\t{withdrawal.subject}")


def _admitted_elsewhere(event: EventFile, fact: str, registration: str) -> bool:
    """Whether *fact* was a walk-in whom another station has let in."""
    undone = event.journal.fact(fact)
    is_walk_in = undone is not None and undone.kind == Kind.WALK_IN
    return is_walk_in and event.roster.registration(registration) is not None


def _tell_undone(fact: str, undone: Undone, *, as_json: bool) -> None:
    staying = [one.registration for one in undone.staying]
    if as_json:
        told = {"fact": undone.fact, "withdraws": fact, "subject": ROSTER_SUBJECT}
        print_json({**told, "withdrawn": undone.withdrawn, "staying": staying})
        return
    click.echo(f"{fact} is withdrawn ({undone.fact}).")
    for one in undone.staying:
        click.echo(f"  stays: {one.registration}\t{one.name}")


@click.command("walk-in")
@event_argument
@click.option("--name", default="", help="As its owner writes it; in any script.")
@click.option("--badge-name", default="", help="What the badge says, if that is another name.")
@click.option("--pronouns", default="")
@click.option("--organisation", "--organization", default="")
@click.option("--type", "ticket_type", default="", help="The ticket type.")
@click.option("--email", default="")
@click.option("--check-in", is_flag=True, help="Check them in as well, at the main entrance.")
@click.option("--at", "checkpoint", default="", metavar="CHECKPOINT", help="Check them in there.")
@operator_option
@json_option
@answers
def walk_in(
    file: Path,
    *,
    checkpoint: str,
    operator: str,
    check_in: bool,
    as_json: bool,
    **given: str,
) -> None:
    """Register somebody at the door. Only a name is needed, or what the badge says.

    With --check-in or --at they are checked in as well; exit code 1 if that is refused.
    """
    refused = False
    with opened(file) as event:
        door = checkpoint_called(event, checkpoint, now()) if checkpoint else MAIN_ENTRANCE
        values = {field: value for field, value in given.items() if value}
        person = register_walk_in(event, values, now(), operator)
        made = walk_in_fact(event, person.id)
        record = {**registration_record(person, badge_code(event, person.id)), "made_by": made}
        if check_in or checkpoint:
            answer = Desk(event, door, now, operator).check_in(person.id)
            refused = isinstance(answer.verdict, Refused)
            record |= {"fact": answer.fact.id, **_how_it_went(answer)}
    _tell(record, person, as_json=as_json, besides=(made,))
    if refused:
        leave(ANSWER_IS_NO)


def _how_it_went(answer: Answer) -> Record:
    refused = isinstance(answer.verdict, Refused)
    return {
        "verdict": "refused" if refused else "admitted",
        "refusal": str(answer.verdict.refusal) if isinstance(answer.verdict, Refused) else None,
        "checkpoint": answer.checkpoint.name,
    }


@click.command("amend")
@event_argument
@click.argument("credential")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@operator_option
@json_option
@answers
def amend_registration(
    file: Path, credential: str, changes: tuple[str, ...], operator: str, *, as_json: bool
) -> None:
    """Correct a registration; the old values stay in the journal.

    CREDENTIAL is a code or a registration's id. Fields: name, badge_name,
    organisation, place, email, phone, ticket_type, status, pronouns, notes (for
    the desk), blocked (why nobody is let in on it; empty to let them in again).
    """
    values = dict(_change(text) for text in changes)
    with opened(file) as event:
        before = claimed_by(event, credential)
        fact = amend(event, before.id, values, now(), operator)
        person = claimed_by(event, before.id)
        record = registration_record(person, badge_code(event, person.id))
    _tell({**record, "fact": fact.id if fact else None}, person, as_json=as_json)


def _change(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise InvalidFieldError(text, ", ".join(f"{field}=…" for field in AMENDABLE_FIELDS))
    return field_called(name), value


def _answer(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise InvalidFieldError("--answer", "photo_consent=yes")
    return key.strip(), value


def _moment(text: str, zone: ZoneInfo) -> datetime:
    """*text* as a moment; without an offset it is the event's own time."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidFieldError("--time", "2026-12-07T08:30, 2026-12-07T14:30Z") from error
    if moment.year not in _YEARS:
        raise InvalidFieldError("--time", f"{_YEARS.start} … {_YEARS.stop - 1}")
    return from_iso(text) if moment.tzinfo else moment.replace(tzinfo=zone)


def _verdict_line(answer: Answer, zone: ZoneInfo, doors: dict[str, str]) -> str:
    shown: Verdict = answer.verdict
    headline, detail = verdict_text(shown, answer.direction, zone, doors, answer.checkpoint)
    known = shown.registration.shown_name if shown.registration else ""
    name = known or _shortened(answer.credential)
    told = (notice_view(word, shown) for word in answer.notices)
    noticed = [one.text for one in told if one]
    asked = [f"{one.key}: {one.text}" for one in answer.questions]
    said = (headline, name, detail, *noticed, *asked, answer.fact.id)
    return "\t".join(part for part in said if part)


def _shortened(credential: str) -> str:
    """A code as it is told: signed tickets are long, and say nothing to anybody."""
    is_long = len(credential) > _LONGEST_CODE
    return f"{credential[:_LONGEST_CODE]}…" if is_long else credential


def _echo_people(people: list[FoundPerson]) -> None:
    for person in people:
        shown = (
            person.name or person.badge_name,
            person.organisation,
            person.place,
            person.ticket_type,
            masked_email(person.email),
            presence_text(person.status, checked_in=person.checked_in_at is not None),
            person.registration,
        )
        click.echo("\t".join(part for part in shown if part))


def _tell(
    record: Record, person: Registration, *, as_json: bool, besides: tuple[str, ...] = ()
) -> None:
    if as_json:
        print_json(record)
    else:
        click.echo("\t".join((person.id, person.shown_name, record["badge_code"], *besides)))
