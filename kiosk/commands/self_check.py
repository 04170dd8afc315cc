"""The command by which an installed copy proves that all its parts work: self-check."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from kiosk import __version__
from kiosk.commands.graphics import graphics
from kiosk.commands.session import ANSWER_IS_NO, answers, json_option, leave, now, print_json
from kiosk.devices import self_check as devices
from kiosk.services import self_check as services
from kiosk.services.self_check import BrokenPartError, Part, tried
from kiosk.store.laptop import home_folder, this_laptop


@click.command("self-check")
@json_option
@answers
def self_check(*, as_json: bool) -> None:
    """Prove that all parts of this copy work, a line each; exit code 1 if one does not.

    An invented event is made, encrypted, in a private folder that is gone afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder, graphics():
        parts = list(_parts(Path(folder)))
    works = all(part.works for part in parts)
    if as_json:
        checks = [{"name": part.name, "works": part.works, "detail": part.detail} for part in parts]
        print_json({"version": __version__, "works": works, "checks": checks})
    else:
        click.echo(f"Kiosk {__version__}")
        for part in parts:
            click.echo(f"{'ok    ' if part.works else 'BROKEN'}  {part.name}: {part.detail}")
    if not works:
        leave(ANSWER_IS_NO)


def _parts(folder: Path) -> Iterator[Part]:
    trials: tuple[tuple[str, Callable[[], str]], ...] = (
        ("versions", devices.versions),
        ("isolation", devices.isolation),
        ("encryption", services.encryption),
        ("time zones", services.time_zones),
        ("event file", lambda: services.event_file(folder, now)),
        ("fonts", devices.fonts),
        ("translations", devices.translations),
        ("icons", devices.icons),
        ("sounds", devices.sounds),
        ("badges", devices.badges),
        ("printers", devices.printers_seen),
        ("cameras", devices.cameras_seen),
        ("settings", _settings),
    )
    yield from (tried(name, trial) for name, trial in trials)


def _settings() -> str:
    """Where this laptop keeps its identity, which must be nobody else's to read."""
    home = this_laptop(home_folder()).home
    if os.name == "posix" and home.stat().st_mode & 0o077:
        raise BrokenPartError(f"others can read {home}")
    return str(home)
