import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import bundled
from kiosk.domain.badge_json import design_document
from kiosk.domain.badge_warnings import design_warnings
from kiosk.errors import (
    BadBadgeDesignError,
    BundledFileMissingError,
    FileMissingError,
    UnknownDesignError,
    UnreadableError,
)
from kiosk.services.designs import (
    design_called,
    design_in_use,
    design_named_or_at,
    forget_design,
    keep_design,
    known_designs,
    opened_design,
    save_design,
    shipped_designs,
    use_design,
    use_no_own_design,
)
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, all_facts, an_event_file, receive

STANDARD = shipped_designs()["badge-4x3"]
OWN = replace(STANDARD, name="Forum 2026")


def names(file: EventFile) -> list[str]:
    return [each.design.name for each in known_designs(file)]


def test_shipped_designs_leave_no_doubt_and_are_written_as_the_kiosk_writes_them() -> None:
    shipped = shipped_designs()
    assert len(shipped) == 7
    for stem, design in shipped.items():
        assert design_warnings(design) == ()
        written = bundled.resource(f"badges/{stem}.json").read_text(encoding="utf-8")
        assert written == design_document(design)


def test_an_event_begins_with_the_first_design(file: EventFile) -> None:
    assert design_in_use(file) == STANDARD
    assert names(file)[0] == STANDARD.name == "4 x 3 inch"
    assert [each.in_use for each in known_designs(file)].count(True) == 1


def test_a_design_is_chosen_by_its_name_or_that_of_its_file(file: EventFile) -> None:
    assert use_design(file, "label of a 62 MM roll, black only", MORNING).stock.roll
    assert design_in_use(file).height_mm == 62
    use_design(file, "card-86x54", MORNING)
    assert design_in_use(file) == design_called(file, "card-86x54")


def test_an_own_design_is_kept_and_chosen(file: EventFile) -> None:
    keep_design(file, OWN, MORNING)
    use_design(file, "forum  2026", MORNING)
    assert design_in_use(file) == OWN
    assert [each.design for each in known_designs(file) if each.own] == [OWN]


def test_an_own_design_takes_the_place_of_a_shipped_one_until_it_is_let_go(
    file: EventFile,
) -> None:
    changed = replace(STANDARD, front=STANDARD.front[2:])
    keep_design(file, changed, MORNING)
    assert design_in_use(file) == changed
    assert len(known_designs(file)) == len(shipped_designs())
    forget_design(file, STANDARD.name, MORNING)
    assert design_in_use(file) == STANDARD


def test_a_design_that_is_let_go_is_no_longer_in_use(file: EventFile) -> None:
    keep_design(file, OWN, MORNING)
    use_design(file, OWN.name, MORNING)
    forget_design(file, OWN.name, MORNING)
    assert design_in_use(file) == STANDARD
    with pytest.raises(UnknownDesignError):
        forget_design(file, OWN.name, MORNING)


def test_a_ticket_type_may_have_a_design_of_its_own(file: EventFile) -> None:
    use_design(file, "label-62", MORNING)
    use_design(file, "card-86x54", MORNING, ticket_type="Press ")
    assert design_in_use(file, "PRESS").width_mm == 86
    assert design_in_use(file, "Attendee") == design_in_use(file)
    assert design_named_or_at(file, "", "press").width_mm == 86
    (card,) = [each for each in known_designs(file) if each.ticket_types]
    assert (card.ticket_types, card.in_use) == (("press",), False)
    use_no_own_design(file, "press", MORNING)
    assert design_in_use(file, "Press") == design_in_use(file)


def test_designs_travel_to_other_laptops(file: EventFile, tmp_path: Path) -> None:
    keep_design(file, OWN, MORNING)
    use_design(file, OWN.name, MORNING)
    other = an_event_file(tmp_path / "other")
    receive(other, all_facts(file))
    assert design_in_use(other) == OWN
    other.close()


def test_a_design_of_a_newer_kiosk_is_passed_over(
    file: EventFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kiosk.services.designs.design_document", lambda _: json.dumps({"version": 2})
    )
    keep_design(file, OWN, MORNING)
    assert OWN.name not in names(file)


def test_what_no_design_is_called_is_told(file: EventFile) -> None:
    with pytest.raises(UnknownDesignError):
        use_design(file, "Forum 2025", MORNING)


def test_a_design_that_cannot_be_is_not_kept(file: EventFile) -> None:
    before = len(all_facts(file))
    with pytest.raises(BadBadgeDesignError):
        keep_design(file, replace(OWN, name=" "), MORNING)
    assert len(all_facts(file)) == before


def test_a_design_goes_to_a_file_and_comes_back(file: EventFile, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    save_design(path, OWN)
    opened = opened_design(path)
    assert (opened.design, opened.left_out) == (OWN, ())
    assert design_named_or_at(file, str(path)) == OWN
    assert design_named_or_at(file, "") == STANDARD
    assert design_named_or_at(file, "Card-86x54".casefold()).width_mm == 86


def test_a_layout_of_pretix_is_opened_and_says_what_it_lost(tmp_path: Path) -> None:
    path = tmp_path / "layout.json"
    code = {"type": "barcodearea", "left": 5, "bottom": 5, "size": 30, "content": "secret"}
    logo = {"type": "poweredby", "left": 50, "bottom": 5, "size": 9, "content": "dark"}
    path.write_text(json.dumps([code, logo]))
    opened = opened_design(path)
    assert opened.design.name == "layout"
    assert opened.left_out == ("poweredby dark",)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        opened_design(tmp_path / "none.json")
    with pytest.raises(UnreadableError):
        opened_design(tmp_path)
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 2_000_001)
    with pytest.raises(BadBadgeDesignError):
        opened_design(large)


def test_missing_designs_of_the_kiosk_itself_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "kiosk")
    with pytest.raises(BundledFileMissingError):
        shipped_designs()
