"""Lists read in the process of the test: a process of its own for each takes 0.4 s."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.domain.choices import Choices
from kiosk.domain.listing import Listing
from kiosk.errors import KioskError
from kiosk.services.intake.columns import understood
from kiosk.services.intake.packing import failed
from kiosk.services.intake.parsing import Request, parse
from kiosk.services.intake.reading import read_tables_here

_NO_CHOICES = Choices()


def understood_here(path: Path, choices: Choices = _NO_CHOICES) -> Listing:
    """What `understand` makes of the list at *path*; it raises as that."""
    tables = read_tables_here(Request(path, choices.encoding, choices.sheet))
    return understood(path, tables, choices)


def messages_here(request: Request, progress: Callable[[], None]) -> Iterator[bytes]:
    """The messages of `isolated`, which asks *progress* as often; errors are carried alike."""
    progress()
    try:
        for message in parse(request, lambda _done: progress()):
            yield message
            progress()
    except KioskError as error:
        yield failed(error)
