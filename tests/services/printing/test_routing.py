from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.print_job import Routes
from kiosk.services.printing.routing import (
    routes_of,
    with_main_printer,
    with_printer,
    with_rule,
    without_printer,
)
from kiosk.store.laptop import Laptop, remember, this_laptop

A, B, C = "system:A", "folder:/b", "zpl:tcp:192.0.2.7:9100"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return this_laptop(tmp_path)


def test_the_first_printer_is_the_main_one_and_others_take_over(laptop: Laptop) -> None:
    for key in (A, B, B, A, C):
        laptop = with_printer(laptop, key)
    assert routes_of(laptop) == Routes(A, (B, C))
    assert routes_of(with_main_printer(laptop, C)) == Routes(C, (A, B))


def test_a_printer_goes_with_its_rules(laptop: Laptop) -> None:
    for key in (A, B):
        laptop = with_printer(laptop, key)
    laptop = with_rule(with_rule(laptop, "Press", B), "Staff", A)
    assert routes_of(without_printer(laptop, B)) == Routes(A, (), {"Staff": A})
    assert routes_of(without_printer(laptop, A)) == Routes(B, (), {"Press": B})
    assert routes_of(without_printer(without_printer(laptop, A), B)) == Routes()
    assert routes_of(with_rule(laptop, "Press", "")).by_type == {"Staff": A}


def test_a_rule_comes_before_the_main_printer_and_a_wish_before_all(laptop: Laptop) -> None:
    laptop = with_rule(with_printer(with_printer(laptop, A), B), "Press", C)
    routes = routes_of(laptop)
    assert routes.printers("Press") == (C, A, B)
    assert routes.printers("Attendee") == (A, B)
    assert routes.printers("Press", B) == (B,)
    assert routes.all() == (A, B, C)


def test_printers_are_remembered(laptop: Laptop) -> None:
    laptop = with_rule(with_printer(with_printer(laptop, A), B), "Press", C)
    laptop = replace(laptop, auto_print=False, separators=True)
    remember(laptop)
    assert this_laptop(laptop.home) == laptop
