"""What an organiser is told about a list that was read with reservations."""

from collections.abc import Sequence


def unknown_status(column: str, word: str, rows: int) -> str:
    """A word of status that means nothing to the kiosk."""
    return (
        f"{column.strip()}: “{word}” is no status that is known here;"
        f" {_counted(rows, 'registration')} with it counted as pending."
    )


def destroyed_codes(column: str, rows: int) -> str:
    """Codes that a spreadsheet rounded."""
    return (
        f"{column.strip()}: {_counted(rows, 'code')} left out, because a spreadsheet turned"
        " long numbers into rounded ones like 1.2E+21. Export the list again as CSV"
        " and do not open it in a spreadsheet before importing."
    )


def longer_rows(row: int, rows: int) -> str:
    """Rows with more cells than there are headers."""
    return (
        f"{_counted(rows, 'row')} with more cells than the header (the first is row {row});"
        " what stands beyond the last header was left out."
    )


def unpaired_quotation(rows: Sequence[int]) -> str:
    """Rows that open a quotation mark and never close it."""
    more = f" and {len(rows) - 1:,} more" if len(rows) > 1 else ""
    return (
        f"Row {rows[0]}{more}: a quotation mark is opened and never closed. The row was read"
        " up to the end of its line; check that it is right."
    )


def nothing_to_keep(column: str) -> str:
    """A column that was to be kept and is not there."""
    return f"“{column}” was to be kept, but the list has no such column."


def merged_add_ons(rows: int) -> str:
    """Rows that are extras of another ticket."""
    return f"{_counted(rows, 'add-on row')} joined to the ticket that it extends."


def repeated_rows(rows: int) -> str:
    """Rows that say the same as another."""
    return f"{_counted(rows, 'row')} left out that repeats another one."


def contradicting_rows(rows: int) -> str:
    """Rows that repeat another but for their status."""
    return (
        f"{_counted(rows, 'repeated row')} with another status than the row before:"
        " the earlier row counts. Check who is meant to come."
    )


def other_people(registrations: int) -> str:
    """Registrations that a list gives another name and another e-mail address."""
    return (
        f"{_counted(registrations, 'registration')} given to somebody else: name and e-mail"
        " address both differ. Check that the codes of this list are those of earlier lists."
    )


def shared_codes(codes: int) -> str:
    """Codes that stand beside several people."""
    return f"{_counted(codes, 'code')} shared by several people: a scan cannot tell them apart."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count:,} {what}s"
