"""Leads the rules of places: what holds is shown, and what the lead decides is recorded."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.checkpoint import Checkpoint
from kiosk.services.checkpoints import set_checkpoint, types_in, types_of_nobody
from kiosk.services.opening import EventFile
from kiosk.services.rule_files import read_rules
from kiosk.services.standing import Post, every_post, rules_at, set_rules_at
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.place_page import PlacePage
from kiosk.ui.place_texts import nobodys_types_text
from kiosk.ui.place_views import RulesView
from kiosk.ui.widgets.rules_panel import RulesPanel

_Work = Callable[[EventFile, datetime, str], Checkpoint]
_Rules = Callable[[EventFile, Checkpoint], Mapping[str, Any]]
"""What is to hold at a place, by what holds there."""


class RulesControl(QObject):
    """Doors are made, and their rules set, by the lead."""

    changed = Signal()

    def __init__(
        self, gateway: Gateway, page: PlacePage, panel: RulesPanel, lead: LeadControl
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._panel = panel
        self._lead = lead
        page.selected.connect(self._show)
        panel.kept.connect(self._keep)
        panel.rules_chosen.connect(self._take_rules)
        panel.door_made.connect(self._make)

    @Slot(str)
    def _show(self, id: str) -> None:  # noqa: A002
        """The rules of the place with this id, if there is one."""
        posts = self._gateway.ask(every_post)
        post = next((post for post in posts if post.id == id), None)
        if post:
            self._panel.show_rules(self._view(post, posts))

    @Slot(str, object)
    def _keep(self, id: str, rules: Mapping[str, Any]) -> None:  # noqa: A002
        self._set(id, lambda file, held: _told_apart(file, held, rules))

    @Slot(str, object)
    def _take_rules(self, id: str, path: Path | None) -> None:  # noqa: A002
        self._set(id, lambda _file, _held: {"rules": read_rules(path) if path else None})

    @Slot(str)
    def _make(self, name: str) -> None:
        self._ask(lambda file, at, who: set_checkpoint(file, name, {}, at, who))

    def _set(self, id: str, rules: _Rules) -> None:  # noqa: A002
        post = next((post for post in self._gateway.ask(every_post) if post.id == id), None)
        if post is None:
            return

        def work(file: EventFile, at: datetime, who: str) -> Checkpoint:
            return set_rules_at(file, post, rules(file, rules_at(file, post)), at, who)

        self._ask(work)

    def _ask(self, work: _Work) -> None:
        """Have *work* done once the lead agrees."""
        purpose = translate("Rules", "Doors and their rules are the lead's to set.")
        self._lead.ask(self._page.pin, purpose, lambda: self._do(work))

    def _do(self, work: _Work) -> None:
        made = self._gateway.act(work)
        if made is not None:
            self.changed.emit()
            strangers = self._gateway.ask(lambda file: types_of_nobody(file, made))
            kept = translate("Rules", "Kept. It holds from the next scan on.")
            self._page.show_told(" ".join(filter(None, (kept, nobodys_types_text(strangers)))))

    def _view(self, post: Post, posts: list[Post]) -> RulesView:
        rules = self._gateway.ask(lambda file: rules_at(file, post))
        befores = [(one.id, one.name) for one in posts if not one.is_room and one.id != post.id]
        return RulesView(
            place=post.id,
            name=post.name,
            is_door=not post.is_room and not rules.is_session,
            opens=rules.opens,
            closes=rules.closes,
            entries=str(rules.entries),
            capacity="" if rules.capacity is None else str(rules.capacity),
            ticket_types=", ".join(rules.ticket_types),
            registration=str(rules.registration),
            open_after_min=str(rules.open_after_min or ""),
            after=rules.after,
            befores=tuple(befores),
            allow_unpaid=rules.allow_unpaid,
            has_rules=rules.rules is not None,
        )


def _told_apart(file: EventFile, held: Checkpoint, rules: Mapping[str, Any]) -> Mapping[str, Any]:
    """*rules* as the panel has them, with the ticket types that were meant."""
    if "ticket_types" not in rules:
        return rules
    types = types_in(file, rules["ticket_types"], held.ticket_types)
    return {**rules, "ticket_types": types}
