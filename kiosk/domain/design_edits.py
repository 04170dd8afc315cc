"""What the designer does to a design: each edit makes a new one of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kiosk.domain.badge_design import BadgeDesign, Side, Variant, folded
from kiosk.domain.badge_elements import Band, Box, Element, TextStack

LEAST_MM = 2.0
"""No box is made smaller by hand: nobody could take hold of it again."""

_MOST_STEPS = 200


def printed(design: BadgeDesign) -> BadgeDesign:
    """*design* without what is on nobody's badge."""
    front, back = (
        tuple(e for e in side if not e.when.never) for side in (design.front, design.back)
    )
    return replace(design, front=front, back=back)


def seen(design: BadgeDesign, ticket_type: str) -> BadgeDesign:
    """*design* as it is edited for *ticket_type*, or for everybody if that is empty.

    What is hidden from them is still in it, and is `never` shown.
    """
    for variant in design.variants:
        if ticket_type and variant.is_for(ticket_type):
            design = _with_sides(design.varied(replace(variant, hidden=())), _hiding(variant))
    return design


def edited(design: BadgeDesign, element: Element, ticket_type: str = "") -> BadgeDesign:
    """*design* with *element* instead of the one of its name, for *ticket_type* or everybody."""
    if not ticket_type:
        return _with_sides(design, lambda each: element if each.name == element.name else each)
    variant = _own_variant(design, ticket_type)
    others = tuple(each for each in variant.elements if each.name != element.name)
    return _with_variant(design, replace(variant, elements=(*others, element)))


def shown(design: BadgeDesign, name: str, ticket_type: str = "", *, on: bool) -> BadgeDesign:
    """*design* with the element called *name* on the badges, or not."""
    if ticket_type:
        variant = _own_variant(design, ticket_type)
        hidden = tuple(each for each in variant.hidden if each != name)
        instead = replace(variant, hidden=hidden if on else (*hidden, name))
        design = _with_variant(design, instead)
    element = seen(design, ticket_type).element(name)
    if element.when.never != on:
        return _without_idle(design)
    there = replace(element, when=replace(element.when, never=not on))
    return _without_idle(edited(design, there, ticket_type))


def added(design: BadgeDesign, element: Element, side: Side) -> tuple[BadgeDesign, str]:
    """*design* with *element* in front of all else on *side*, and the name that it got."""
    taken = {each.name for each in design.elements()}
    taken |= {each.name for variant in design.variants for each in variant.elements}
    numbered = (f"{element.name}_{number}" for number in range(2, len(taken) + 3))
    name = next(each for each in (element.name, *numbered) if each not in taken)
    named = replace(element, name=name)
    if side is Side.BACK:
        return replace(design, back=(*design.back, named)), name
    return replace(design, front=(*design.front, named)), name


def removed(design: BadgeDesign, name: str) -> BadgeDesign:
    """*design* without the element called *name*, for anybody."""
    front, back = (
        tuple(each for each in side if each.name != name) for side in (design.front, design.back)
    )
    variants = tuple(_forgetting(variant, name) for variant in design.variants)
    return _without_idle(replace(design, front=front, back=back, variants=variants))


