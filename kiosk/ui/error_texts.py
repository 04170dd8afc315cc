"""One or two sentences for every error: what is wrong, where, and what to do."""

from pathlib import Path

from kiosk import errors
from kiosk.domain.credential import whole
from kiosk.domain.listing import Why
from kiosk.errors import KioskError
from kiosk.ui.language import translate
from kiosk.ui.list_texts import list_reason_text
from kiosk.ui.report_texts import right_report_text
from kiosk.ui.rule_texts import fault_text

_LISTS = frozenset({"allowed", "columns", "ids", "names", "stations"})
"""Data of errors that lists what there is."""

_LONGEST, _LONGEST_LIST = 120, 2000


def error_text(error: KioskError) -> str:
    """The sentence for *error*; files are called by their names, not by their folders."""
    shown = {name: _shown(name, value) for name, value in vars(error).items()}
    if isinstance(error, errors.NotUnderstoodError):
        shown["why"] = _why_not_understood(error)
    if isinstance(error, errors.SensitiveColumnError):
        shown["why"] = list_reason_text(error.why)
    if isinstance(error, errors.BadRulesError):
        shown["what"] = fault_text(error.what)
    if isinstance(error, errors.InvalidFieldError) and not error.allowed:
        return translate("Error", "{name} must not be empty.").format(**shown)
    if isinstance(error, errors.UnknownCredentialError) and not error.matches:
        return translate("Error", "Nobody is registered under that code.")
    return sentences()[type(error)].format(**shown).strip()


def _shown(name: str, value: object) -> str:
    """*value* for a sentence: whole characters on one line, and no more than are read."""
    text = (value.name or str(value)) if isinstance(value, Path) else str(value)
    line = " ".join(whole(text).split())
    printed = "".join(one if one.isprintable() else "\ufffd" for one in line)
    longest = _LONGEST_LIST if name in _LISTS else _LONGEST
    return printed if len(printed) <= longest else f"{printed[:longest]}…"


def _why_not_understood(error: errors.NotUnderstoodError) -> str:
    """Why a list was not taken, where, and which report is the right one, if that is known."""
    where = translate("Error", "Row {row}:").format(row=f"{error.row:,}") if error.row else ""
    wrong_report = error.why in {Why.ORDERS_ONLY, Why.CODES_ONLY, Why.NO_NAMES}
    advice = right_report_text(error.system) if wrong_report else ""
    return " ".join(filter(None, (where, list_reason_text(error.why), advice)))


def sentences() -> dict[type[KioskError], str]:
    """The sentence for each kind of error, with the error's data as named fields."""
    return {**_file_sentences(), **_desk_sentences(), **_badge_sentences()}


def _file_sentences() -> dict[type[KioskError], str]:
    return {
        errors.FileMissingError: translate(
            "Error", "There is no file called {path}. Check the name and the folder."
        ),
        errors.NotAFileError: translate("Error", "{path} is a folder or a device. Choose a file."),
        errors.FileExistsAlreadyError: translate(
            "Error", "{path} exists already and was left as it is. Choose another name."
        ),
        errors.UnreadableError: translate(
            "Error", "{path} cannot be read. Check who may open it, or copy it to this laptop."
        ),
        errors.UnwritableError: translate(
            "Error", "Nothing can be written at {path}. Choose a folder that can be written."
        ),
        errors.ReadBackDiffersError: translate(
            "Error",
            "What was written to {path} reads back otherwise. The disk is bad, or another "
            "program writes there: try again, then another disk or stick.",
        ),
        errors.DiskFullError: translate(
            "Error", "The disk is full: {path} was not written. Free some space and try again."
        ),
        errors.WrongPassphraseError: translate(
            "Error",
            "This passphrase does not open {path}; or the file is no event file, or damaged. "
            "Nothing was changed.",
        ),
        errors.EmptyPassphraseError: translate(
            "Error", "An event needs a passphrase. Take the six words that are proposed."
        ),
        errors.DamagedEventFileError: translate(
            "Error",
            "{path} is damaged ({what}) and was left as it is. Use a copy or a backup of it.",
        ),
        errors.NotAnEventFileError: translate(
            "Error", "{path} opens, but holds no event. Choose another file."
        ),
        errors.NewerEventFileError: translate(
            "Error",
            "A newer kiosk wrote {path}. Install that version; the file was left as it is.",
        ),
        errors.EventFileInUseError: translate(
            "Error", "{path} is open in another kiosk on this laptop. Use that window."
        ),
        errors.StoreUnavailableError: translate(
            "Error", "{path} cannot be read or written at the moment. Stop: use the paper list."
        ),
        errors.NotUnderstoodError: translate("Error", "{path} was not imported: {why}"),
        errors.BundledFileMissingError: translate(
            "Error", "{path} is missing from this copy of the kiosk. Install it again."
        ),
    }


