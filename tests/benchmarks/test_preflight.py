import gc
from itertools import islice

import pytest

from kiosk.devices.badge_check import BadgeChecker
from kiosk.devices.fonts import load_fonts
from kiosk.devices.painter import standard_design
from kiosk.domain.badge import BadgeData
from tests.benchmarks.conftest import Figures, Stopwatch
from tests.benchmarks.window_process import resident_megabytes
from tests.support.people import invented_names

pytestmark = pytest.mark.usefixtures("qapp")

_MANY = 10_000
_MINUTES = 3


def test_preflight_of_10000_badges_in_flat_memory(stopwatch: Stopwatch, figures: Figures) -> None:
    """Each is laid out as for paper, and its code is drawn and read at two resolutions."""
    load_fonts()
    checker = BadgeChecker(standard_design())

    def check(names: list[str]) -> None:
        for number, name in enumerate(names):
            code = f"QAWZMY1JSNXHKF4062XX{number:014}"
            badge = BadgeData("", name, "Organisation", "Tucson, AZ", "Attendee", code)
            list(checker.findings("R1", badge))

    names = list(islice(invented_names(_MANY, seed=7), _MANY))
    check(names[:500])
    gc.collect()
    before = resident_megabytes()
    (seconds,) = stopwatch.times(lambda: check(names))
    grown = resident_megabytes() - before
    met = seconds <= _MINUTES * 60
    figures.add("preflight of 10,000 badges", None, f"{seconds:.0f} s", "a few minutes", met=met)
    figures.add("memory that it leaves", None, f"{grown:.1f} MB", "flat", met=grown < 10)
