"""Leads an import: read and compare in the background, show, and take it when told to."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.domain.listing import Listing
from kiosk.domain.roster_diff import Comparison
from kiosk.errors import KioskError
from kiosk.services.intake.columns import understand
from kiosk.services.intake.importing import apply, compare
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Task, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.list_texts import caution_text, list_reason_text
from kiosk.ui.pages.import_page import ColumnView, ImportPage, PreviewView
from kiosk.ui.texts import field_text

_EXAMPLES = 3
_ROWS_FOR_EXAMPLES = 50


@dataclass(frozen=True, slots=True)
class _Understood:
    listing: Listing
    comparison: Comparison
    examples: tuple[tuple[str, ...], ...]


class ImportControl(QObject):
    """One list at a time; nothing is written before the page says so."""

    def __init__(self, gateway: Gateway, page: ImportPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._understood: _Understood | None = None
        self._task: Task | None = None
        page.file_chosen.connect(self.look_at)
        page.import_requested.connect(self._take)
        page.cancel_requested.connect(self._cancel)

    @Slot(object)
    def look_at(self, path: Path) -> None:
        """Read the list at *path* and compare it with the roster."""
        self._page.show_progress(0, 0)

        def work(file: EventFile, progress: Progress) -> _Understood:
            listing = understand(path)
            comparison = compare(file, listing, progress)
            return _Understood(listing, comparison, _examples(listing))

        told = Told[_Understood](
            done=self._show,
            failed=self._failed,
            progress=self._page.show_progress,
            cancelled=self._page.show_choice,
        )
        self._task = self._gateway.in_background(work, told)

    def _show(self, understood: _Understood) -> None:
        self._understood = understood
        self._page.show_preview(_preview(understood))

    def _failed(self, error: KioskError) -> None:
        self._page.show_trouble(error_text(error))

    @Slot()
    def _take(self) -> None:
        if self._understood is None:
            return
        listing = self._understood.listing
        self._page.show_progress(0, 0)

        def work(file: EventFile, progress: Progress) -> Comparison:
            return apply(file, listing, self._gateway.now(), file.laptop.operator, progress)

        told = Told[Comparison](
            done=self._taken,
            failed=self._failed,
            progress=self._page.show_progress,
            cancelled=self._stopped,
        )
        self._task = self._gateway.in_background(work, told)

    def _taken(self, comparison: Comparison) -> None:
        self._understood = None
        self._page.show_done(_counts(comparison))

    def _stopped(self) -> None:
        text = translate(
            "Import",
            "Stopped. What was imported until then stays; importing the list again adds the rest.",
        )
        self._page.show_trouble(text)

    @Slot()
    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()


def _examples(listing: Listing) -> tuple[tuple[str, ...], ...]:
    """For each column that is kept, a few of its values."""
    people = list(islice(listing.people(), _ROWS_FOR_EXAMPLES))
    columns = zip(*(person.cells for person in people), strict=True) if people else ()
    return tuple(
        tuple(islice(dict.fromkeys(cell for cell in column if cell.strip()), _EXAMPLES))
        for column in columns
    )


def _preview(understood: _Understood) -> PreviewView:
    listing, comparison = understood.listing, understood.comparison
    kept = [
        ColumnView(header, "; ".join(values), _goes_to(listing, header))
        for header, values in zip(
            listing.headers,
            understood.examples or [()] * len(listing.headers),
            strict=True,
        )
    ]
    left = translate("Import", "Left out: {why}")
    gone = [
        ColumnView(one.column, "", left.format(why=list_reason_text(one.why)))
        for one in listing.left_out
    ]
    return PreviewView(
        title=" · ".join(part for part in (listing.source, listing.system) if part),
        counts=_counts(comparison),
        columns=[*gone, *kept],
        remarks=[*_skipped(comparison), *map(caution_text, comparison.cautions)],
        has_news=bool(comparison.added or comparison.changed),
    )


def _goes_to(listing: Listing, header: str) -> str:
    fields = [field_text(field) for field, column in listing.columns.items() if column == header]
    if header in listing.codes:
        fields.append(field_text("code"))
    return ", ".join(fields) or translate("Import", "Kept for the central export")


def _counts(comparison: Comparison) -> str:
    text = translate(
        "Import",
        "{added} new · {changed} changed · {cancelled} cancelled · {unchanged} as before"
        " · {missing} no longer listed",
    )
    return text.format(
        added=f"{comparison.added:,}",
        changed=f"{len(comparison.changed):,}",
        cancelled=f"{comparison.cancelled:,}",
        unchanged=f"{comparison.unchanged:,}",
        missing=f"{len(comparison.missing):,}",
    )


def _skipped(comparison: Comparison) -> list[str]:
    """Rows that became nobody, by reason."""
    rows: dict[str, list[int]] = {}
    for one in comparison.skipped:
        rows.setdefault(one.why, []).append(one.row)
    text = translate("Import", "Rows left out ({why}): {rows}")
    return [
        text.format(
            why=list_reason_text(why),
            rows=", ".join(str(row) for row in numbers[:8]) + ("…" if len(numbers) > 8 else ""),  # noqa: PLR2004 - enough to look at
        )
        for why, numbers in rows.items()
    ]
