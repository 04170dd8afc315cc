"""What can go wrong in the world around the program, as data; wording lives elsewhere."""

from dataclasses import dataclass, fields
from pathlib import Path

from typing_extensions import override


class KioskError(Exception):
    """Something that an operator can act on; carries what, and where."""


@dataclass(eq=False)
class _DetailedError(KioskError):
    @override
    def __str__(self) -> str:
        """The class and its data, for developers' eyes: never shown at the door."""
        shown = ", ".join(f"{field.name}={getattr(self, field.name)!s}" for field in fields(self))
        return f"{type(self).__name__}({shown})"


@dataclass(eq=False)
class FileMissingError(_DetailedError):
    """There is no file at *path*."""

    path: Path


@dataclass(eq=False)
class BundledFileMissingError(_DetailedError):
    """*path* belongs to the kiosk itself and is missing or damaged."""

    path: Path


@dataclass(eq=False)
class NotAFileError(_DetailedError):
    """*path* is a folder or a device where a file is needed."""

    path: Path


@dataclass(eq=False)
class FileExistsAlreadyError(_DetailedError):
    """*path* is taken and is never overwritten."""

    path: Path


@dataclass(eq=False)
class UnreadableError(_DetailedError):
    """The system refuses to let *path* be read."""

    path: Path


@dataclass(eq=False)
class UnwritableError(_DetailedError):
    """Nothing can be written at *path*: read-only, no permission, or gone."""

    path: Path


@dataclass(eq=False)
class ReadBackDiffersError(_DetailedError):
    """What was just written at *path* reads otherwise: the disk is bad, or somebody else wrote."""

    path: Path


@dataclass(eq=False)
class DiskFullError(_DetailedError):
    """The disk that holds *path* has no room left."""

    path: Path


@dataclass(eq=False)
class WrongPassphraseError(_DetailedError):
    """The passphrase does not open the event file (or the file is not an event file)."""

    path: Path


@dataclass(eq=False)
class EmptyPassphraseError(_DetailedError):
    """An event file cannot be made without a passphrase."""


@dataclass(eq=False)
class DamagedEventFileError(_DetailedError):
    """The event file's pages or digests do not hold; *what* names the first thing found."""

    path: Path
    what: str


@dataclass(eq=False)
class NotAnEventFileError(_DetailedError):
    """*path* opens, but it holds something else than an event."""

    path: Path


@dataclass(eq=False)
class NewerEventFileError(_DetailedError):
    """A newer kiosk wrote this event file; it is left as it is."""

    path: Path


@dataclass(eq=False)
class EventFileInUseError(_DetailedError):
    """Another kiosk on this laptop has the event file open."""

    path: Path


@dataclass(eq=False)
class StoreUnavailableError(_DetailedError):
    """The event file cannot be read or written at the moment (disk fault, gone, locked)."""

    path: Path


@dataclass(eq=False)
class NotUnderstoodError(_DetailedError):
    """A list is no list of people; *why* is a `kiosk.domain.listing` reason word.

    `row` is where, counted from 1, if it is anywhere; `system` who wrote the list, if that shows.
    """

    path: Path
    why: str
    row: int = 0
    system: str = ""


@dataclass(eq=False)
class UnknownCheckpointError(_DetailedError):
    """No checkpoint is called *name*."""

    name: str


@dataclass(eq=False)
class SeveralCheckpointsError(_DetailedError):
    """More than one checkpoint fits *name*; *ids* tell them apart."""

    name: str
    ids: str


@dataclass(eq=False)
class NoSessionNowError(_DetailedError):
    """No session lets people into *room* at this time; *next* is when one does, if any."""

    room: str
    next: str


@dataclass(eq=False)
class NotASyncFolderError(_DetailedError):
    """*folder* is no folder, or it is not there."""

    folder: Path


@dataclass(eq=False)
class NotElsewhereError(_DetailedError):
    """Facts of *stations* are nowhere but in *path*: it must not be erased."""

    path: Path
    stations: str


