"""People without a badge: counted at a checkpoint, known to no list."""

from datetime import datetime

from kiosk.domain.event import unnamed_subject
from kiosk.domain.fact import Fact, Kind
from kiosk.domain.passage import Direction
from kiosk.errors import UnknownCheckpointError
from kiosk.store.event_file import EventFile


def count_unnamed(
    file: EventFile, checkpoint: str, direction: Direction, at: datetime, operator: str = ""
) -> Fact:
    """One more, or one fewer, inside at the checkpoint with this id; any undo takes it back.

    Nobody is judged: whoever stands in the room stands there. Raises UnknownCheckpointError,
    DiskFullError or StoreUnavailableError.
    """
    if file.checkpoints.called(checkpoint) is None:
        raise UnknownCheckpointError(checkpoint)
    kind = Kind.ADMISSION if direction is Direction.ENTRY else Kind.EXIT
    with file.writing(at, operator) as writer:
        return writer.append(kind, unnamed_subject(writer.next_id), {"checkpoint": checkpoint})
