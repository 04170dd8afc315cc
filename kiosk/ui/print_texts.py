"""What is said of printers, of badges on their way, and why one is printed again."""

from collections.abc import Mapping
from typing import assert_never

from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.services.printing.printer import PrinterState, PrinterStatus
from kiosk.ui.language import translate


def reprint_reasons() -> list[tuple[str, str]]:
    """Why a badge may be printed again, by the words that the journal has for it."""
    return [
        ("lost", translate("Printing", "Lost")),
        ("damaged", translate("Printing", "Damaged or misprinted")),
        ("did_not_come_out", translate("Printing", "It did not come out")),
        ("corrected", translate("Printing", "Name or details corrected")),
        ("other", translate("Printing", "Something else")),
    ]


def printer_text(key: str) -> str:
    """What people call a printer."""
    kind, _, place = key.partition(":")
    match kind:
        case "folder":
            return translate("Printing", "PDF files in {folder}").format(folder=place)
        case "zpl":
            return translate("Printing", "Zebra {place}").format(place=_where(place))
        case "ql":
            return translate("Printing", "Brother {place}").format(place=_where(place))
        case _:
            return place


def state_text(status: PrinterStatus | None) -> str:
    """A printer's state, as words."""
    if status is None:
        return translate("Printing", "not looked at yet")
    words = _state_words(status.state)
    if not status.waiting:
        return words
    text = translate("Printing", "{state}, {count} in the printer")
    return text.format(state=words, count=status.waiting)


def job_text(job: PrintJob) -> str:
    """How far a badge has come, and what it waits for."""
    match job.stage:
        case JobStage.WAITING:
            trouble = trouble_text(job.trouble)
            text = translate("Printing", "waits: {trouble}")
            return text.format(trouble=trouble) if trouble else translate("Printing", "waits")
        case JobStage.SENT:
            text = translate("Printing", "is being printed: {printer}")
            return text.format(printer=printer_text(job.sent_to))
        case JobStage.HELD:
            return trouble_text(job.trouble) or translate("Printing", "held")
        case JobStage.FAILED:
            text = translate("Printing", "failed: {trouble}")
            return text.format(trouble=trouble_text(job.trouble))
        case JobStage.PRINTED:
            return translate("Printing", "printed")
        case JobStage.CANCELLED:
            return translate("Printing", "cancelled")
        case _:
            assert_never(job.stage)


def trouble_text(trouble: Trouble) -> str:
    """What is in a badge's way; nothing, if nothing is."""
    return {
        Trouble.NONE: "",
        Trouble.NO_PRINTER: translate("Printing", "no printer is chosen"),
        Trouble.PERHAPS_PRINTED: translate("Printing", "perhaps printed: did it come out?"),
        Trouble.PRINTED_ELSEWHERE: translate("Printing", "another station has printed it"),
        Trouble.CALLED_BACK: translate("Printing", "is called back from the printer"),
        Trouble.PAUSED: translate("Printing", "paused"),
        Trouble.MISSING: translate("Printing", "the printer is not there"),
        Trouble.REFUSED: translate("Printing", "the printer does not take it"),
        Trouble.PAPER_SIZE: translate("Printing", "the printer has no such paper"),
        Trouble.PAPER_OUT: translate("Printing", "paper out"),
        Trouble.COVER_OPEN: translate("Printing", "cover open"),
        Trouble.OFFLINE: translate("Printing", "printer offline"),
        Trouble.STOPPED: translate("Printing", "printer stopped"),
        Trouble.UNDRAWABLE: translate("Printing", "it cannot be drawn"),
        Trouble.ABORTED: translate("Printing", "the printer gave up"),
    }[trouble]


def chip_text(main: str, status: PrinterStatus | None, counts: Mapping[JobStage, int]) -> str:
    """Where badges go and what is in their way, for the bar."""
    if not main:
        return translate("Printing", "No printer")
    if main.startswith("folder:"):
        text = translate("Printing", "Badges to PDF")
    else:
        text = translate("Printing", "Badges: {printer}").format(printer=printer_text(main))
    if status and is_trouble(status):
        text = translate("Printing", "Printer: {state}").format(state=_state_words(status.state))
    waiting = sum(counts.values())
    if not waiting:
        return text
    return translate("Printing", "{text} · {count} waiting").format(text=text, count=waiting)


def is_trouble(status: PrinterStatus) -> bool:
    """Whether somebody must go to the printer."""
    return status.state not in {PrinterState.READY, PrinterState.BUSY, PrinterState.UNKNOWN}


def _state_words(state: PrinterState) -> str:
    return {
        PrinterState.READY: translate("Printing", "ready"),
        PrinterState.BUSY: translate("Printing", "printing"),
        PrinterState.PAPER_OUT: translate("Printing", "paper out"),
        PrinterState.COVER_OPEN: translate("Printing", "cover open"),
        PrinterState.OFFLINE: translate("Printing", "offline"),
        PrinterState.STOPPED: translate("Printing", "stopped"),
        PrinterState.UNKNOWN: translate("Printing", "there, but says nothing of itself"),
    }[state]


def _where(place: str) -> str:
    return place.partition(":")[2]
