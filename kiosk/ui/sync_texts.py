"""The words of a receipt: what a sync read, wrote and found."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.names import isolated
from kiosk.services.sync.receipt import Receipt
from kiosk.services.sync.station_file import Damage
from kiosk.ui.export_texts import export_texts
from kiosk.ui.language import translate
from kiosk.ui.texts import PROGRAM


def damage_text(damage: Damage) -> str:
    """Why nothing was taken of a station file, and what to do."""
    return {
        Damage.NOT_OURS: translate(
            "Sync", "it is damaged, or of another event: copy it from its laptop again"
        ),
        Damage.CUT: translate("Sync", "it ends too early: copy it from its laptop again"),
        Damage.ALTERED: translate(
            "Sync", "it was changed after it was written: sync its laptop here again"
        ),
        Damage.NEWER: translate("Sync", "a newer kiosk wrote it: update the kiosk here"),
        Damage.BROKEN_CHAIN: translate(
            "Sync", "a fact in it does not follow from the one before: keep its laptop, and ask"
        ),
        Damage.CONTRADICTS: translate(
            "Sync", "it tells something else than is known here: two laptops may be copies of one"
        ),
        Damage.UNREADABLE: translate("Sync", "the disk does not give it: copy it again"),
    }[damage]


def receipt_lines(receipt: Receipt, doors: Mapping[str, str], zone: ZoneInfo) -> Iterator[str]:
    """The receipt as lines to read; *doors* are the names of checkpoints by id."""
    done, totals = receipt.exchanged, receipt.totals
    text = translate("Sync", "New facts: {count}. People here: {here}. Walk-ins: {walk_ins}.")
    yield text.format(count=done.new_facts, here=totals.checked_in, walk_ins=totals.walk_ins)
    for heard in receipt.stations:
        last = _time(heard.last_at, zone) if heard.last_at else "?"
        text = translate("Sync", "{name} ({station}): facts: {facts}, the last at {last}")
        yield text.format(
            name=isolated(heard.name), station=heard.station, facts=heard.facts, last=last
        )
        for first, end in heard.gaps:
            text = translate("Sync", "  facts {first} to {end} are missing: sync that laptop")
            yield text.format(first=first, end=end)
    for double in receipt.doubles:
        where = ", ".join(
            translate("Sync", "{at} {door} ({operator})").format(
                at=_time(one.at, zone),
                door=isolated(doors.get(one.checkpoint, one.checkpoint)),
                operator=isolated(one.operator or translate("Sync", "no name")),
            )
            for one in double.passages
        )
        yield translate("Sync", "Admitted twice: {name}: {where}").format(
            name=isolated(double.name), where=where
        )
    if done.second_life:
        text = translate(
            "Sync",
            "This laptop met facts of its own that it does not have: it was restored from an"
            " older copy, or copied. Both are kept; from now on it is {station}.",
        )
        yield text.format(station=done.second_life)
    if done.met_itself:
        yield translate(
            "Sync",
            "This laptop met facts of its own that it does not have, and wrote nothing there."
            " Close the event and run: kiosk sync. Both lives are kept then.",
        )
    if receipt.review:
        text = translate("Sync", "Differences to look at: {count}. They are in: kiosk review.")
        yield text.format(count=len(receipt.review))
    for refused in done.refused:
        text = translate("Sync", "{file} was left aside: {why}.")
        yield text.format(file=refused.file, why=damage_text(refused.why))
    yield from export_texts(done)
    yield PROGRAM


def _time(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
