from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.bundled import resource
from kiosk.domain.name_search import Aliases
from kiosk.domain.names import fold, name_tokens
from kiosk.domain.registration import Registration, Status
from kiosk.store.people_search import FoundPerson, read_aliases
from tests.support.difficult_names import TYPED_FOR
from tests.support.names_of_the_world import TYPED, TYPED_IN
from tests.support.people import People, invented_names

A_NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture(scope="module")
def aliases() -> Aliases:
    return read_aliases(resource("names/aliases.json"))


@pytest.fixture(scope="module")
def crowd() -> People:
    """The difficult names among ten thousand others."""
    pairs = [(name, text) for name, texts in TYPED_FOR.items() for text in texts]
    return among(10_000, pairs)


@pytest.fixture(scope="module")
def world() -> People:
    """People of all languages among three thousand others."""
    return among(3_000, TYPED)


def among(others: int, pairs: Sequence[tuple[str, str]]) -> People:
    """The people of *pairs* among so many *others*, who have none of their names."""
    names = list(dict.fromkeys(name for name, _ in pairs))
    taken = {token for _, text in pairs for token in fold(text).split()}
    taken |= {token for name in names for token in name_tokens(name)}
    crowd = list(invented_names(others, apart_from=taken))
    for place, name in enumerate(names):
        crowd.insert(place * others // len(names), name)
    people = People()
    people.add(*(Registration(f"r{place}", name) for place, name in enumerate(crowd)))
    return people


def missed(people: People, pairs: Iterable[tuple[str, str]], aliases: Aliases) -> list[object]:
    """The pairs of which the one is not among the first eight who are found by the other."""
    return [
        (name, text)
        for name, text in pairs
        if name not in [person.name for person in people.find(text, 8, aliases)]
    ]


def test_difficult_names_are_found_among_ten_thousand(crowd: People, aliases: Aliases) -> None:
    pairs = [(name, text) for name, texts in TYPED_FOR.items() for text in texts]

    assert len(lost := missed(crowd, pairs, aliases)) <= 3, lost


@pytest.mark.parametrize("language", TYPED_IN)
def test_names_of_the_world_are_found(world: People, aliases: Aliases, language: str) -> None:
    pairs = [(name, text) for name, texts in TYPED_IN[language].items() for text in texts]

    assert len(lost := missed(world, pairs, aliases)) <= len(pairs) // 20, lost


@pytest.mark.parametrize(
    "text",
    [
        "xqzvw",
        "zzz",
        "qwrtp",
        "xzqj",
        "zzxxyy",
        "asdfghjk",
        "vbnm",
        "hjkl",
        "xqzvw maria",
        "…",
    ],
)
def test_nonsense_finds_nobody(world: People, aliases: Aliases, text: str) -> None:
    assert world.find(text, 8, aliases) == []


def test_nothing_typed_finds_nobody(people: People) -> None:
    people.add_names("Ana Souza")

    assert people.find("") == people.find("  ") == people.find('"') == []
    assert people.find("ana", limit=0) == []


def test_one_character_is_enough(people: People) -> None:
    people.add_names("O", "王秀英", "Ana Souza", "김민수")

    assert people.names_found("o") == ["O"]
    assert people.names_found("a") == ["Ana Souza"]
    assert people.names_found("王") == ["王秀英"]
    assert people.names_found("민") == ["김민수"]


def test_every_word_must_begin_some_token_in_any_order(people: People) -> None:
    people.add_names("María José Núñez", "María Souza")

    assert people.names_found("nun mar") == ["María José Núñez"]
    assert set(people.names_found("maria")) == {"María José Núñez", "María Souza"}


def test_people_of_a_short_name_come_before_hundreds_whose_names_begin_so(people: People) -> None:
    others = (f"Nguyen {name}" for name in set(invented_names(500)))
    people.add_names(*others, "Wei Ng", "Li Ng")

    assert people.names_found("ng", limit=20)[:2] == ["Li Ng", "Wei Ng"]


def test_a_chinese_family_name_comes_before_the_same_character_in_given_names(
    people: People,
) -> None:
    people.add_names(*(f"李王{chr(0x4E00 + place)}" for place in range(400)), "王秀英")

    assert people.names_found("王")[0] == "王秀英"


def test_people_are_found_by_organisation_place_address_phone_and_code(people: People) -> None:
    person = Registration(
        "r1",
        "Ana Souza",
        organisation="VietAID",
        place="San José",
        email="souza.ana@example.org",
        phone="617-555-1234",
        order="ZX99",
        credentials=("AB-12",),
    )
    people.add(person)
    people.add(Registration("r2", "Bo Li", phone="+44 20 7946 0958", credentials=("1234567",)))
    typed = "vietaid", "viet aid", "san jose", "souza.ana@example.org"

    for text in ("1234", "51234", "555-1234", "617 555 1234", "(617) 555.1234", "+1 617 555 1234"):
        assert people.names_found(text)[:1] == ["Ana Souza"], text
    for text in ("0958", "020 7946 0958", "1234567", "12345"):
        assert people.names_found(text) == ["Bo Li"], text
    for text in (*typed, "zx9", "ab-12", "ab12", "AB 12", "ana vietaid"):
        assert people.names_found(text) == ["Ana Souza"], text


def test_names_come_before_organisations(people: People) -> None:
    people.add(Registration("r1", "Zoe Abdi", organisation="Lopez Centre"))
    people.add_names("Luis Lopez")

    assert people.names_found("lope") == ["Luis Lopez", "Zoe Abdi"]
    assert people.names_found("lopez c") == ["Zoe Abdi"]


def test_exact_answers_fill_the_list_before_similar_ones(people: People) -> None:
    people.add_names("Mohamed Abdi", "Muhammad Bah", "محمد علي")

    found = people.find("mohamed")

    assert [(person.name, person.similar) for person in found] == [
        ("Mohamed Abdi", False),
        ("محمد علي", False),
        ("Muhammad Bah", True),
    ]


def test_a_name_that_sounds_alike_is_shown_although_the_list_is_full(people: People) -> None:
    people.add_names(*(f"Fatuma {name}" for name in invented_names(50)), "Fatou Bah")

    found = people.find("fatu")

    assert len(found) == 8
    assert [person.name for person in found if person.similar] == ["Fatou Bah"]


def test_one_slip_of_the_finger_is_forgiven(people: People) -> None:
    people.add_names("Gabriela Hernández", "Björk Guðmundsdóttir", "Luis Gomez")

    for text in ("hermandez", "ernandez", "hernadez", "henrandez gabriela", "hernamdez g"):
        assert people.names_found(text) == ["Gabriela Hernández"], text
    people.add(Registration("r1", "Luis Fernandes", organisation="VietAID"))
    assert people.names_found("fermandes viet") == ["Luis Fernandes"]
    assert people.names_found("gudmunsdottir") == ["Björk Guðmundsdóttir"]


def test_a_name_that_was_typed_too_fully_is_found(people: People) -> None:
    people.add_names("Maria Lopez", "Luis Lopez")

    assert people.names_found("maria guadalupe lopez") == ["Maria Lopez"]


def test_a_similar_name_is_found_before_it_is_typed_to_its_end(people: People) -> None:
    people.add_names("Abdullahi Warsame")

    assert people.names_found("abdulla") == people.names_found("abdula") == ["Abdullahi Warsame"]
    assert people.names_found("abdulahi warsam") == ["Abdullahi Warsame"]


def test_words_apart_or_together_are_one_name_that_sounds_alike(people: People) -> None:
    people.add_names("Xiuying Wang", "Elsayed Karim")

    assert people.names_found("wang siu ying") == ["Xiuying Wang"]
    assert people.names_found("el sayyid") == ["Elsayed Karim"]


def test_another_script_finds_the_same_name(people: People) -> None:
    people.add_names("Anna Petrova", "Muhammad Bah", "陳美玲")

    assert people.names_found("анна") == ["Anna Petrova"]
    assert people.names_found("محمد") == ["Muhammad Bah"]
    assert people.names_found("陈") == ["陳美玲"]


def test_an_answer_says_what_the_desk_must_know(people: People) -> None:
    person = Registration(
        "r1", "Ana Souza", "Ana", organisation="VietAID", status=Status.CANCELLED, place="Boston"
    )
    people.add(person, checked_in_at="2026-11-24T14:30:00.000Z")

    assert people.find("ana") == [
        FoundPerson(
            registration="r1",
            name="Ana Souza",
            badge_name="Ana",
            organisation="VietAID",
            place="Boston",
            email="",
            ticket_type="",
            status=Status.CANCELLED,
            checked_in_at="2026-11-24T14:30:00.000Z",
            checked_in_door="",
        )
    ]


def test_nobody_is_answered_twice_and_never_more_than_asked_for(crowd: People) -> None:
    for text in ("a", "ma", "mari", "maria", "lopez m", "ana maria lopez", "hermandez"):
        for limit in (1, 8, 300):
            ids = [person.registration for person in crowd.find(text, limit)]
            assert len(set(ids)) == len(ids) <= limit


def test_the_bundled_aliases_know_customary_spellings(aliases: Aliases) -> None:
    assert "yi" in aliases["lee"]
    assert "佐 藤" in aliases["sato"]


def test_headings_of_the_aliases_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "aliases.json"
    file.write_text('{"any": [["Jon", "John"]], "other": []}', encoding="utf-8")

    assert read_aliases(file) == {"jon": {"john"}, "john": {"jon"}}


_SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@_SHARED
@given(text=st.text(), limit=st.integers(-1, 20))
def test_any_text_is_a_safe_question(people: People, text: str, limit: int) -> None:
    if not people.find("ana"):
        people.add_names("Ana Souza")

    assert len(people.find(text, limit)) <= max(limit, 0)


@_SHARED
@given(word=st.sampled_from(["AND", "OR", "NOT", "NEAR(", "names:", '"', "*", "^", "-", "'", "%"]))
def test_the_syntax_of_the_index_is_text_like_any_other(people: People, word: str) -> None:
    assert people.find(f'{word} "{word}" {word}*') == []


@_SHARED
@given(name=A_NAME)
def test_everybody_is_found_by_their_whole_name_however_it_is_written(
    people: People, name: str
) -> None:
    assume(fold(name))
    people.clear()
    people.add_names("Ana Souza", name)

    assert name in people.names_found(fold(name))
    assert name in people.names_found(name)


@_SHARED
@given(name=A_NAME, data=st.data())
def test_everybody_is_found_by_the_beginning_of_any_of_their_tokens(
    people: People, name: str, data: st.DataObject
) -> None:
    assume(fold(name))
    people.clear()
    people.add_names(name)
    token = data.draw(st.sampled_from(name_tokens(name)))
    length = data.draw(st.integers(1, len(token)))

    assert people.names_found(token[:length]) == [name]
