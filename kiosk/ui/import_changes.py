"""From a comparison with the roster to the last step of the import page."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain.names import isolated
from kiosk.domain.registration import Status
from kiosk.domain.roster_diff import Change, Comparison, FieldChange, Named
from kiosk.ui.import_presenting import row_text
from kiosk.ui.import_views import ChangeRow, ChangesView
from kiosk.ui.language import translate
from kiosk.ui.texts import field_text


def changes_view(comparison: Comparison) -> ChangesView:
    """Step 4: what the list would do."""
    corrected = [change for change in _all(comparison) if change.corrected]
    cancelled = [change for change in comparison.changed if _is_cancelled(change)]
    kinds = (
        (translate("Import", "New: {count}"), comparison.added, _newcomers(comparison)),
        (
            translate("Import", "Changed: {count}"),
            len(comparison.changed),
            tuple(_changed(comparison.changed)),
        ),
        (
            translate("Import", "Corrections that stay: {count}"),
            len(corrected),
            tuple(_corrected(corrected)),
        ),
        (
            translate("Import", "Cancelled: {count}"),
            comparison.cancelled,
            tuple(map(_cancelled, cancelled)),
        ),
        (
            translate("Import", "No longer listed: {count}"),
            len(comparison.missing),
            tuple(map(_missing, comparison.missing)),
        ),
    )
    return ChangesView(
        counts=counts_text(comparison),
        kinds=tuple((text.format(count=f"{count:,}"), rows) for text, count, rows in kinds),
        take=_take_text(comparison),
        has_news=comparison.has_news,
    )


def counts_text(comparison: Comparison) -> str:
    """What a list does, as figures."""
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


def name_text(name: str) -> str:
    """A name in a list of names, or that there is none yet."""
    return isolated(name) if name else translate("Import", "no name yet")


def _take_text(comparison: Comparison) -> str:
    if not comparison.has_news:
        return translate("Import", "Nothing to import")
    if comparison.added and not comparison.changed:
        text = translate("Import", "Import people: {count}")
        return text.format(count=f"{comparison.added:,}")
    if not comparison.added and not comparison.changed:
        return _small_news_text(comparison)
    text = translate("Import", "Import {added} new, {changed} changed")
    return text.format(added=f"{comparison.added:,}", changed=f"{len(comparison.changed):,}")


def _small_news_text(comparison: Comparison) -> str:
    """What taking a list does that brings and changes nobody."""
    if comparison.newly_missing:
        text = translate("Import", "Flag {count} as no longer listed")
        return text.format(count=f"{comparison.newly_missing:,}")
    if comparison.redecided:
        return translate("Import", "Change which columns are exported")
    return translate("Import", "Complete the import that was stopped")


def _all(comparison: Comparison) -> Sequence[Change]:
    return (*comparison.changed, *comparison.corrected)


def _is_cancelled(change: Change) -> bool:
    return any(one.field == "status" and one.after == Status.CANCELLED for one in change.fields)


def _newcomers(comparison: Comparison) -> tuple[ChangeRow, ...]:
    rows = tuple(ChangeRow(name_text(one.name), row_text(one.row)) for one in comparison.newcomers)
    more = comparison.added - len(rows)
    if more <= 0:
        return rows
    text = translate("Import", "and {count} more").format(count=f"{more:,}")
    return (*rows, ChangeRow(text))


def _changed(changes: Iterable[Change]) -> Iterator[ChangeRow]:
    for change in changes:
        for one in change.fields:
            yield _field_row(change, one, one.before, one.after)


def _corrected(changes: Iterable[Change]) -> Iterator[ChangeRow]:
    stays = translate("Import", "{value} (a desk corrected it; it stays)")
    says = translate("Import", "the list says {value}")
    for change in changes:
        for one in change.corrected:
            before = stays.format(value=_value(one.before))
            yield ChangeRow(
                name_text(change.name),
                field_text(one.field),
                before,
                says.format(value=_value(one.after)),
            )


def _field_row(change: Change, one: FieldChange, before: str, after: str) -> ChangeRow:
    if one.field == "status":
        before, after = _status_text(before), _status_text(after)
    return ChangeRow(name_text(change.name), field_text(one.field), _value(before), _value(after))


def _status_text(status: str) -> str:
    return {
        "confirmed": translate("Status", "confirmed"),
        "pending": translate("Status", "pending"),
        "cancelled": translate("Status", "cancelled"),
    }.get(status, status)


def _value(text: str) -> str:
    return isolated(text) if text else translate("Import", "nothing")


def _cancelled(change: Change) -> ChangeRow:
    admitted = translate("Import", "Admitted already: that stays, and is flagged")
    return ChangeRow(
        name_text(change.name), row_text(change.row), admitted if change.admitted else ""
    )


def _missing(one: Named) -> ChangeRow:
    return ChangeRow(name_text(one.name), translate("Import", "flagged, not deleted"))
