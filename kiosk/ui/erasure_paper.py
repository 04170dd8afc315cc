"""From the receipt of an erasure to one page to sign; no person stands on it."""

from zoneinfo import ZoneInfo

from kiosk.devices.receipt_page import ReceiptPage, Row, RowsOnPaper
from kiosk.services.erasing import ErasureReceipt, Witness
from kiosk.ui.end_of_day_texts import erased_at_text, same_disk_text
from kiosk.ui.language import translate

_MOST_STATIONS = 18
_DIGEST_GROUP = 8


def erasure_paper(receipt: ErasureReceipt, zone: ZoneInfo) -> ReceiptPage:
    """The page."""
    stations = tuple((one.name, f"{one.facts:,}") for one in receipt.proof.stations)
    return ReceiptPage(
        title=translate("EndOfDay", "Receipt of an erasure"),
        event=receipt.event,
        trouble=same_disk_text(receipt.proof),
        facts=(
            (translate("EndOfDay", "Erased file"), receipt.file),
            (translate("EndOfDay", "Station"), receipt.station),
            (translate("EndOfDay", "Erased at"), erased_at_text(receipt, zone)),
            (translate("EndOfDay", "Proved in"), receipt.proof.folder.name),
            *_export(receipt.export),
        ),
        left=RowsOnPaper(
            translate("EndOfDay", "Records of each station"), _limited(stations, _MOST_STATIONS)
        ),
        right=RowsOnPaper("", ()),
        below=RowsOnPaper(
            translate("EndOfDay", "Files that hold them, with their SHA-256"),
            tuple(_row(one) for one in receipt.proof.witnesses[:8]),
        ),
        sign=(
            translate("Receipt", "Name"),
            translate("Receipt", "Signature"),
            translate("Receipt", "Date and time"),
        ),
    )


def _export(export: Witness | None) -> tuple[Row, ...]:
    if export is None:
        return ()
    return (
        (translate("EndOfDay", "Central export"), export.file),
        (translate("EndOfDay", "Its SHA-256"), _grouped(export.sha256)),
    )


def _row(witness: Witness) -> Row:
    return witness.file, _grouped(witness.sha256)


def _grouped(digest: str) -> str:
    """*digest* as an eye can compare it."""
    starts = range(0, len(digest), _DIGEST_GROUP)
    return " ".join(digest[start : start + _DIGEST_GROUP] for start in starts)


def _limited(rows: tuple[Row, ...], most: int) -> tuple[Row, ...]:
    if len(rows) <= most:
        return rows
    more = translate("Receipt", "and {count} more").format(count=len(rows) - most + 1)
    return (*rows[: most - 1], (more, ""))
