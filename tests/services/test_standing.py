"""Where a laptop stands, and which session its room has now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind, iso
from kiosk.services.checkpoints import set_checkpoint
from kiosk.services.standing import (
    Post,
    Standing,
    every_post,
    posts_of,
    rules_at,
    seats_at,
    set_rules_at,
    standing_at,
    with_posts,
)
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop, remember, this_laptop
from tests.support.events import MORNING, a_desk, a_registration

MINUTE = timedelta(minutes=1)
ROOM = Post("room:Harbor A", "Harbor A")


def a_session(file: EventFile, id: str, start: int, **more: Any) -> None:  # noqa: A002
    """A session of an hour in Harbor A, *start* minutes after the morning."""
    begins = MORNING + start * MINUTE
    times = {"starts_at": iso(begins), "ends_at": iso(begins + 60 * MINUTE)}
    with file.writing(MORNING) as writer:
        body = {"title": f"Title {id}", "room": "Harbor A", **times, **more}
        writer.append(Kind.SESSION, session_subject(id), body)


def names(posts: Sequence[Post]) -> list[str]:
    return [post.id for post in posts]


def at(file: EventFile, minutes: int, chosen: str = "") -> Standing:
    return standing_at(file, ROOM, _after(minutes), chosen)


def _after(minutes: int) -> datetime:
    return MORNING + minutes * MINUTE


def test_a_laptop_could_stand_at_doors_in_rooms_and_at_sessions(file: EventFile) -> None:
    set_checkpoint(file, "East door", {}, MORNING)
    a_session(file, "W2", 90)
    a_session(file, "W1", 0)
    assert names(every_post(file)) == [
        "east-door",
        "main-entrance",
        "room:Harbor A",
        "session:W1",
        "session:W2",
    ]


def test_a_laptop_stands_at_the_first_door_until_it_is_put_elsewhere(file: EventFile) -> None:
    assert names(posts_of(file)) == ["main-entrance"]
    a_session(file, "W1", 0)
    file.laptop = with_posts(file.laptop, file.event.id, [ROOM, Post("main-entrance", "")])
    assert names(posts_of(file)) == ["room:Harbor A", "main-entrance"]
    file.laptop = with_posts(file.laptop, "another event", [])
    assert names(posts_of(file)) == ["room:Harbor A", "main-entrance"]


def test_a_place_that_is_gone_is_left_out(file: EventFile) -> None:
    file.laptop = with_posts(file.laptop, file.event.id, [Post("session:W9", "")])
    assert names(posts_of(file)) == ["main-entrance"]


def test_the_places_are_remembered_with_the_laptop(tmp_path: Path) -> None:
    laptop = with_posts(Laptop(tmp_path, "a" * 32), "forum", [ROOM])
    laptop = replace(laptop, camera="Webcam", scanner="COM3")
    remember(laptop)
    assert this_laptop(tmp_path) == laptop


def test_a_room_has_the_session_that_lets_people_in_now(file: EventFile) -> None:
    a_session(file, "W1", 30)
    a_session(file, "W2", 150)
    early, now, between, late = (at(file, minutes) for minutes in (9, 10, 95, 131))
    assert early.checkpoint is None
    assert early.following
    assert early.following.id == "W1"
    assert now.checkpoint
    assert now.checkpoint.id == "session:W1"
    assert now.following
    assert now.following.id == "W2"
    assert between.checkpoint is None
    assert late.checkpoint
    assert late.following is None


def test_where_two_sessions_let_people_in_somebody_must_say_which(file: EventFile) -> None:
    a_session(file, "W1", 0)
    a_session(file, "W2", 60)
    assert at(file, 39).checkpoint
    assert at(file, 41).is_open_question
    assert not at(file, 0).is_open_question
    chosen = at(file, 41, chosen="W2")
    assert chosen.checkpoint
    assert (chosen.checkpoint.id, chosen.is_open_question) == ("session:W2", False)
    assert at(file, 61, chosen="W1").checkpoint == at(file, 61).checkpoint


def test_a_door_is_where_it_is_at_any_time(file: EventFile) -> None:
    standing = standing_at(file, posts_of(file)[0], MORNING)
    assert standing.checkpoint
    assert standing.checkpoint.name == "Main entrance"


def test_seats_are_counted_where_there_is_a_limit(file: EventFile) -> None:
    a_registration(file, "Ana Souza", "ANA")
    door = file.checkpoints.doors()[0]
    assert seats_at(file, door) is None
    door = set_checkpoint(file, door.name, {"capacity": 5}, MORNING)
    a_desk(file).scan("ANA")
    seats = seats_at(file, door)
    assert seats
    assert (seats.inside, seats.capacity) == (1, 5)


def test_the_rules_of_a_door_a_session_and_a_room_are_found_and_set(file: EventFile) -> None:
    a_session(file, "W1", 0)
    posts = {post.id: post for post in every_post(file)}
    for capacity, post in enumerate(posts.values(), start=5):
        set_rules_at(file, post, {"capacity": capacity}, MORNING)
        assert rules_at(file, post).capacity == capacity
    assert names(every_post(file)) == list(posts)
    gone = Post("session:W9", "Gone")
    assert rules_at(file, gone).name == "Gone"
