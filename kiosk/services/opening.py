"""Opening an event on this laptop; and the names of the store that surfaces speak of."""

from datetime import datetime
from pathlib import Path

from kiosk.domain.event import station_subject
from kiosk.domain.fact import Kind
from kiosk.store.attendance import RecentPassage
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.laptop import Laptop, home_folder, remember, this_laptop

__all__ = [
    "EventFile",
    "Laptop",
    "Progress",
    "RecentPassage",
    "home_folder",
    "name_station",
    "open_event",
    "remember",
    "this_laptop",
]


def open_event(path: Path, passphrase: str, laptop: Laptop) -> EventFile:
    """Unlock the event file at *path* and put it first among the laptop's recent ones.

    Raises what `EventFile.open` raises, and UnwritableError when the laptop's own
    settings cannot be kept.
    """
    file = EventFile.open(path, passphrase, laptop)
    try:
        file.laptop = laptop.with_recent(path)
        remember(file.laptop)
    except BaseException:
        file.close()
        raise
    return file


def name_station(file: EventFile, at: datetime) -> None:
    """Tell the journal what this laptop is called now, if it says something else.

    Raises DiskFullError or StoreUnavailableError.
    """
    station, name = file.station, file.laptop.station_name
    if station and name and station.name != name:
        with file.writing(at) as writer:
            body = {"name": name, "laptop": station.laptop}
            writer.append(Kind.STATION, station_subject(station.id), body)