@dataclass(eq=False)
class NothingToJoinError(_DetailedError):
    """No event has been synced in *folder*, or nothing there tells of one whole."""

    folder: Path


@dataclass(eq=False)
class SeveralEventsError(_DetailedError):
    """*folder* holds more than one event: *names*."""

    folder: Path
    names: str


@dataclass(eq=False)
class UnknownCaseError(_DetailedError):
    """The help desk has no case with this id."""

    case: str


@dataclass(eq=False)
class NothingToReviewError(_DetailedError):
    """Nothing that a person should look at, or settled, has this id."""

    case: str


@dataclass(eq=False)
class AlreadySettledError(_DetailedError):
    """The case was settled before."""

    case: str


@dataclass(eq=False)
class UnknownQuestionError(_DetailedError):
    """Nothing is asked under this key."""

    key: str


@dataclass(eq=False)
class BadRulesError(_DetailedError):
    """The rules of a checkpoint cannot be understood; *where* is the path to the first fault."""

    where: str
    what: str


@dataclass(eq=False)
class UnknownFactError(_DetailedError):
    """No fact that could be undone has this id."""

    fact: str


@dataclass(eq=False)
class AlreadyUndoneError(_DetailedError):
    """The fact was undone before."""

    fact: str


@dataclass(eq=False)
class NotTheLastImportError(_DetailedError):
    """Only the import *last* can be undone at the moment, not *fact*."""

    fact: str
    last: str


@dataclass(eq=False)
class UnknownCredentialError(_DetailedError):
    """No registration, or more than one, answers to the credential that was given."""

    matches: int


@dataclass(eq=False)
class UnknownOrganisationError(_DetailedError):
    """Nobody comes for an organisation called *name*."""

    name: str


@dataclass(eq=False)
class UnknownFieldError(_DetailedError):
    """Registrations have no field of this name that may be amended."""

    name: str


@dataclass(eq=False)
class UnknownColumnError(_DetailedError):
    """A list has no *column* of this name; *columns* are those that it has."""

    column: str
    columns: str


@dataclass(eq=False)
class SensitiveColumnError(_DetailedError):
    """A *column* was chosen for a field that is left out, and nobody said why it must stay.

    *why* is the reason word for which it is left out.
    """

    column: str
    why: str


@dataclass(eq=False)
class UnknownZoneError(_DetailedError):
    """The time zone database has no such zone."""

    name: str


@dataclass(eq=False)
class InvalidFieldError(_DetailedError):
    """The field *name* cannot hold what was given; *allowed* lists what it can, if few."""

    name: str
    allowed: str


@dataclass(eq=False)
class NoKeysError(_DetailedError):
    """*path* holds no public keys of signed tickets; or a private one, which nobody may have."""

    path: Path


@dataclass(eq=False)
class BadBadgeDesignError(_DetailedError):
    """A badge design cannot be used; *what* names the first thing that is missing or wrong."""

    what: str


@dataclass(eq=False)
class UnknownDesignError(_DetailedError):
    """The event has no badge design called *name*."""

    name: str


@dataclass(eq=False)
class BadPictureError(_DetailedError):
    """*path* is no PNG or JPEG, or far too large for a badge."""

    path: Path


@dataclass(eq=False)
class CodeTooLongError(_DetailedError):
    """No QR code holds so much."""

    characters: int


@dataclass(eq=False)
class PrinterMissingError(_DetailedError):
    """The system knows no printer called *printer*, or its print service is down."""

    printer: str


@dataclass(eq=False)
class PrinterRefusedError(_DetailedError):
    """*printer* is stopped, or took no job."""

    printer: str


@dataclass(eq=False)
class PageSizeUnsupportedError(_DetailedError):
    """*printer* is not set up for paper of this size, and would print the badge elsewhere."""

    printer: str
    width_mm: float
    height_mm: float