def _desk_sentences() -> dict[type[KioskError], str]:
    return {
        errors.UnknownCheckpointError: translate(
            "Error", "There is no checkpoint called “{name}”. `kiosk checkpoints` lists them."
        ),
        errors.UnknownFactError: translate("Error", "“{fact}” is nothing that can be undone."),
        errors.SeveralCheckpointsError: translate(
            "Error", "{name} may be any of {ids}. Name one of those."
        ),
        errors.NoSessionNowError: translate(
            "Error", "No session lets people into {room} now. The next: {next}"
        ),
        errors.NotASyncFolderError: translate(
            "Error", "{folder} is no folder. Put the stick in, or choose another folder."
        ),
        errors.NotElsewhereError: translate(
            "Error",
            "Not erased: records of {stations} are nowhere but in {path}. Sync this laptop "
            "there first, then try again.",
        ),
        errors.NothingToJoinError: translate(
            "Error", "No event has been synced in {folder}. Sync a laptop that has it there first."
        ),
        errors.SeveralEventsError: translate(
            "Error",
            "{folder} holds several events: {names}. Name the folder of one, which ends in"
            " .stations.",
        ),
        errors.UnknownCaseError: translate("Error", "The help desk has no case {case}."),
        errors.NothingToReviewError: translate(
            "Error", "There is nothing to look at with the id {case}."
        ),
        errors.AlreadySettledError: translate("Error", "{case} was settled before."),
        errors.UnknownQuestionError: translate("Error", "Nothing is asked under {key}."),
        errors.BadRulesError: translate(
            "Error",
            "The rules cannot be understood: {what} (at {where}). Nothing was changed.",
        ),
        errors.AlreadyUndoneError: translate("Error", "{fact} was undone before."),
        errors.NotTheLastImportError: translate(
            "Error", "Only the last import can be undone ({last}). Undo that one first."
        ),
        errors.UnknownCredentialError: translate(
            "Error", "{matches} registrations answer to that code; it must be exactly one."
        ),
        errors.UnknownOrganisationError: translate(
            "Error", "Nobody comes for an organisation called “{name}”. `kiosk group` lists them."
        ),
        errors.UnknownFieldError: translate(
            "Error", "Registrations have no field “{name}” that can be filled or corrected."
        ),
        errors.UnknownColumnError: translate(
            "Error", "The list has no column {column}. Its columns: {columns}"
        ),
        errors.SensitiveColumnError: translate(
            "Error",
            "{column} is left out ({why}). To use it all the same, keep it on purpose and say"
            " why it must be on the laptops.",
        ),
        errors.UnknownZoneError: translate(
            "Error", "There is no time zone “{name}”. Use a name such as America/Chicago."
        ),
        errors.InvalidFieldError: translate("Error", "{name} cannot be that. It can be: {allowed}"),
        errors.NoKeysError: translate(
            "Error",
            "{path} holds no public key of signed tickets, or a private key, which must stay"
            " where it is.",
        ),
    }


def _badge_sentences() -> dict[type[KioskError], str]:
    return {
        errors.BadBadgeDesignError: translate("Error", "The badge design does not hold: {what}."),
        errors.UnknownDesignError: translate("Error", "There is no badge design called {name}."),
        errors.BadPictureError: translate(
            "Error", "{path} is no picture for a badge: a PNG or JPEG, not too large."
        ),
        errors.CodeTooLongError: translate(
            "Error", "A code of {characters} characters does not fit into a badge's QR."
        ),
        errors.PrinterMissingError: translate(
            "Error", "There is no printer {printer} now. Choose one on the Badges page."
        ),
        errors.PrinterRefusedError: translate(
            "Error", "{printer} did not take the badge. Look at the printer and print again."
        ),
        errors.PageSizeUnsupportedError: translate(
            "Error",
            "{printer} has no paper of {width_mm} x {height_mm} mm. Choose another printer.",
        ),
    }