def layered(design: BadgeDesign, name: str, *, in_front: bool) -> BadgeDesign:
    """*design* with the element called *name* drawn over all else on its side, or under it."""

    def ordered(side: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(sorted(side, key=lambda each: (each.name == name) == in_front))

    return replace(design, front=ordered(design.front), back=ordered(design.back))


def as_for_everybody(design: BadgeDesign, ticket_type: str) -> BadgeDesign:
    """*design* without anything that is different for *ticket_type*."""
    kept = []
    for variant in design.variants:
        types = tuple(each for each in variant.ticket_types if not _same(each, ticket_type))
        kept += [replace(variant, ticket_types=types)] if types else []
    return replace(design, variants=tuple(kept))


def put_at(element: Element, box: Box, design: BadgeDesign) -> Element:
    """*element* in *box*, or as near to it as the badge allows."""
    width = min(max(box.width_mm, _least_width(element)), design.width_mm)
    height = min(max(box.height_mm, _least_height(element)), design.height_mm)
    x = min(max(box.x_mm, 0.0), design.width_mm - width)
    y = min(max(box.y_mm, 0.0), design.height_mm - height)
    inside = Box(*(round(each, 2) for each in (x, y, width, height)))
    if isinstance(element, TextStack):
        return _stretched(element, inside)
    return replace(element, box=inside)


@dataclass(frozen=True, slots=True)
class Edits:
    """A design, what it was before each edit, and what was taken back of them."""

    now: BadgeDesign
    before: tuple[BadgeDesign, ...] = ()
    after: tuple[BadgeDesign, ...] = ()
    kind: str = ""

    def to(self, design: BadgeDesign, kind: str = "") -> "Edits":
        """With one more edit; one of the same *kind* as the last belongs to it."""
        if design == self.now:
            return self
        if kind and kind == self.kind:
            return Edits(design, self.before, (), kind)
        return Edits(design, (*self.before, self.now)[-_MOST_STEPS:], (), kind)

    def undone(self) -> "Edits":
        """As before the last edit."""
        if not self.before:
            return self
        return Edits(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> "Edits":
        """With the last edit that was taken back."""
        if not self.after:
            return self
        return Edits(self.after[0], (*self.before, self.now), self.after[1:])


def _own_variant(design: BadgeDesign, ticket_type: str) -> Variant:
    """The last variant that is for *ticket_type* alone, else one that changes nothing yet."""
    own = [each for each in design.variants if _is_own(each, ticket_type)]
    return own[-1] if own else Variant((ticket_type,))


def _with_variant(design: BadgeDesign, variant: Variant) -> BadgeDesign:
    """*design* with *variant* as the last word on its ticket type."""
    (ticket_type,) = variant.ticket_types
    others = tuple(each for each in design.variants if not _is_own(each, ticket_type))
    return replace(design, variants=(*others, variant))


def _without_idle(design: BadgeDesign) -> BadgeDesign:
    """*design* without variants that change nothing."""
    kept = tuple(each for each in design.variants if each.elements or each.hidden)
    return replace(design, variants=kept)


def _is_own(variant: Variant, ticket_type: str) -> bool:
    return len(variant.ticket_types) == 1 and variant.is_for(ticket_type)


def _hiding(variant: Variant) -> Callable[[Element], Element]:
    def hide(each: Element) -> Element:
        hidden = each.name in variant.hidden
        return replace(each, when=replace(each.when, never=True)) if hidden else each

    return hide


def _forgetting(variant: Variant, name: str) -> Variant:
    return replace(
        variant,
        elements=tuple(each for each in variant.elements if each.name != name),
        hidden=tuple(each for each in variant.hidden if each != name),
    )


def _with_sides(design: BadgeDesign, change: Callable[[Element], Element]) -> BadgeDesign:
    front, back = _changed(design.front, change), _changed(design.back, change)
    return replace(design, front=front, back=back)


def _changed(side: Iterable[Element], change: Callable[[Element], Element]) -> tuple[Element, ...]:
    return tuple(change(each) for each in side)


def _stretched(stack: TextStack, box: Box) -> TextStack:
    """*stack* in *box*, its lines and gaps as much higher or lower as the box is."""
    share = box.height_mm / stack.box.height_mm
    lines = tuple(replace(each, height_mm=each.height_mm * share) for each in stack.lines)
    return replace(stack, box=box, lines=lines, gap_mm=stack.gap_mm * share)


def _least_width(element: Element) -> float:
    return LEAST_MM + (2 * element.padding_x_mm if isinstance(element, Band) else 0.0)


def _least_height(element: Element) -> float:
    if isinstance(element, Band):
        return LEAST_MM + 2 * element.padding_y_mm
    return min(LEAST_MM, element.box.height_mm)


def _same(one: str, other: str) -> bool:
    return folded(one) == folded(other)
