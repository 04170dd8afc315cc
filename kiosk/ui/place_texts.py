"""The words for places: sessions by their times, rooms, and the seats that are left."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.names import isolated
from kiosk.domain.passage import Direction
from kiosk.domain.session import Session
from kiosk.errors import NoSessionNowError
from kiosk.services.desk import Room
from kiosk.services.elsewhere import Alternative
from kiosk.services.standing import Post, Standing
from kiosk.ui.language import translate
from kiosk.ui.place_views import PlaceView, PostView, SeatsView
from kiosk.ui.texts import clock_text
from kiosk.ui.views import Tone, VerdictView

_OFFERED = 2
"""Sessions with seats that somebody can keep in mind."""


def bar_text(standing: Standing, place: int, places: int) -> str:
    """The place for the bar: a room with its session, and which of several places it is."""
    words = standing.post.name
    if standing.post.is_room and standing.checkpoint:
        words = f"{isolated(words)} · {isolated(standing.checkpoint.name)}"
    if places == 1:
        return words
    text = translate("Place", "{place}/{places} · {name}")
    return text.format(place=place, places=places, name=words)


def nobodys_types_text(types: Sequence[str]) -> str:
    """A word of warning about ticket types that nobody has; empty for none."""
    if not types:
        return ""
    text = translate("Rules", "Nobody has this ticket type yet: {types}")
    return text.format(types=", ".join(map(isolated, types)))


def place_view(
    standing: Standing,
    seats: Room | int | None,
    at: datetime,
    zone: ZoneInfo,
    waiting: int = 0,
) -> PlaceView:
    """What the strip above the station says; *waiting* people wait for an answer to it.

    *seats* are the people inside alone, where there is no limit.
    """
    choices: tuple[tuple[str, str], ...] = ()
    if standing.is_open_question:
        choices = tuple((one.id, session_text(one, zone)) for one in standing.now)
    return PlaceView(
        now="" if choices else _now_text(standing, zone),
        coming="" if choices else _coming_text(standing.following, at, zone),
        seats=None if seats is None else seats_view(seats, zone),
        choices=choices,
        question=_question_text(waiting) if choices else "",
        counts_unnamed=bool(standing.checkpoint and standing.checkpoint.is_session),
    )


def unnamed_text(direction: Direction) -> str:
    """One who was counted without a badge."""
    if direction is Direction.EXIT:
        return translate("Place", "Left, without a badge")
    return translate("Place", "Without a badge")


def elsewhere_text(found: Sequence[Alternative]) -> str:
    """Where there are seats at the same time, if anywhere."""
    if not found:
        return translate("Place", "No other session of this time has seats left.")
    text = translate("Place", "{session}, {room}, still has seats: {seats}.")
    return " ".join(
        text.format(
            session=isolated(one.session.title),
            room=isolated(one.session.room),
            seats=f"{one.seats_left:,}",
        )
        for one in found[:_OFFERED]
    )


def session_text(session: Session, zone: ZoneInfo) -> str:
    """A session by its title and its times."""
    return " · ".join(filter(None, (isolated(session.title), times_text(session, zone))))


def times_text(session: Session, zone: ZoneInfo) -> str:
    """When a session is, as its town's clocks have it; empty if the programme does not say."""
    ends = [clock_text(at, zone) for at in (session.starts_at, session.ends_at) if at]
    return isolated("\u2013".join(ends)) if ends else ""


def seats_view(seats: Room | int, zone: ZoneInfo) -> SeatsView:
    """How full a place is, and up to when others are known."""
    if isinstance(seats, int):
        text = translate("Place", "Inside: {count}")
        return SeatsView(text.format(count=f"{seats:,}"), "", None)
    left = seats.capacity - seats.inside
    if left > 0:
        text = translate("Place", "{seats}, {left} left")
    else:
        text = translate("Place", "{seats}, full")
    words = text.format(seats=isolated(f"{seats.inside} / {seats.capacity}"), left=left)
    told = translate("Place", "others as of {time}")
    as_of = told.format(time=clock_text(seats.as_of, zone)) if seats.as_of else ""
    return SeatsView(words, as_of, seats.inside / seats.capacity if seats.capacity else 1.0)


def next_time_text(following: Session | None, at: datetime, zone: ZoneInfo) -> str:
    """When the next session is: its time, with its day if that is not today; empty if none is."""
    if following is None or following.starts_at is None:
        return ""
    local = following.starts_at.astimezone(zone)
    if local.date() == at.astimezone(zone).date():
        return clock_text(following.starts_at, zone)
    return f"{local:%Y-%m-%d %H:%M}"


def nowhere_view(error: NoSessionNowError, time: str) -> VerdictView:
    """What is said to whoever comes to a room in which no session is."""
    text = translate("Place", "Nobody is let into {room} now.")
    told = [text.format(room=isolated(error.room))]
    if error.next:
        told.append(translate("Place", "The next session starts {time}.").format(time=error.next))
    return VerdictView(
        tone=Tone.HELP,
        headline=translate("Place", "NO SESSION NOW"),
        name="",
        detail=" ".join(told),
        time=time,
        advice=translate("Place", "Nothing was recorded. People are let in 20 minutes before."),
    )


def post_views(posts: Sequence[Post], ticked: Sequence[str], zone: ZoneInfo) -> list[PostView]:
    """The places to choose from."""
    return [
        PostView(post.id, post.name, _post_details(post, zone), post.id in ticked) for post in posts
    ]


def _post_details(post: Post, zone: ZoneInfo) -> str:
    if post.is_room:
        return translate("Place", "Room: its session is found by the clock")
    if not post.room and post.starts_at is None:
        return translate("Place", "Door")
    starts = f"{post.starts_at.astimezone(zone):%Y-%m-%d %H:%M}" if post.starts_at else ""
    return " · ".join(filter(None, (translate("Place", "Session"), post.room, starts)))


def _question_text(waiting: int) -> str:
    if waiting:
        text = translate("Place", "Waiting: {count}. Which session? Choose, or press its number.")
        return text.format(count=waiting)
    return translate("Place", "Which session do people come for? Choose, or press its number.")


def _now_text(standing: Standing, zone: ZoneInfo) -> str:
    if not standing.post.is_room:
        return ""
    if not standing.now:
        return translate("Place", "No session here now.")
    now = next(one for one in standing.now if one.checkpoint_id == _judged_at(standing))
    return translate("Place", "NOW  {session}").format(session=session_text(now, zone))


def _judged_at(standing: Standing) -> str:
    return standing.checkpoint.id if standing.checkpoint else ""


def _coming_text(following: Session | None, at: datetime, zone: ZoneInfo) -> str:
    if following is None:
        return ""
    text = translate("Place", "Next starts {time}: {title}")
    return text.format(time=next_time_text(following, at, zone), title=isolated(following.title))
