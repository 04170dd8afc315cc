"""A laptop of its own process that syncs: once, or again and again until it is killed."""

from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.services.registrations import register_walk_in
from kiosk.services.sync.exchange import sync
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, QUICK_KEY, a_laptop

READY = "ready"


def sync_until_killed(path: Path, folder: Path, told: Connection) -> None:
    """Register somebody, tell their id once it is safe, and sync with *folder*, for ever."""
    with suppress(BrokenPipeError), closing(_opened(path)) as file:
        told.send(READY)
        while True:
            told.send(register_walk_in(file, {"name": "Cem Kaya"}, MORNING).id)
            sync(file, folder, lambda: MORNING)


def sync_when_told(path: Path, folder: Path, told: Connection) -> None:
    """Register somebody and sync once each time that anything is heard; tell their id."""
    with suppress(EOFError), closing(_opened(path)) as file:
        told.send(READY)
        while told.recv():
            person = register_walk_in(file, {"name": "Cem Kaya"}, MORNING)
            done = sync(file, folder, lambda: MORNING)
            told.send((person.id, done.trouble is None, [one.why for one in done.refused]))


def _opened(path: Path) -> EventFile:
    return EventFile.open(path, QUICK_KEY, a_laptop(path.parent, path.parent.name))
