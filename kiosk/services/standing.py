"""Where a laptop stands: at doors, at sessions, or in rooms that pick their session by the clock.

A *post* is one place at which a laptop can stand, known by a checkpoint's id, or by
`room:` and the name of a room.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kiosk.domain.checkpoint import Checkpoint, checkpoint_from
from kiosk.domain.session import Session, following, running, session_words
from kiosk.services.checkpoints import place_called, set_rules
from kiosk.services.desk import Room
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop

ROOM = "room:"
"""Begins the id of a post that is a room."""


@dataclass(frozen=True, slots=True)
class Post:
    """One place at which a laptop can stand; a session's `room` and times are told with it."""

    id: str
    name: str
    room: str = ""
    starts_at: datetime | None = None

    @property
    def is_room(self) -> bool:
        """Whether its session is picked by the clock."""
        return self.id.startswith(ROOM)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a post comes to at one moment.

    `checkpoint` is where people are judged; None in a room where no session lets people
    in, or where two do and none was chosen: then `now` has both. `following` is the next.
    """

    post: Post
    checkpoint: Checkpoint | None
    now: tuple[Session, ...] = ()
    following: Session | None = None

    @property
    def is_open_question(self) -> bool:
        """Whether somebody must say which of several sessions people come for."""
        return self.checkpoint is None and len(self.now) > 1


def every_post(file: EventFile) -> list[Post]:
    """Where a laptop could stand: the doors, then the rooms, then the sessions by time."""
    sessions = file.checkpoints.sessions()
    rooms = {session_words(one.room): one.room for one in sessions if one.room}
    return [
        *(Post(door.id, door.name) for door in file.checkpoints.doors()),
        *(Post(f"{ROOM}{name}", name) for _, name in sorted(rooms.items())),
        *(Post(one.checkpoint_id, one.title, one.room, one.starts_at) for one in sessions),
    ]


def posts_of(file: EventFile) -> list[Post]:
    """Where this laptop stands, as its settings say; at the first door if they say nothing.

    What is there no more is left out.
    """
    known = {post.id: post for post in every_post(file)}
    kept = file.laptop.posts.get(file.event.id, ())
    return [known[id] for id in kept if id in known] or list(known.values())[:1]  # noqa: A001


def with_posts(laptop: Laptop, event: str, posts: Sequence[Post]) -> Laptop:
    """The same laptop, which stands at *posts* in the event with this id."""
    return replace(laptop, posts={**laptop.posts, event: tuple(post.id for post in posts)})


def standing_at(file: EventFile, post: Post, at: datetime, chosen: str = "") -> Standing:
    """What *post* comes to at the moment *at*.

    *chosen* is the id of a session, for a room where two let people in at once.
    """
    if not post.is_room:
        return Standing(post, file.checkpoints.called(post.id))
    sessions = file.checkpoints.sessions()
    now = running(sessions, post.name, at)
    coming = following(sessions, post.name, at)
    meant = now if len(now) == 1 else [one for one in now if one.id == chosen]
    checkpoint = file.checkpoints.called(meant[0].checkpoint_id) if meant else None
    return Standing(post, checkpoint, tuple(now), coming)


def rules_at(file: EventFile, post: Post) -> Checkpoint:
    """The rules at *post*; those of a room hold for every session in it."""
    if not post.is_room:
        return file.checkpoints.called(post.id) or Checkpoint(post.id, post.name)
    id, name = place_called(file, post.name)  # noqa: A001
    return checkpoint_from(id, {"name": name, **file.checkpoints.told(id)})


def set_rules_at(
    file: EventFile, post: Post, rules: Mapping[str, Any], at: datetime, operator: str = ""
) -> Checkpoint:
    """Give *post* these *rules*, as `set_rules` does."""
    held = rules_at(file, post)
    return set_rules(file, (held.id, held.name), rules, at, operator)


def inside_at(file: EventFile, checkpoint: Checkpoint) -> int | None:
    """How many are inside at a session without a limit; None elsewhere, where nobody asks."""
    if checkpoint.capacity is not None or not checkpoint.is_session:
        return None
    return file.attendance.inside(checkpoint.id)


def seats_at(file: EventFile, checkpoint: Checkpoint) -> Room | None:
    """How many are inside at *checkpoint* and since when others are known; None without limit."""
    if checkpoint.capacity is None:
        return None
    station = file.station
    attendance = file.attendance
    return Room(
        inside=attendance.inside(checkpoint.id),
        capacity=checkpoint.capacity,
        as_of=attendance.heard_until(station.id if station else ""),
    )
