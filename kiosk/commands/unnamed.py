"""The command that counts people without a badge."""

from pathlib import Path

import click

from kiosk.commands.session import (
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.domain.passage import Direction
from kiosk.services.checkpoints import checkpoint_called
from kiosk.services.unnamed import count_unnamed


@click.command("count")
@event_argument
@click.option("--at", "checkpoint", required=True, metavar="CHECKPOINT")
@click.option("--exit", "leaving", is_flag=True, help="One has left.")
@operator_option
@json_option
@answers
def count_one(file: Path, *, checkpoint: str, operator: str, leaving: bool, as_json: bool) -> None:
    """Count one person without a badge at a checkpoint; `undo` takes it back."""
    direction = Direction.EXIT if leaving else Direction.ENTRY
    with opened(file) as event:
        place = checkpoint_called(event, checkpoint, now())
        fact = count_unnamed(event, place.id, direction, now(), operator)
        inside = event.attendance.inside(place.id)
    if as_json:
        print_json({"fact": fact.id, "checkpoint": place.name, "inside": inside})
    else:
        click.echo(f"{fact.id}\t{place.name}\t{inside} inside")
