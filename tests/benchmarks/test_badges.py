from itertools import cycle, islice
from pathlib import Path

import pytest

from kiosk.devices.badge_files import write_badges_pdf
from kiosk.devices.fonts import load_fonts
from kiosk.devices.painter import badge_image, standard_design
from kiosk.domain.badge import BadgeData
from tests.benchmarks.conftest import Figures, Stopwatch
from tests.benchmarks.window_process import resident_megabytes
from tests.support.hostile_names import HOSTILE_NAMES

pytestmark = pytest.mark.usefixtures("qapp")

_CODE = "QAWZMY1JSNXHKF4062XXZFECKQGNCYXH"
_BADGES = [
    BadgeData(name.split()[0], name, "Organisation", "Tucson, AZ", "Attendee", f"{_CODE}{number}")
    for number, name in enumerate(HOSTILE_NAMES.values(), 10)
]


@pytest.fixture(autouse=True)
def _fonts() -> None:
    load_fonts()


def test_badges_of_every_script_drawn_at_300_dpi(stopwatch: Stopwatch, figures: Figures) -> None:
    design = standard_design()
    for badge in _BADGES:
        badge_image(badge, design, 300)
    seconds = stopwatch.times_of_each(lambda badge: badge_image(badge, design, 300), _BADGES * 5)
    figures.add_times("badge drawn at 300 dpi", None, seconds, percentile=95, ms=15)


def test_500_badges_to_one_pdf_in_flat_memory(
    stopwatch: Stopwatch, figures: Figures, tmp_path: Path
) -> None:
    design, badges = standard_design(), list(islice(cycle(_BADGES), 500))
    path = tmp_path / "badges.pdf"
    write_badges_pdf(path, badges[:100], design)
    before = resident_megabytes()
    taken = stopwatch.times(lambda: write_badges_pdf(path, badges, design), rounds=2)
    grown = resident_megabytes() - before
    speed = 500 / max(taken)
    figures.add("500 badges to one PDF", None, f"{speed:.0f}/s", ">= 100/s", met=speed >= 100)
    figures.add("memory that 1,000 badges leave", None, f"{grown:.1f} MB", "flat", met=grown < 10)
