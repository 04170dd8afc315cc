"""The command for badge designs: which the event has, and which its badges get."""

from pathlib import Path

import click

from kiosk.commands.session import (
    FilePath,
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.domain.badge_stock import Paper, Stock
from kiosk.domain.badge_warnings import DesignWarning, design_warnings
from kiosk.services.designs import (
    KnownDesign,
    OpenedDesign,
    design_called,
    forget_design,
    keep_design,
    known_designs,
    opened_design,
    save_design,
    use_design,
    use_no_own_design,
)
from kiosk.services.registrations import known_type
from kiosk.store.event_file import EventFile


@click.command()
@event_argument
@click.option("--add", type=FilePath(), metavar="DESIGN.json", help="Keep a design of your own.")
@click.option("--use", "used", metavar="NAME", help="Have all badges look like this.")
@click.option(
    "--for-type",
    "ticket_type",
    default="",
    metavar="T",
    help="With --use: only badges of this type.",
)
@click.option("--remove", "removed", metavar="NAME", help="Let go of a design of your own.")
@click.option("--export", "exported", metavar="NAME", help="Write this design to OUT.json.")
@click.option("-o", "--output", type=FilePath(), metavar="OUT.json")
@operator_option
@json_option
@answers
def designs(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    add: Path | None,
    used: str | None,
    ticket_type: str,
    removed: str | None,
    exported: str | None,
    output: Path | None,
    operator: str,
    as_json: bool,
) -> None:
    """Tell which badge designs the event has; they travel with it to every laptop.

    A DESIGN.json is one of the kiosk, or a badge layout of pretix: what of that has no
    counterpart is told. NAME is a design's name, or that of a shipped file. An own design
    takes the place of another of its name. `--use "" --for-type T` has badges of that type
    look like all others again.
    """
    if (exported is None) != (output is None):
        raise click.UsageError("--export NAME needs -o OUT.json, and the other way round.")
    if ticket_type and used is None:
        raise click.UsageError("--for-type T needs --use NAME.")
    added = opened_design(add) if add else None
    with opened(file) as event:
        if added:
            keep_design(event, added.design, now(), operator)
        if used is not None:
            _use(event, used, ticket_type, operator)
        if removed is not None:
            forget_design(event, removed, now(), operator)
        if exported is not None and output is not None:
            save_design(output, design_called(event, exported))
        _tell(event, added, as_json=as_json)


def _use(event: EventFile, name: str, ticket_type: str, operator: str) -> None:
    if ticket_type:
        ticket_type = known_type(event, ticket_type)
    if ticket_type and not name:
        use_no_own_design(event, ticket_type, now(), operator)
    else:
        use_design(event, name, now(), operator, ticket_type=ticket_type)


def _tell(event: EventFile, added: OpenedDesign | None, *, as_json: bool) -> None:
    known = known_designs(event)
    if as_json:
        told = {"designs": [_record(each) for each in known]}
        print_json({**told, "left_out": added.left_out} if added else told)
        return
    for each in known:
        click.echo("\t".join((each.design.name, _size(each.design.stock), _marks(each))))
    for what in added.left_out if added else ():
        click.echo(f"Left out, because designs have no counterpart: {what}", err=True)
    for warning in design_warnings(added.design) if added else ():
        click.echo(f"Doubtful: {_warning(warning)}", err=True)


def _record(each: KnownDesign) -> dict[str, object]:
    stock = each.design.stock
    return {
        "name": each.design.name,
        "width_mm": stock.width_mm,
        "height_mm": stock.height_mm,
        "paper": str(stock.paper),
        "sides": len(each.design.sides),
        "own": each.own,
        "in_use": each.in_use,
        "ticket_types": list(each.ticket_types),
        "warnings": [
            {"doubt": str(one.doubt), "element": one.element, "other": one.other}
            for one in design_warnings(each.design)
        ],
    }


def _size(stock: Stock) -> str:
    size = f"{stock.width_mm:g} x {stock.height_mm:g} mm"
    return size if stock.paper is Paper.CARD else f"{size} ({stock.paper})"


def _marks(each: KnownDesign) -> str:
    types = (f"for {name}" for name in each.ticket_types)
    marks = ("in use" * each.in_use, *types, "own" * each.own)
    return ", ".join(filter(None, marks))


def _warning(warning: DesignWarning) -> str:
    told = (str(warning.doubt).replace("_", " "), warning.element, warning.other)
    return " ".join(filter(None, told))
