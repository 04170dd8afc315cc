"""From a meeting of laptops to the page that is signed: names only if asked for."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from kiosk.devices.receipt_page import ReceiptPage, Row, RowsOnPaper
from kiosk.domain.review import ReviewCase
from kiosk.domain.settling import Matter
from kiosk.services.sync.meeting import Meeting
from kiosk.services.sync.receipt import Double
from kiosk.ui.language import translate
from kiosk.ui.receipt_presenting import station_lines, total_lines
from kiosk.ui.receipt_texts import double_text, trouble_text, when_text
from kiosk.ui.review_presenting import ReviewPresenter
from kiosk.ui.sync_views import LineView
from kiosk.ui.texts import PROGRAM

_MOST_ROWS = 24
_MOST_DOUBLES = 11
_DIGEST_GROUP = 8


def paper(meeting: Meeting, station: str, zone: ZoneInfo, *, names: bool) -> ReceiptPage:
    """The page; *names* says whether those of people may stand on it."""
    receipt = meeting.receipt
    return ReceiptPage(
        title=translate("Receipt", "Receipt of a sync"),
        event=meeting.event,
        trouble=trouble_text(receipt.exchanged),
        facts=tuple(_facts(meeting, station, zone)),
        left=_titled(translate("Receipt", "Stations"), station_lines(meeting, zone)),
        right=_titled(translate("Receipt", "Totals"), total_lines(receipt)),
        below=_doubles(meeting, zone, names=names),
        sign=(
            translate("Receipt", "Name"),
            translate("Receipt", "Signature"),
            translate("Receipt", "Date and time"),
        ),
    )


def _facts(meeting: Meeting, station: str, zone: ZoneInfo) -> Iterator[Row]:
    done = meeting.receipt.exchanged
    local = meeting.at.astimezone(zone)
    yield translate("Receipt", "Station"), f"{station} {meeting.own}".strip()
    yield translate("Receipt", "Synced at"), f"{local:%Y-%m-%d %H:%M:%S %Z}, {PROGRAM}"
    yield translate("Receipt", "New records"), f"{done.new_facts:,}"
    yield translate("Receipt", "Files left aside"), f"{len(done.refused):,}"
    nothing = translate("Receipt", "not written")
    export = done.central_export.name if done.central_export else nothing
    yield translate("Receipt", "Central export"), export
    if meeting.digest:
        yield translate("Receipt", "Its SHA-256"), _grouped(meeting.digest)


def _grouped(digest: str) -> str:
    """*digest* as an eye can compare it."""
    starts = range(0, len(digest), _DIGEST_GROUP)
    return " ".join(digest[start : start + _DIGEST_GROUP] for start in starts)


def _titled(title: str, lines: Iterator[LineView]) -> RowsOnPaper:
    return RowsOnPaper(title, _limited([(line.text, line.beside) for line in lines], _MOST_ROWS))


def _doubles(meeting: Meeting, zone: ZoneInfo, *, names: bool) -> RowsOnPaper:
    doubles = meeting.receipt.doubles
    title = translate("Receipt", "Let in more often: {count}; other things to look at: {others}")
    others = [
        case for case in meeting.receipt.review if case.matter not in {Matter.TWICE, Matter.SILENT}
    ]
    present = _presenter(meeting, zone)
    rows = [
        (_who(double, names=names), _where(double, meeting, zone, names=names))
        for double in doubles
    ]
    rows += [_other(case, present, names=names) for case in others]
    words = title.format(count=len(doubles), others=len(others))
    return RowsOnPaper(words, _limited(rows, _MOST_DOUBLES))


def _other(case: ReviewCase, present: ReviewPresenter, *, names: bool) -> Row:
    """Without names, what a field holds or who is like whom is not told either."""
    view = present.case(case)
    if names or not case.people:
        return f"{view.registration} {view.name}".strip(), f"{view.why}: {'; '.join(view.lines)}"
    return view.registration, view.why


def _presenter(meeting: Meeting, zone: ZoneInfo) -> ReviewPresenter:
    stations = {heard.station: heard.name for heard in meeting.receipt.stations}
    return ReviewPresenter(zone, meeting.doors, stations, meeting.at)


def _who(double: Double, *, names: bool) -> str:
    return f"{double.registration} {double.name}" if names else double.registration


def _where(double: Double, meeting: Meeting, zone: ZoneInfo, *, names: bool) -> str:
    if names:
        return double_text(double, meeting, zone)
    return ", ".join(
        translate("Receipt", "{at} {door}").format(
            at=when_text(one.at, meeting.at, zone),
            door=meeting.doors.get(one.checkpoint, one.checkpoint),
        )
        for one in double.passages
    )


def _limited(rows: Sequence[Row], most: int) -> tuple[Row, ...]:
    if len(rows) <= most:
        return tuple(rows)
    more = translate("Receipt", "and {count} more").format(count=len(rows) - most + 1)
    return (*rows[: most - 1], (more, ""))
