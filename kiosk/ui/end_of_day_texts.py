"""The words of the end of a day: what each step found, and the receipt of an erasure."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from kiosk.domain.names import isolated
from kiosk.services.end_of_day import Absent, Count, Differences, Exported, Lack, SealedCopy
from kiosk.services.erasing import ErasureReceipt, Proof
from kiosk.ui.language import translate


def collected_text(stations: int, missing: Iterable[Absent]) -> str:
    """Who has been heard, and who is missing, by name."""
    lacks = [_lack_text(one) for one in missing]
    if not lacks:
        text = translate("EndOfDay", "All {count} stations that are known are in this folder.")
        return text.format(count=stations)
    return " ".join(lacks)


def _lack_text(absent: Absent) -> str:
    text = {
        Lack.GAP: translate("EndOfDay", "{name}: records are missing. Sync that laptop here."),
        Lack.NOT_HERE: translate(
            "EndOfDay", "{name}: not collected here. Sync that laptop with this folder."
        ),
    }[absent.lack]
    return text.format(name=isolated(absent.name))


def differences_text(found: Differences) -> str:
    """How many things somebody should look at."""
    if not found.count:
        return translate("EndOfDay", "No differences.")
    text = translate(
        "EndOfDay", "To look at: {cases} cases on the Review page, {files} files left aside."
    )
    return text.format(cases=found.cases, files=found.refused_files)


def exported_text(exported: Exported) -> str:
    """Where the central export is, and who can read it."""
    if exported.path is None:
        return translate(
            "EndOfDay", "The event's settings want no central export from this laptop."
        )
    text = (
        translate("EndOfDay", "{file} is written, sealed to the organiser's key.")
        if exported.sealed
        else translate(
            "EndOfDay", "{file} is written and read back. Anyone who has it can read it."
        )
    )
    return text.format(file=isolated(exported.path.name))


def compared_text(exported: Exported) -> str:
    """Whether the counts add up, each plainly."""
    counts = "; ".join(map(_count_text, exported.counts))
    if exported.agrees:
        return translate("EndOfDay", "The counts add up: {counts}.").format(counts=counts)
    text = translate(
        "EndOfDay", "The counts do NOT add up: {counts}. Erase nothing, and prove the event file."
    )
    return text.format(counts=counts)


def _count_text(count: Count) -> str:
    names = {
        "registrations": translate("EndOfDay", "registrations"),
        "checked_in": translate("EndOfDay", "checked in"),
        "admissions": translate("EndOfDay", "admissions"),
    }
    what = names.get(count.what, count.what)
    if count.agrees:
        return f"{count.exported:,} {what}"
    text = translate("EndOfDay", "{exported} {what} in the export and {recorded} in the journal")
    return text.format(exported=f"{count.exported:,}", recorded=f"{count.recorded:,}", what=what)


def copied_text(copy: SealedCopy) -> str:
    """What the copy is, and what opens it."""
    text = translate(
        "EndOfDay",
        "{file}: a copy of the event file, opened and compared. The passphrase opens it.",
    )
    return text.format(file=isolated(copy.path.name))


def proof_text(proof: Proof) -> str:
    """Whether this laptop may be erased, and why not."""
    if not proof.holds:
        text = translate(
            "EndOfDay",
            "This laptop must not be erased yet: records of {stations} are nowhere else. Sync it "
            "with this folder.",
        )
        return text.format(stations=", ".join(map(isolated, proof.missing)))
    text = translate("EndOfDay", "Everything that this laptop knows is in the folder as well.")
    return f"{text} {same_disk_text(proof)}".strip()


def same_disk_text(proof: Proof) -> str:
    """A warning where the folder goes with the laptop; empty if it does not."""
    if not proof.same_disk:
        return ""
    return translate(
        "EndOfDay", "Mind: the folder is on this laptop's own disk, and is lost with it."
    )


def promise_text() -> str:
    """What erasing does, and what no program can promise."""
    return translate(
        "EndOfDay",
        "First the event file's key is overwritten, then the file, its copies on this laptop and "
        "what the laptop remembers of the event are removed. A solid-state disk may keep old "
        "blocks: without the passphrase they say nothing, so destroy the door key card as well "
        "when the event is over.",
    )


def erasure_lines(receipt: ErasureReceipt, zone: ZoneInfo) -> Iterator[str]:
    """The receipt of an erasure, a line each."""
    text = translate("EndOfDay", "{file} of {event} was erased from {station} at {at}.")
    yield text.format(
        file=isolated(receipt.file),
        event=isolated(receipt.event),
        station=isolated(receipt.station),
        at=erased_at_text(receipt, zone),
    )
    for kept in receipt.proof.stations:
        line = translate("EndOfDay", "{name} ({station}): {count} records")
        yield line.format(name=isolated(kept.name), station=kept.station, count=f"{kept.facts:,}")
    for witness in receipt.proof.witnesses:
        proved = translate("EndOfDay", "Proved by {file}, SHA-256 {digest}")
        yield proved.format(file=isolated(witness.file), digest=witness.sha256)
    if receipt.export:
        exported = translate("EndOfDay", "Central export: {file}, SHA-256 {digest}")
        yield exported.format(file=isolated(receipt.export.file), digest=receipt.export.sha256)
    if warning := same_disk_text(receipt.proof):
        yield warning
    if receipt.printed_to:
        left = translate(
            "EndOfDay", "Badges that were printed into {folder} are left: remove them."
        )
        yield left.format(folder=isolated(receipt.printed_to))


def erased_at_text(receipt: ErasureReceipt, zone: ZoneInfo) -> str:
    """When, in the event's time."""
    return f"{receipt.at.astimezone(zone):%Y-%m-%d %H:%M:%S %Z}"
