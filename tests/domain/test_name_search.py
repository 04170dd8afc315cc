import re

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.name_search import (
    NO_ALIASES,
    alias_groups,
    closeness,
    exact_stages,
    is_telling,
    similar_stages,
    sound_alike_stages,
    spellings,
    understood,
)
from kiosk.domain.names import VOWELLESS, from_the_end

_SYNTAX = re.compile(r"\{names others\}|names|others|sounds|AND|OR|NOT|[():^*\s]")


def words(text: str) -> list[str]:
    return [word.folded for word in understood(text).words]


def test_a_query_is_words_without_accents_and_punctuation() -> None:
    assert words(" O'Brien,  José-María ") == ["obrien", "jose", "maria"]


def test_characters_that_stand_together_are_one_phrase() -> None:
    assert words("王秀英 wang") == ["王 秀 英", "wang"]
    assert words("王wang") == ["王", "wang"]


def test_a_word_typed_twice_counts_once() -> None:
    assert words("Ana ana") == ["ana"]


def test_a_word_in_another_script_has_its_latin_spellings() -> None:
    assert understood("김민수").words[0].latin == ("gimminsu", "kimminsu", "kimminsoo")
    assert understood("प्रियंका").words[0].latin == ("priyanka",)


def test_signs_alone_ask_nothing() -> None:
    assert words("") == words(' "*" ') == words("--") == []


def test_of_an_endless_query_the_beginning_is_read() -> None:
    assert len(understood("a b c d e f g h i j k l m n " * 100).words) == 8
    assert sum(map(len, words("x" * 100_000))) <= 120


@given(st.text(min_size=1))
def test_nothing_typed_is_syntax_to_the_index(text: str) -> None:
    query = understood(text)
    if query.words:
        stages = [*exact_stages(query)]
        stages += [stage.question for stage in similar_stages(query, NO_ALIASES)]
        for question in stages:
            phrases = re.findall(r'"([^"]*)"', question)
            assert not _SYNTAX.sub("", re.sub(r'"[^"]*"', "", question))
            assert all(phrase.replace(" ", "").isalnum() for phrase in phrases)


def test_whole_names_are_asked_for_before_unfinished_ones() -> None:
    stages = list(exact_stages(understood("ng")))

    assert '"ng"' in stages[0]
    assert "*" not in stages[0]
    assert '"ng" *' in stages[-1]
    assert "others" in stages[-1]


def test_the_first_of_chinese_characters_is_looked_for_at_the_start_of_names() -> None:
    assert '^ "王"' in next(exact_stages(understood("王")))


def test_words_typed_apart_are_asked_for_as_one() -> None:
    *_, last = exact_stages(understood("o brien ana"))

    assert all(f'"{together}"' in last for together in ("obrien", "brienana", "obrienana"))


def test_a_name_without_vowels_is_asked_for_by_its_consonants() -> None:
    assert f'"{VOWELLESS}mhmd"' in " ".join(exact_stages(understood("muhammad")))


def test_a_word_is_also_looked_for_in_its_other_known_spellings() -> None:
    aliases = alias_groups([["Diallo", "Jallow"], ["Jallow", "Jalloh", "…"]])
    (word,) = understood("jallow").words

    assert spellings(word, aliases) == ("jallow", "diallo", "jalloh")
    assert '"diallo"' in next(sound_alike_stages(understood("jallow"), aliases)).question


def test_slips_and_words_too_many_are_last_resorts() -> None:
    stages = list(similar_stages(understood("ana maria hernandez"), NO_ALIASES))

    assert [stage.last_resort for stage in stages] == [False] * 3 + [True] * 3


def test_of_two_words_one_may_be_quite_another_that_begins_alike() -> None:
    *_, last = similar_stages(understood("joan gusmao"), NO_ALIASES)

    assert last.last_resort
    assert 'names : "j" *' in last.question
    assert 'names : "g" *' in last.question


def test_initials_are_no_reason_to_look_further() -> None:
    assert not any(
        'names : "h" *' in stage.question
        for stage in similar_stages(understood("hernandez g"), NO_ALIASES)
    )


def test_digits_are_also_the_last_of_a_phone_number() -> None:
    for text in ("1234", "12-34", "(12) 34", "+1 2.3/4", "١٢٣٤"):
        assert f'"{from_the_end("1234")}" *' in " ".join(exact_stages(understood(text))), text
    assert from_the_end("234") not in " ".join(exact_stages(understood("234")))


def test_of_a_long_phone_number_the_country_does_not_matter() -> None:
    for text in ("+44 20 7946 0958", "020 7946 0958", "0044 (0)20 7946 0958"):
        stages = " ".join(exact_stages(understood(text)))
        assert f'"{from_the_end("079460958")}" *' in stages, text


def test_a_word_of_few_consonants_is_not_tried_with_slips() -> None:
    assert not any(stage.last_resort for stage in similar_stages(understood("mai"), NO_ALIASES))


def test_short_words_do_not_tell_enough_for_a_place_of_their_own() -> None:
    assert is_telling(understood("fatu"))
    assert not is_telling(understood("kim"))
    assert not is_telling(understood("ana o"))


def test_longer_words_may_be_further_off() -> None:
    assert closeness(understood("ana")) == 1
    assert closeness(understood("muhammad ana")) == 3
