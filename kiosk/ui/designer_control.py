"""Leads the designer: every change is a design that can be printed, and can be taken back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, Slot

from kiosk.devices.painter import badge_image
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Box, Element
from kiosk.domain.badge_faults import design_faults
from kiosk.domain.design_edits import (
    Edits,
    added,
    as_for_everybody,
    edited,
    layered,
    put_at,
    removed,
    seen,
    shown,
)
from kiosk.domain.design_parts import PartKind, new_part
from kiosk.domain.registration import Registration
from kiosk.errors import KioskError
from kiosk.services.badge_pictures import picture_from
from kiosk.services.designs import design_in_use
from kiosk.services.exports.own_columns import own_columns
from kiosk.services.opening import EventFile, Progress
from kiosk.services.printing.sample_people import longest_named
from kiosk.services.registrations import known_ticket_types
from kiosk.ui.background import Told
from kiosk.ui.design_keeping import DesignKeeping
from kiosk.ui.design_presenting import (
    design_view,
    doubts,
    part_places,
    part_rows,
    part_view,
    reading_of,
    with_design_setting,
    with_setting,
)
from kiosk.ui.design_samples import Sample, sample_badge, sample_text
from kiosk.ui.design_texts import kind_text
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.designer_page import DesignerPage
from kiosk.ui.widgets.part_settings import IN_FRONT


class DesignerControl(QObject):
    """One design at a time; it stays as it is left until another is opened."""

    def __init__(self, gateway: Gateway, page: DesignerPage, lead: LeadControl) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self.keeping = DesignKeeping(gateway, page, lead, self._tested)
        self._edits: Edits | None = None
        self._type = ""
        self._sample = Sample.TYPICAL
        self._side = Side.FRONT
        self._chosen = ""
        self._line = 0
        self._longest: Registration | None = None
        self._types: list[str] = []
        self._columns: list[str] = []
        page.show_kinds([(str(kind), kind_text(kind)) for kind in PartKind])
        page.show_samples([(str(each), sample_text(each)) for each in Sample], str(self._sample))
        self._connect()

    @Slot()
    def open(self) -> None:
        """The page as it was left; the first time, with the design that all badges have."""
        if self._edits is None:
            self._edits = Edits(self._gateway.ask(design_in_use))
        self._types = self._gateway.ask(known_ticket_types)
        self._page.show_types(self._types, self._type)
        self._columns = self._gateway.ask(own_columns).headers
        self._page.settings.offer_columns(self._columns)
        self.keeping.show_designs()
        self._show()
        if self._longest is None:
            told = Told[Registration | None](done=self._found_longest, failed=self._failed)
            self._gateway.read_in_background(_longest, told)

    @Slot()
    def undo(self) -> None:
        """As before the last edit."""
        self._become(self._now.undone())

    @Slot()
    def redo(self) -> None:
        """The last edit that was taken back, again."""
        self._become(self._now.redone())

    @property
    def design(self) -> BadgeDesign:
        """The design as it is edited now."""
        return self._now.now

    @property
    def _now(self) -> Edits:
        assert self._edits is not None  # noqa: S101 - the page is not seen before `open`
        return self._edits

    def _connect(self) -> None:
        page = self._page
        self.keeping.opened.connect(self._begin)
        page.type_chosen.connect(self._choose_type)
        page.sample_chosen.connect(self._choose_sample)
        page.side_chosen.connect(self._choose_side)
        page.kind_chosen.connect(self._add)
        page.own_dropped.connect(self._drop_own)
        page.renamed.connect(self._rename)
        self.keeping.kept.connect(self._show)
        page.undo_requested.connect(self.undo)
        page.redo_requested.connect(self.redo)
        page.picture_chosen.connect(self._add_picture)
        page.canvas.sized.connect(self._show_badge)
        page.canvas.chosen.connect(self._choose)
        page.canvas.moved.connect(self._move)
        page.canvas.dropped.connect(self._drop)
        page.canvas.remove_requested.connect(self._remove)
        page.parts.chosen.connect(self._choose)
        page.parts.ticked.connect(self._tick)
        page.settings.changed.connect(self._set)
        page.whole.changed.connect(self._set_design)
        page.settings.line_chosen.connect(self._choose_line)

    def _show(self) -> None:
        design = self._seen
        names = [each.name for each in design.on(self._side)]
        self._chosen = self._chosen if self._chosen in names else ""
        element = self._element()
        view = part_view(element, self._line) if element else None
        self._page.show_side(self._side)
        self._page.show_parts(part_rows(design, self._side), self._chosen, view)
        self._page.show_design(design_view(self.design, self._type))
        own = seen(self.design, self._type) != seen(self.design, "")
        self._page.show_own(has=own)
        self._page.show_name(self.design.name, kept=self.keeping.has(self.design))
        self._page.show_steps(undo=bool(self._now.before), redo=bool(self._now.after))
        self._page.show_doubts(doubts(self.design))
        self._show_badge()

    @Slot()
    def _show_badge(self) -> None:
        if self._edits is None:
            return
        design, badge = self._seen, self._badge
        size = QSizeF(design.width_mm, design.height_mm)
        dots = self._page.canvas.dots_an_inch(size)
        image = badge_image(badge, design, dots, self._side)
        places = part_places(design, self._side, badge)
        self._page.show_badge(image, size, places, self._chosen)

    @property
    def _seen(self) -> BadgeDesign:
        return seen(self.design, self._type)

    @property
    def _badge(self) -> BadgeData:
        return self._badge_of(self._longest)

    def _tested(self) -> tuple[BadgeData, BadgeDesign]:
        """What a test prints: nobody real is on it."""
        return self._badge_of(None), self.design

    def _badge_of(self, longest: Registration | None) -> BadgeData:
        ticket_type = self._type or next(iter(self._types), "")
        badge = sample_badge(self._sample, ticket_type, longest)
        return replace(badge, extra={header: header for header in self._columns})

    def _element(self) -> Element | None:
        there = (each for each in self._seen.on(self._side) if each.name == self._chosen)
        return next(there, None)

    def _found_longest(self, person: Registration | None) -> None:
        self._longest = person
        self._show_badge()

    def _failed(self, error: KioskError) -> None:
        self._page.show_outcome(error_text(error))

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._chosen, self._line = name, 0
        self._show()

    @Slot(int)
    def _choose_line(self, line: int) -> None:
        self._line = line
        self._show()

    @Slot(str)
    def _choose_type(self, ticket_type: str) -> None:
        self._type = ticket_type
        self._show()

    @Slot(str)
    def _choose_sample(self, sample: str) -> None:
        self._sample = Sample(sample)
        self._show_badge()

    @Slot(str)
    def _choose_side(self, side: str) -> None:
        self._side = Side(side)
        self._show()

    @Slot(str, object)
    def _move(self, name: str, box: Box) -> None:
        """Put a part where it was dragged to on this badge, which may be a mirrored one."""
        element = self._element()
        if element and element.name == name:
            wanted = reading_of(self._seen, self._badge).box(box)
            moved = put_at(element, wanted, self.design)
            self._edit(edited(self.design, moved, self._type), f"move {name} {self._type}")

    @Slot()
    def _drop(self) -> None:
        """What is dragged next is another edit."""
        self._edits = replace(self._now, kind="")

    @Slot(str, object)
    def _set(self, what: str, value: object) -> None:
        element = self._element()
        if element and what == "layer":
            if value:
                design = layered(self.design, element.name, in_front=value == IN_FRONT)
                self._edit(design)
        elif element:
            part = with_setting(element, what, value, self._line, self.design)
            self._edit(edited(self.design, part, self._type))

    @Slot(str, object)
    def _set_design(self, what: str, value: object) -> None:
        self._edit(with_design_setting(self.design, what, value, self._type))

    @Slot(str, bool)
    def _tick(self, name: str, on: bool) -> None:
        self._chosen = name
        self._edit(shown(self.design, name, self._type, on=on))

    @Slot()
    def _remove(self) -> None:
        """Take a part off; for one ticket type, it only is not printed."""
        if self._element() and self._type:
            self._tick(self._chosen, on=False)
        elif self._element():
            self._edit(removed(self.design, self._chosen))

    @Slot()
    def _drop_own(self) -> None:
        self._edit(as_for_everybody(self.design, self._type))

    @Slot(str)
    def _rename(self, name: str) -> None:
        self._edit(replace(self.design, name=name))
        self.keeping.show_designs()

    @Slot(str)
    def _add(self, kind: str) -> None:
        if kind == PartKind.PICTURE:
            self._page.choose_picture()
        else:
            self._put_in(new_part(PartKind(kind), self.design))

    @Slot(object)
    def _add_picture(self, path: Path) -> None:
        try:
            data = picture_from(path)
        except KioskError as error:
            self._failed(error)
            return
        self._put_in(new_part(PartKind.PICTURE, self.design, data))

    def _put_in(self, part: Element) -> None:
        design, name = added(self.design, part, self._side)
        self._chosen, self._line = name, 0
        self._edit(design)

    def _edit(self, design: BadgeDesign, kind: str = "") -> None:
        """Have *design* instead, unless nobody could print it."""
        fault = next(design_faults(design), "")
        if fault:
            text = translate("Design", "That cannot be printed, and is left as it was: {fault}.")
            self._page.show_outcome(text.format(fault=fault))
            self._show()
            return
        self._become(self._now.to(design, kind))

    def _become(self, edits: Edits) -> None:
        self._edits = edits
        self._page.show_outcome("")
        self._show()

    def _begin(self, design: BadgeDesign) -> None:
        """Another design; the one before can still be gone back to."""
        self._side, self._chosen, self._line = Side.FRONT, "", 0
        self._become(self._now.to(design))
        self.keeping.show_designs()


def _longest(file: EventFile, _progress: Progress) -> Registration | None:
    return longest_named(file)
