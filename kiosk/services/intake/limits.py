"""How much a list may ask of this laptop before it is refused."""

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, characters and counts; times in seconds.

    A list of 100,000 people is a tenth of each of them. `memory` is what the reading
    process may hold; `idle_s` how long it may show no progress. A container of more than
    `harmless` bytes may not expand to more than `expansion` times its size, and never to
    more than `expanded`; usual workbooks expand 5 to 20 times.
    """

    file: int = 200 * _MEGABYTE
    rows: int = 1_000_000
    columns: int = 2_000
    cell: int = _MEGABYTE
    text: int = 256 * _MEGABYTE
    members: int = 5_000
    harmless: int = 64 * _MEGABYTE
    expanded: int = 1024 * _MEGABYTE
    expansion: int = 200
    memory: int = 1024 * _MEGABYTE
    idle_s: float = 120.0
    total_s: float = 900.0


NO_SURPRISES = Limits()
"""What is allowed when nobody says otherwise."""
