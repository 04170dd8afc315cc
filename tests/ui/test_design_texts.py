import pytest

from kiosk.domain.badge_texts import FIELDS
from kiosk.domain.badge_warnings import DesignWarning, Doubt
from kiosk.domain.design_parts import PartKind
from kiosk.domain.registration import Notice
from kiosk.services.designs import shipped_designs
from kiosk.ui.design_presenting import left_out_text
from kiosk.ui.design_samples import Sample, sample_badge, sample_text
from kiosk.ui.design_texts import (
    CHOICE_OF_COLOURS,
    colour_text,
    doubt_text,
    field_text,
    kind_text,
    notice_choice_text,
    part_text,
    template_text,
)


def test_everything_that_can_be_chosen_has_words_of_its_own() -> None:
    for choices in (
        [colour_text(each) for each in CHOICE_OF_COLOURS],
        [field_text(each) for each in FIELDS],
        [kind_text(each) for each in PartKind],
        [sample_text(each) for each in Sample],
        [notice_choice_text(each) for each in ("", *map(str, Notice))],
    ):
        assert len(set(choices)) == len(choices)
        assert all(choices)
    assert not {colour_text(each) for each in CHOICE_OF_COLOURS} & set(CHOICE_OF_COLOURS)
    assert not {field_text(each) for each in FIELDS} & set(FIELDS)


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_is_a_sentence_about_its_part(doubt: Doubt) -> None:
    sentence = doubt_text(DesignWarning(doubt, "x", "y", 3.2), "Name", "QR code")
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert ("Name" in sentence) == (doubt not in {Doubt.NO_NAME, Doubt.NO_CODE})


def test_the_parts_of_all_shipped_designs_are_told_in_words() -> None:
    for design in shipped_designs().values():
        for element in design.elements():
            assert part_text(element)
            assert "{" not in part_text(element)


def test_a_text_names_its_fields_and_columns() -> None:
    assert template_text("Table {extra:Table no.} · {place}") == "Table Table no. · Place"
    assert template_text("{{so}}") == "{so}"


def test_what_was_left_out_is_listed_only_if_anything_was() -> None:
    assert left_out_text(()) == ""
    assert "poweredby" in left_out_text(("poweredby",))


@pytest.mark.parametrize("sample", Sample)
def test_invented_people_have_a_name_a_code_and_all_that_badges_may_say(sample: Sample) -> None:
    badge = sample_badge(sample, "Press")
    assert badge.headline
    assert badge.ticket_type == "Press"
    assert all((badge.code, badge.organisation, badge.sessions, badge.roles, badge.languages))
