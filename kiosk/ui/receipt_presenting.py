"""From a meeting of laptops to what its receipt shows."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from kiosk.domain.flags import Flag
from kiosk.domain.names import isolated
from kiosk.domain.settling import Matter
from kiosk.services.figures import Figures
from kiosk.services.sync.meeting import Meeting
from kiosk.services.sync.receipt import Flagged, Receipt
from kiosk.ui.language import translate
from kiosk.ui.receipt_texts import (
    double_text,
    files_texts,
    flag_text,
    gap_text,
    headline_text,
    heard_text,
    more_text,
    refused_text,
    station_text,
    trouble_text,
)
from kiosk.ui.review_presenting import ReviewPresenter
from kiosk.ui.sync_views import LineView, PartView, ReceiptView

_MOST = 40
"""Lines of one part; a list that lost half its people must not fill the screen."""


_TOLD_BESIDES = (
    Flag.EDITS_DISAGREE,
    Flag.ADMITTED_TWICE_SETTLED,
    Flag.ADMITTED_BUT_CANCELLED_SETTLED,
    Flag.SHARED,
)


def present(meeting: Meeting, zone: ZoneInfo) -> ReceiptView:
    """The receipt in the order in which somebody should read it."""
    return ReceiptView(
        headline=headline_text(meeting),
        trouble=trouble_text(meeting.receipt.exchanged),
        files=files_texts(meeting),
        parts=(
            PartView(
                "receiptStations",
                translate("Sync", "Stations"),
                tuple(station_lines(meeting, zone)),
                translate("Sync", "No station has recorded anything yet."),
            ),
            PartView(
                "receiptLooks",
                translate("Sync", "To look at"),
                tuple(_refused(meeting.receipt)) + _limited(list(_looks(meeting, zone))),
                translate("Sync", "Nothing: no doubles, no flags, no damaged files."),
            ),
            PartView(
                "receiptTotals", translate("Sync", "Totals"), tuple(total_lines(meeting.receipt))
            ),
        ),
        two_lives=meeting.receipt.exchanged.met_itself,
        to_review=len(meeting.receipt.review),
    )


def station_lines(meeting: Meeting, zone: ZoneInfo) -> Iterator[LineView]:
    """Each station with its last word, and below it what is missing of it."""
    for heard in meeting.receipt.stations:
        text, urgent = heard_text(heard, meeting, zone)
        yield LineView(station_text(heard, meeting.own), text, urgent)
        for gap in heard.gaps:
            yield LineView(gap_text(gap), urgent=True)


def total_lines(receipt: Receipt) -> Iterator[LineView]:
    """Registered, here, walk-ins and refusals; then each door and each ticket type."""
    totals = receipt.totals
    yield LineView(translate("Sync", "Registered"), f"{sum(totals.by_status.values()):,}")
    yield LineView(translate("Sync", "Checked in / expected"), _of(totals))
    yield LineView(translate("Sync", "Walk-ins"), f"{totals.walk_ins:,}")
    yield LineView(translate("Sync", "Refused"), f"{sum(totals.refused.values()):,}")
    for one in totals.by_checkpoint:
        if not one.checkpoint.is_session:
            yield LineView(isolated(one.checkpoint.name), f"{one.admissions:,}")
    for name, (registered, here) in totals.by_type.items():
        shown = isolated(name) if name else translate("Sync", "No ticket type")
        yield LineView(shown, f"{here:,} / {registered:,}")


def _of(totals: Figures) -> str:
    return f"{totals.checked_in:,} / {totals.expected:,}"


def _refused(receipt: Receipt) -> Iterator[LineView]:
    names = {heard.station: heard.name for heard in receipt.stations}
    for one in receipt.exchanged.refused:
        yield LineView(*refused_text(one, names), urgent=True)


def _looks(meeting: Meeting, zone: ZoneInfo) -> Iterator[LineView]:
    """Doubles that nobody has settled first, then whoever is flagged for something else."""
    receipt = meeting.receipt
    still = {
        one.id for case in receipt.review if case.matter is Matter.TWICE for one in case.people
    }
    for double in receipt.doubles:
        if double.registration in still:
            yield LineView(isolated(double.name), double_text(double, meeting, zone))
    for flagged in receipt.flagged:
        if words := _flag_words(flagged, is_told=flagged.registration in still):
            yield LineView(isolated(flagged.name), words)
    yield from _differences(meeting, zone)


def _differences(meeting: Meeting, zone: ZoneInfo) -> Iterator[LineView]:
    """What desks disagree about, walk-ins like somebody known, and clocks that are off.

    Admissions and silent stations are told elsewhere.
    """
    stations = {heard.station: heard.name for heard in meeting.receipt.stations}
    present = ReviewPresenter(zone, meeting.doors, stations, meeting.at)
    for case in meeting.receipt.review:
        if case.matter in {Matter.FIELD, Matter.ALIKE, Matter.CLOCK}:
            view = present.case(case)
            yield LineView(f"{view.name}: {view.why}", "\n".join(view.lines))


def _flag_words(flagged: Flagged, *, is_told: bool) -> str:
    """Why; what is told with its doors and times, or settled, is not told again."""
    told = {*map(str, _TOLD_BESIDES), *([str(Flag.ADMITTED_TWICE)] if is_told else [])}
    return ", ".join(flag_text(flag) for flag in flagged.flags if flag not in told)


def _limited(lines: Sequence[LineView]) -> tuple[LineView, ...]:
    if len(lines) <= _MOST:
        return tuple(lines)
    return (*lines[:_MOST], LineView(more_text(len(lines) - _MOST)))
