"""Keeps the index of people quick to ask."""

from kiosk.store.driver import Connection

_STEP = 200
"""Pages: a step that takes a scan's time, not a breath's."""
_NOTHING_LEFT = 2
"""Fewer changes than this say that a step found nothing to do."""


def gather(connection: Connection, *, first: bool) -> bool:
    """Bring together a part of what many transactions scattered; whether more may be left.

    Every word that is looked up is looked up in each of the scattered parts: a slip, which
    is a hundred words, costs twice as much in an index that was never gathered. The *first*
    step takes up all parts, the others go on with it.
    """
    before = connection.total_changes
    connection.execute(
        "INSERT INTO people (people, rank) VALUES ('merge', ?)", (-_STEP if first else _STEP,)
    )
    return bool(connection.total_changes - before >= _NOTHING_LEFT)
