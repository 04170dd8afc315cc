"""Commands that make an event: new, demo."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.play import play_main_job
from kiosk.commands.session import (
    FilePath,
    answers,
    event_argument,
    json_option,
    laptop,
    now,
    print_json,
    progress_shown,
)
from kiosk.devices.door_key_card import write_door_key_card
from kiosk.errors import KioskError
from kiosk.services.demo import DEMO_PASSPHRASE, codes_to_try, ensure_demo
from kiosk.services.new_event import Plan, create_event, propose_passphrase
from kiosk.ui.texts import door_key_advice


@click.command()
@event_argument
@click.option("--name", required=True, help="The name of the event.")
@click.option("--timezone", required=True, metavar="ZONE", help="Such as America/Chicago.")
@click.option("--starts", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option("--ends", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option(
    "--card",
    type=FilePath(),
    metavar="OUT.pdf",
    help="Also write the door key card: the passphrase as words and as a QR code.",
)
@json_option
@answers
def new(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    name: str,
    timezone: str,
    starts: datetime | None,
    ends: datetime | None,
    card: Path | None,
    as_json: bool,
) -> None:
    """Make an event file, encrypted with a passphrase.

    The passphrase is KIOSK_PASSPHRASE, or six random words that are proposed. Nobody
    can open the file without it, and nobody can recover it.
    """
    if card and card.suffix.lower() != ".pdf":
        raise click.BadParameter("OUT must end in .pdf", param_hint="--card")
    words = _chosen_passphrase()
    plan = Plan(name, timezone, _date(starts), _date(ends))
    with_event = create_event(file, words, plan, laptop(), now)
    about = with_event.event
    with_event.close()
    if card:
        try:
            with graphics():
                write_door_key_card(card, about.name, words, door_key_advice())
        except KioskError:
            file.unlink()  # nobody was told the words that open it
            raise
    answer: dict[str, Any] = {
        "file": str(file),
        "name": about.name,
        "timezone": about.timezone,
        "passphrase": None if "KIOSK_PASSPHRASE" in os.environ else words,
        "card": str(card) if card else None,
    }
    if as_json:
        print_json(answer)
        return
    click.echo(f"{file}: {about.name}")
    if answer["passphrase"]:
        click.echo(f"Passphrase: {words}")
        click.echo("Write it down and keep it apart from the laptop.")
    if card:
        click.echo(f"{card}: the door key card. Print it, then delete the file.")


@click.command()
@click.argument("file", required=False, type=FilePath())
@click.option("--open", "opening", is_flag=True, help="Open it in a window.")
@click.option("--play", is_flag=True, help="Play a day without a window, and say where it lies.")
@json_option
@click.pass_context
@answers
def demo(
    context: click.Context, file: Path | None, *, opening: bool, play: bool, as_json: bool
) -> None:
    """Make a complete sample event, ready to scan: 1,200 invented people.

    FILE is where it goes (KIOSK_HOME, if it is not given). If it exists, it is used
    as it stands.
    """
    path = file or laptop().home / "demo" / "sample.kiosk"
    with progress_shown("Sample event") as progress:
        ensure_demo(path, laptop(), now, progress)
    if opening:
        sys.exit(context.obj(path, DEMO_PASSPHRASE))
    if play:
        played = play_main_job(path, laptop(), now)
        if as_json:
            print_json({**_demo_record(path), **played.record()})
        else:
            click.echo(played.text())
    elif as_json:
        print_json(_demo_record(path))
    else:
        _echo_demo(path)


def _chosen_passphrase() -> str:
    given = os.environ.get("KIOSK_PASSPHRASE")
    if given is not None:
        return given
    proposed = propose_passphrase()
    if not sys.stdin.isatty():
        return proposed
    click.echo(f"Proposed passphrase: {proposed}", err=True)
    chosen = click.prompt(
        "Enter takes it, or type another", default=proposed, show_default=False, err=True
    )
    return str(chosen)


def _date(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else ""


def _demo_record(path: Path) -> dict[str, Any]:
    return {
        "file": str(path),
        "passphrase": DEMO_PASSPHRASE,
        "codes": [{"code": one.code, "what": str(one.lesson)} for one in codes_to_try()],
    }


def _echo_demo(path: Path) -> None:
    click.echo(f"{path}\nPassphrase: {DEMO_PASSPHRASE}\nTry:")
    for one in codes_to_try():
        click.echo(f"  kiosk scan '{path}' {one.code}    # {one.lesson}")
    click.echo(f"  kiosk find '{path}' nguyen")
