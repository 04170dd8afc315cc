"""What is said of the central export: who can read it, and where the organiser wants it."""

from collections.abc import Iterator, Mapping

from kiosk.domain.names import isolated
from kiosk.services.exports.export_settings import ExportSettings, Writes
from kiosk.services.exports.forms import Form
from kiosk.services.sync.exchange import Exchanged
from kiosk.ui.language import translate


def export_texts(done: Exchanged) -> Iterator[str]:
    """What a sync left of the central export, and who can read it."""
    plain, export = done.plain_export, done.central_export
    if plain and plain == export:
        text = translate(
            "Sync",
            "NOT sealed: {file}, the central export. Whoever has this folder or stick can read it.",
        )
        yield text.format(file=isolated(plain.name))
    elif plain:
        text = translate(
            "Sync",
            "NOT sealed: {file}, an older central export. Whoever has this folder or stick can "
            "read it; the End of day page removes it.",
        )
        yield text.format(file=isolated(plain.name))
    for copy in done.plain_copies:
        text = translate(
            "Sync",
            "NOT sealed: {file}, a copy of a central export. Whoever has this folder or stick can "
            "read it: remove it if nobody needs it.",
        )
        yield text.format(file=isolated(copy.name))
    if export and export != plain:
        text = translate("Sync", "Sealed to the organiser's own key: {file}, the central export.")
        yield text.format(file=isolated(export.name))


def settings_text(settings: ExportSettings, names: Mapping[str, str], *, here: bool) -> str:
    """What is settled; *names* are those of stations, *here* if this is the organiser's laptop."""
    return f"{_writes_text(settings, names, here=here)} {_sealing_text(settings)}"


def _writes_text(settings: ExportSettings, names: Mapping[str, str], *, here: bool) -> str:
    match settings.writes:
        case Writes.ALWAYS:
            return translate("Export", "Every sync writes the central export, on every laptop.")
        case Writes.NEVER:
            return translate("Export", "No sync writes the central export.")
        case Writes.ORGANISER:
            if here:
                return translate(
                    "Export",
                    "Only syncs on this laptop, the organiser's, write the central export.",
                )
            if not settings.station:
                return translate(
                    "Export",
                    "Only the organiser's laptop is to write the central export, and none is "
                    "marked as that yet.",
                )
            text = translate("Export", "Only syncs on {station} write the central export.")
            return text.format(station=isolated(names.get(settings.station, settings.station)))


def _sealing_text(settings: ExportSettings) -> str:
    if not settings.sealed_to:
        return translate("Export", "It is not sealed: whoever has the folder or stick can read it.")
    text = translate("Export", "It is sealed: only the owner of the key {key} can read it.")
    return text.format(key=isolated(f"{settings.sealed_to[:12]}…{settings.sealed_to[-6:]}"))


def writes_choices() -> list[tuple[str, str]]:
    """When a sync may write the central export, each by its word."""
    return [
        (str(Writes.ALWAYS), translate("Export", "At every sync")),
        (str(Writes.ORGANISER), translate("Export", "Only on the organiser's laptop")),
        (str(Writes.NEVER), translate("Export", "Never")),
    ]


def form_choices() -> list[tuple[str, str]]:
    """What may be written, each by its word; the central export has none."""
    return [
        ("", translate("Export", "Central export")),
        (str(Form.EVENTBRITE), translate("Export", "Attendance for Eventbrite")),
        (str(Form.PRETIX), translate("Export", "Attendance for pretix")),
        (str(Form.SALESFORCE), translate("Export", "Attendance for Salesforce")),
        (str(Form.HOURS), translate("Export", "Hours per session and person")),
        (str(Form.HEAD_COUNTS), translate("Export", "Head counts without names")),
    ]
