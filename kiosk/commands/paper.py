"""Commands that put badges on paper: badge, badges."""

from functools import partial
from pathlib import Path

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.session import (
    ANSWER_IS_NO,
    FilePath,
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
from kiosk.devices.badge_files import write_badge_png, write_badge_sets_pdf, write_badges_pdf
from kiosk.domain.badge_design import Side
from kiosk.services.badge_data import BadgeSource, badge_sets
from kiosk.services.designs import design_named_or_at
from kiosk.services.registrations import (
    badge_code,
    badges_to_print,
    claimed_by,
    note_badges,
)
from kiosk.ui.texts import guest_text

_design_option = click.option(
    "--design",
    "wanted_design",
    default="",
    metavar="NAME|FILE.json",
    help="Another design than the event's, only this time.",
)


@click.command()
@event_argument
@click.argument("credential")
@click.option("-o", "--output", required=True, type=FilePath(), metavar="OUT.(pdf|png)")
@_design_option
@click.option("--back", is_flag=True, help="The back, if OUT is a PNG: that has one side.")
@click.option("--preview", is_flag=True, help="Do not record the badge as printed.")
@operator_option
@json_option
@answers
def badge(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    credential: str,
    output: Path,
    wanted_design: str,
    operator: str,
    back: bool,
    preview: bool,
    as_json: bool,
) -> None:
    """Draw one badge in the event's design, as PDF or PNG.

    CREDENTIAL is a code or a registration's id. The QR holds an opaque code of the
    kiosk's own, which every laptop of the event can scan, and nothing about the person.
    """
    suffix = _suffix(output, ".pdf", ".png")
    with opened(file) as event, graphics():
        person = claimed_by(event, credential)
        code = badge_code(event, person.id)
        design = design_named_or_at(event, wanted_design, person.ticket_type)
        drawn = BadgeSource(event, design).badge(person, code)
        if suffix == ".png":
            write_badge_png(output, drawn, design, side=Side.BACK if back else Side.FRONT)
        else:
            write_badges_pdf(output, [drawn], design)
        if not preview:
            note_badges(event, [(person.id, 1)], f"file:{suffix[1:]}", now(), operator)
    if as_json:
        print_json({"badge": str(output), "registration": person.id, "code": code})
    else:
        click.echo(f"{output}: {person.shown_name}")


@click.command()
@event_argument
@click.option("--type", "ticket_type", metavar="T", help="Only this ticket type.")
@click.option("--not-printed", is_flag=True, help="Only badges that were not printed yet.")
@click.option("-o", "--output", required=True, type=FilePath(), metavar="OUT.pdf")
@_design_option
@click.option("--preview", is_flag=True, help="Do not record the badges as printed.")
@operator_option
@json_option
@answers
def badges(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    ticket_type: str | None,
    output: Path,
    wanted_design: str,
    operator: str,
    not_printed: bool,
    preview: bool,
    as_json: bool,
) -> None:
    """Draw the badges of all who may come, by organisation and name.

    The pages are those of the event's design: a badge each, or sheets; backs follow fronts.
    Ticket types with a design of their own come behind each other.
    Exit code 1 if there is none to draw; then no file is written.
    """
    _suffix(output, ".pdf")
    with opened(file) as event, graphics():
        wanted = badges_to_print(event, ticket_type=ticket_type, only_not_printed=not_printed)
        design_of = partial(design_named_or_at, event, wanted_design)
        sets = badge_sets(event, wanted, guest_text, design_of)
        with progress_shown("Badges") as progress:
            write_badge_sets_pdf(output, sets, progress=progress)
        if wanted and not preview:
            printed = [(person.id, number) for person, _, number in wanted]
            note_badges(event, printed, "file:pdf", now(), operator)
    if as_json:
        print_json({"badges": str(output) if wanted else None, "count": len(wanted)})
    else:
        click.echo(f"{output}: {len(wanted)} badges" if wanted else "There is no badge to draw.")
    if not wanted:
        leave(ANSWER_IS_NO)


def _suffix(output: Path, *allowed: str) -> str:
    """How *output* ends; a usage error if that is none of *allowed*."""
    suffix = output.suffix.lower()
    if suffix not in allowed:
        raise click.BadParameter(f"OUT must end in {' or '.join(allowed)}", param_hint="--output")
    return suffix
