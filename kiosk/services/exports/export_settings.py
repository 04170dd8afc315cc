"""Where the organiser wants the central export: settings of the event, which travel.

Each is a fact of its own, so that two laptops that change different ones overwrite nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import pyrage
from pyrage import x25519

from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.errors import InvalidFieldError
from kiosk.store.event_file import EventFile

_WRITES = "export_written"
_LAPTOP = "export_laptop"
_SEALED_TO = "export_sealed_to"


class Writes(StrEnum):
    """When a sync writes the central export into the folder."""

    ALWAYS = "always"
    ORGANISER = "organiser"
    """Only on the laptop that is marked as the organiser's."""
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """`station` names the organiser's laptop, whose digest is `laptop`; empty if none is marked.

    `sealed_to` is the organiser's own public key in age's writing, empty for a plain export.
    """

    writes: Writes = Writes.ALWAYS
    station: str = ""
    laptop: str = ""
    sealed_to: str = ""


def export_settings(file: EventFile) -> ExportSettings:
    """What is settled for the event now."""
    value = file.settings.value
    marked = value(_LAPTOP) or {}
    told = value(_WRITES)
    return ExportSettings(
        writes=Writes(told) if told in list(Writes) else Writes.ALWAYS,
        station=str(marked.get("station", "")),
        laptop=str(marked.get("laptop", "")),
        sealed_to=str(value(_SEALED_TO) or ""),
    )


def is_organisers(file: EventFile, settings: ExportSettings) -> bool:
    """Whether this is the laptop that is marked as the organiser's."""
    return settings.laptop == file.laptop.digest(file.event.id)


def export_settings_here(file: EventFile) -> tuple[ExportSettings, bool]:
    """What is settled, and whether this is the organiser's laptop."""
    settings = export_settings(file)
    return settings, is_organisers(file, settings)


def writes_here(file: EventFile, settings: ExportSettings) -> bool:
    """Whether a sync on this laptop writes the central export."""
    if settings.writes is Writes.ORGANISER:
        return is_organisers(file, settings)
    return settings.writes is Writes.ALWAYS


def set_writes(file: EventFile, writes: Writes, at: datetime, operator: str = "") -> None:
    """Have syncs write the central export as *writes* says.

    Raises DiskFullError or StoreUnavailableError.
    """
    _settle(file, _WRITES, str(writes), at, operator)


def mark_laptop(file: EventFile, at: datetime, operator: str = "") -> None:
    """This laptop is the organiser's from now on, and no other.

    Raises DiskFullError or StoreUnavailableError.
    """
    with file.writing(at, operator) as writer:
        marked = {"station": writer.station, "laptop": file.laptop.digest(file.event.id)}
        writer.append(Kind.SETTING, setting_subject(_LAPTOP), {"value": marked})


def seal_to(file: EventFile, key: str, at: datetime, operator: str = "") -> None:
    """Seal the central export to *key*, `age1…`, which only its owner opens; plain if empty.

    Raises InvalidFieldError, DiskFullError or StoreUnavailableError.
    """
    key = key.strip()
    if key and not is_public_key(key):
        raise InvalidFieldError("key", "age1…")
    _settle(file, _SEALED_TO, key, at, operator)


def is_public_key(key: str) -> bool:
    """Whether *key* is a public key of age: a secret one must stay where it is."""
    try:
        x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        return False
    return True


def sealed_for(data: bytes, key: str) -> bytes:
    """*data*, which only the owner of the public *key* opens."""
    return bytes(pyrage.encrypt(data, [x25519.Recipient.from_str(key)]))


def _settle(file: EventFile, name: str, value: str, at: datetime, operator: str) -> None:
    with file.writing(at, operator) as writer:
        writer.append(Kind.SETTING, setting_subject(name), {"value": value})
