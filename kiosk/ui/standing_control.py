"""Leads where the laptop stands: its places, the session of its room, and which way people go."""

from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.passage import Direction
from kiosk.errors import NoSessionNowError
from kiosk.services.desk import Room
from kiosk.services.programme.news import moved_since
from kiosk.services.standing import (
    Post,
    Standing,
    every_post,
    inside_at,
    posts_of,
    seats_at,
    standing_at,
    with_posts,
)
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.place_page import PlacePage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.place_texts import bar_text, next_time_text, place_view, post_views
from kiosk.ui.programme_presenting import room_news_text
from kiosk.ui.widgets.place_strip import PlaceStrip

_COUNTED_AFTER_MS = 400
"""Whatever changed, the seats are counted anew at most this often."""

_NUMBER_KEY_MS = 200
"""A number is a choice when nothing follows it: a scanner's first key is followed at once."""


class StandingControl(QObject):
    """Tells the gateway where to judge, and the station what to say of that."""

    told = Signal()  # the place, or which way people go, is another
    moved = Signal()  # the next scan is judged elsewhere, or the other way, than the last
    taken = Signal()  # somebody decided where this laptop stands
    unnamed_counted = Signal(int)  # one more, or one fewer, without a badge

    def __init__(
        self, gateway: Gateway, page: StationPage, places: PlacePage, lead: LeadControl
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._places = places
        self._lead = lead
        self._strip = PlaceStrip()
        self._posts: list[Post] = gateway.ask(posts_of)
        self._place = 0
        self._chosen: tuple[frozenset[str], str] = (frozenset(), "")
        self._standing = Standing(self._posts[0], None)
        self._count = self._timer(_COUNTED_AFTER_MS, self.refresh)
        self._number = self._timer(_NUMBER_KEY_MS, self._choose_by_number)
        page.add_strip(self._strip)
        page.input.textChanged.connect(lambda _text: self._number.start())
        self._strip.session_chosen.connect(self.choose_session)
        self._strip.unnamed_counted.connect(self.unnamed_counted)
        places.chosen.connect(self._take)
        gateway.place_wanted.connect(self.refresh)
        gateway.changed.connect(self._changed)
        self.refresh()

    @property
    def bar_text(self) -> str:
        """The place, for the bar."""
        return bar_text(self._standing, self._place + 1, len(self._posts))

    @property
    def is_going_out(self) -> bool:
        """Whether people are judged as they leave."""
        return self._gateway.direction is Direction.EXIT

    @Slot()
    def turn_round(self) -> None:
        """F8: judge people as they leave, or as they come, until this is pressed again."""
        gateway = self._gateway
        gateway.direction = Direction.ENTRY if self.is_going_out else Direction.EXIT
        self.told.emit()
        self.moved.emit()

    def go_on(self, by: int) -> None:
        """Ctrl+Up and Ctrl+Down: judge at the next of this laptop's places, or the one before."""
        self._place = (self._place + by) % len(self._posts)
        self.refresh()

    @Slot()
    def show_places(self) -> None:
        """The places to choose from, as they are now."""
        posts = self._gateway.ask(every_post)
        ticked = [post.id for post in self._posts]
        self._places.show_posts(post_views(posts, ticked, self._gateway.zone))

    @Slot(str)
    def choose_session(self, session: str) -> None:
        """People come for this one of the sessions that are now in the room."""
        self._chosen = (frozenset(one.id for one in self._standing.now), session)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Stand where the clock and the programme say."""
        at = self._gateway.now()
        before = self._judged_at
        self._standing = self._found(at)
        checkpoint = self._standing.checkpoint
        if before != self._judged_at:
            self.moved.emit()
        seats = self._seats(checkpoint) if checkpoint else None
        self._show(seats, at)
        if checkpoint:
            self._gateway.stand_at(checkpoint)
        elif self._standing.is_open_question:
            self._gateway.stand_undecided()
        else:
            self._gateway.stand_nowhere(self._no_session(at))

    @property
    def _judged_at(self) -> str:
        checkpoint = self._standing.checkpoint
        return checkpoint.id if checkpoint else ""

    @property
    def session_judged(self) -> str:
        """The checkpoint of the session whose people are judged; empty at a door."""
        checkpoint = self._standing.checkpoint
        return checkpoint.id if checkpoint and checkpoint.is_session else ""

    def close(self) -> None:
        """The event is closed: count nothing any more."""
        self._count.stop()
        self._number.stop()

    def _found(self, at: datetime) -> Standing:
        post = self._posts[self._place]
        now, session = self._chosen
        standing = self._gateway.ask(lambda file: standing_at(file, post, at, session))
        if standing.checkpoint and len(standing.now) > 1 and now != {o.id for o in standing.now}:
            return self._gateway.ask(lambda file: standing_at(file, post, at))
        return standing

    def _seats(self, checkpoint: Checkpoint) -> Room | int | None:
        room = self._gateway.ask(lambda file: seats_at(file, checkpoint))
        return room or self._gateway.ask(lambda file: inside_at(file, checkpoint))

    def _show(self, seats: Room | int | None, at: datetime) -> None:
        gateway = self._gateway
        view = place_view(self._standing, seats, at, gateway.zone, gateway.waiting)
        self._strip.show_place(replace(view, news=self._news(at)))
        self.told.emit()

    def _news(self, at: datetime) -> str:
        """What was moved since midnight of the sessions that this room has now and next."""
        standing, zone = self._standing, self._gateway.zone
        here = [one.id for one in (*standing.now, standing.following) if one]
        if not here:
            return ""
        midnight = datetime.combine(at.astimezone(zone).date(), time(), zone)
        news = self._gateway.ask(lambda file: moved_since(file, midnight))
        return " ".join(room_news_text(news[id], zone) for id in here if id in news)  # noqa: A001

    def _no_session(self, at: datetime) -> NoSessionNowError:
        coming = next_time_text(self._standing.following, at, self._gateway.zone)
        return NoSessionNowError(self._standing.post.name, coming)

    @Slot()
    def _changed(self) -> None:
        if not self._count.isActive():
            self._count.start()

    @Slot()
    def _choose_by_number(self) -> None:
        """The number of a session was typed, and nothing behind it."""
        session = self._strip.chosen_by(self._page.input.text())
        if session:
            self._page.go_back()
            self.choose_session(session)

    @Slot(object)
    def _take(self, ids: tuple[str, ...]) -> None:
        """Stand at these places, if the lead agrees."""
        purpose = translate("Place", "Where this laptop stands is the lead's to say.")
        self._lead.ask(self._places.pin, purpose, lambda: self._stand_at(ids))

    def _stand_at(self, ids: tuple[str, ...]) -> None:
        gateway = self._gateway
        known = {post.id: post for post in gateway.ask(every_post)}
        posts = [known[id] for id in ids if id in known]  # noqa: A001
        if not posts:
            return
        gateway.keep_settings(with_posts(gateway.laptop, gateway.about.id, posts))
        self._posts, self._place = posts, 0
        self._chosen = (frozenset(), "")
        self.refresh()
        self.taken.emit()

    def _timer(self, milliseconds: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
