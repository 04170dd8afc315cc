"""The designer and the preflight, as the tests of painting show them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from kiosk.devices.painter import badge_image, standard_design
from kiosk.domain.badge_design import Side
from kiosk.domain.design_parts import PartKind
from kiosk.ui.badge_pages import DESIGNER, PREFLIGHT
from kiosk.ui.design_presenting import design_view, part_places, part_rows, part_view
from kiosk.ui.design_samples import Sample, sample_badge, sample_text
from kiosk.ui.design_texts import kind_text
from kiosk.ui.design_views import DesignChoice
from kiosk.ui.main_window import MainWindow
from kiosk.ui.pages.designer_page import DesignerPage
from kiosk.ui.pages.preflight_page import FoundView, PreflightPage
from tests.support.hostile_names import HOSTILE_NAMES

_WHAT = "The name takes 3 lines. The name is 9.4 points small, under 12."
_DOUBT = "Bar: Ticket type: the colour alone says the ticket type; add the word."


def badge_pages() -> dict[str, QWidget]:
    """The pages, filled."""
    preflight = PreflightPage()
    preflight.show_types(["Attendee", "Community partner or interpreter"])
    names = HOSTILE_NAMES.values()
    preflight.show_found([FoundView(f"R{at}", name, _WHAT) for at, name in enumerate(names)])
    preflight.show_kinds([("small_name", "Small name: 12"), ("no_name", "No name: 1")], "")
    preflight.show_outcome("Badges checked: 10,000. Things found: 37.")
    return {PREFLIGHT: preflight, DESIGNER: _designer()}


def _designer() -> DesignerPage:
    page, design = DesignerPage(), standard_design()
    badge = sample_badge(Sample.LONGEST, "Attendee")
    page.show_designs([DesignChoice(design.name, f"{design.name} (in use)")], design.name)
    page.show_types(["Attendee"], "")
    page.show_kinds([(str(kind), kind_text(kind)) for kind in PartKind])
    page.show_samples([(str(each), sample_text(each)) for each in Sample], str(Sample.LONGEST))
    page.show_side(Side.FRONT)
    page.show_name(design.name, kept=False)
    page.show_own(has=True)
    page.show_steps(undo=True, redo=False)
    page.show_doubts([_DOUBT] * 4)
    view = part_view(design.element("details"), 1)
    page.show_parts(part_rows(design, Side.FRONT), "details", view)
    page.show_design(design_view(design, ""))
    size = QSizeF(design.width_mm, design.height_mm)
    image = badge_image(badge, design, 100)
    page.show_badge(image, size, part_places(design, Side.FRONT, badge), "details")
    return page


def _checking(window: MainWindow) -> None:
    window.open_page(PREFLIGHT)
    assert isinstance(window.page, PreflightPage)
    window.page.show_progress(2300, 10000)


def _asking(window: MainWindow) -> None:
    window.open_page(DESIGNER)
    assert isinstance(window.page, DesignerPage)
    window.page.show_outcome("That cannot be printed, and is left as it was: details.height_mm.")
    window.page.pin.ask("How all badges look is the lead's to say.")


def _whole(window: MainWindow) -> None:
    """No part is chosen: what can be set of the design as a whole."""
    window.open_page(DESIGNER)
    assert isinstance(window.page, DesignerPage)
    window.page.show_parts(part_rows(standard_design(), Side.FRONT), "", None)
    window.page.show_design(design_view(standard_design(), "Community partner or interpreter"))


BADGE_VIEWS: Mapping[str, Callable[[MainWindow], None]] = {
    "preflight": lambda window: window.open_page(PREFLIGHT),
    "preflight: checking": _checking,
    "designer": lambda window: window.open_page(DESIGNER),
    "designer: asking": _asking,
    "designer: the whole": _whole,
}
"""What is painted with the pages of badges in the window."""
