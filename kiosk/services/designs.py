"""The badge designs that an event has: the shipped ones, and its own, which travel with it.

A design goes by its name, in whatever case; an own one of a shipped one's name takes its place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.bundled import resource
from kiosk.domain.badge_design import BadgeDesign, folded
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.badge_json import design_document, parsed_design
from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.errors import (
    BadBadgeDesignError,
    BundledFileMissingError,
    FileMissingError,
    UnknownDesignError,
    UnreadableError,
)
from kiosk.services.badge_pictures import with_bare_pictures
from kiosk.services.pretix_badges import is_pretix_layout, pretix_design
from kiosk.store.durable_file import write_durably
from kiosk.store.event_file import EventFile

_OWN = "badge_design:"
_IN_USE = "badge_design"
_FOR_TYPE = "badge_design_for:"
_FIRST = "badge-4x3"
_LARGEST_FILE = 2_000_000


@dataclass(frozen=True, slots=True)
class KnownDesign:
    """A design that badges may have; `own` if the event made or changed it.

    It is `in_use` for all ticket types that have no other one, or for some `ticket_types`.
    """

    design: BadgeDesign
    own: bool
    in_use: bool
    ticket_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedDesign:
    """A design from a file, and what of the file has no counterpart in it."""

    design: BadgeDesign
    left_out: tuple[str, ...] = ()


def shipped_designs() -> dict[str, BadgeDesign]:
    """The designs that come with the kiosk, by the names of their files, the first one first.

    Raises BundledFileMissingError.
    """
    folder = resource("badges")
    paths = sorted(folder.glob("*.json"), key=lambda path: (path.stem != _FIRST, path.stem))
    if not paths or paths[0].stem != _FIRST:
        raise BundledFileMissingError(folder / f"{_FIRST}.json")
    try:
        return {path.stem: parsed_design(path.read_bytes()) for path in paths}
    except OSError as error:
        raise BundledFileMissingError(folder) from error


def known_designs(file: EventFile) -> list[KnownDesign]:
    """All designs of the event, the shipped ones first."""
    known = _by_name(shipped_designs().values())
    own = _by_name(_own_designs(file))
    chosen = _chosen(file, {**known, **own})
    types = file.settings.beginning(_FOR_TYPE)
    return [
        KnownDesign(
            design,
            own=key in own,
            in_use=key == chosen,
            ticket_types=tuple(sorted(name for name, wanted in types.items() if wanted == key)),
        )
        for key, design in {**known, **own}.items()
    ]


def design_in_use(file: EventFile, ticket_type: str = "") -> BadgeDesign:
    """The design of badges, or of those of *ticket_type* if the event has one for that.

    It is the 4 x 3 inch one until the event chooses another.
    """
    known, wanted = known_designs(file), folded(ticket_type)
    of_type = (each.design for each in known if wanted and wanted in each.ticket_types)
    return next(of_type, next(each.design for each in known if each.in_use))


def design_called(file: EventFile, name: str) -> BadgeDesign:
    """The design called *name*. Raises UnknownDesignError."""
    wanted = folded(name)
    for each in known_designs(file):
        if folded(each.design.name) == wanted:
            return each.design
    shipped = shipped_designs()
    if name not in shipped:
        raise UnknownDesignError(name)
    return shipped[name]


def use_design(
    file: EventFile, name: str, at: datetime, operator: str = "", *, ticket_type: str = ""
) -> BadgeDesign:
    """Have badges look like the design called *name*, on every laptop.

    All badges, or those of *ticket_type*, which may be of another stock. Raises
    UnknownDesignError, DiskFullError or StoreUnavailableError.
    """
    design = design_called(file, name)
    setting = _FOR_TYPE + folded(ticket_type) if ticket_type.strip() else _IN_USE
    _settle(file, setting, folded(design.name), at, operator)
    return design


def use_no_own_design(file: EventFile, ticket_type: str, at: datetime, operator: str = "") -> None:
    """Have badges of *ticket_type* look like all others again.

    Raises DiskFullError or StoreUnavailableError.
    """
    _settle(file, _FOR_TYPE + folded(ticket_type), None, at, operator)


def keep_design(file: EventFile, design: BadgeDesign, at: datetime, operator: str = "") -> None:
    """Keep *design* as one of the event's own, instead of one of the same name.

    Raises BadBadgeDesignError, DiskFullError or StoreUnavailableError.
    """
    for fault in design_faults(design):
        raise BadBadgeDesignError(fault)
    _settle(file, _OWN + folded(design.name), design_document(design), at, operator)


def forget_design(file: EventFile, name: str, at: datetime, operator: str = "") -> None:
    """Let go of the event's own design called *name*; a shipped one comes back as it was.

    Raises UnknownDesignError, DiskFullError or StoreUnavailableError.
    """
    if folded(name) not in _by_name(_own_designs(file)):
        raise UnknownDesignError(name)
    _settle(file, _OWN + folded(name), None, at, operator)


def opened_design(path: Path) -> OpenedDesign:
    """The design in the file at *path*: the kiosk's own format, or a badge layout of pretix.

    Raises FileMissingError, UnreadableError or BadBadgeDesignError.
    """
    document = _read(path)
    if is_pretix_layout(document):
        return OpenedDesign(*pretix_design(document, path.stem))
    return OpenedDesign(with_bare_pictures(parsed_design(document)))


def save_design(path: Path, design: BadgeDesign) -> None:
    """Write *design* to *path*. Raises UnwritableError or DiskFullError."""
    write_durably(path, design_document(design).encode())


def design_named_or_at(file: EventFile, wanted: str, ticket_type: str = "") -> BadgeDesign:
    """The design called *wanted* or in the file *wanted*; without either that of *ticket_type*.

    Raises UnknownDesignError, FileMissingError, UnreadableError or BadBadgeDesignError.
    """
    if not wanted:
        return design_in_use(file, ticket_type)
    if wanted.casefold().endswith(".json"):
        return opened_design(Path(wanted)).design
    return design_called(file, wanted)


def _own_designs(file: EventFile) -> list[BadgeDesign]:
    """The event's own; one that only a newer kiosk understands is not among them."""
    found = []
    for _, document in sorted(file.settings.beginning(_OWN).items()):
        try:
            found += [parsed_design(document)] if document else []
        except BadBadgeDesignError:
            continue
    return found


def _chosen(file: EventFile, known: dict[str, BadgeDesign]) -> str:
    wanted = file.settings.value(_IN_USE)
    return wanted if wanted in known else next(iter(known))


def _by_name(designs: Iterable[BadgeDesign]) -> dict[str, BadgeDesign]:
    return {folded(design.name): design for design in designs}


def _settle(file: EventFile, name: str, value: str | None, at: datetime, operator: str) -> None:
    with file.writing(at, operator) as writer:
        writer.append(Kind.SETTING, setting_subject(name), {"value": value})


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            document = file.read(_LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise UnreadableError(path) from error
    if len(document) > _LARGEST_FILE:
        raise BadBadgeDesignError("JSON")
    return document
