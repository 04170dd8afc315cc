"""Where credentials are judged."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A door. `id` is stable; `name` is what people call it."""

    id: str
    name: str


MAIN_ENTRANCE = Checkpoint(id="main-entrance", name="Main entrance")
"""The door that every event has from the start."""
