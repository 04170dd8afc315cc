import pytest

from kiosk.domain.likeness import Profile, Reason, keys, likeness, profile


def _alike(one: Profile, other: Profile) -> tuple[Reason, ...]:
    assert likeness(one, other) == likeness(other, one)
    found = likeness(one, other)
    assert not found or set(keys(one)) & set(keys(other))
    return found.reasons if found else ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oleksandr Kovalenko", "Олександр Коваленко"),
        ("Nguyễn Thị Hoa", "Nguyen Thi Hoa"),
        ("Nguyễn Thị Hoa", "Hoa Nguyen Thi"),
        ("王小明", "Xiaoming Wang"),
        ("김민수", "Kim Min-su"),
        ("محمد حسن", "Mohammed Hassan"),
        ("Zoë O'Brien", "Zoe OBrien"),
    ],
)
def test_a_name_in_another_writing_is_enough_to_ask(one: str, other: str) -> None:
    assert _alike(profile(one), profile(other)) in [
        (Reason.OTHER_WRITING,),
        (Reason.SAME_NAME,),
    ]


def test_a_shorter_name_needs_the_organisation_too() -> None:
    long = profile("María José Quintana Bermúdez", organisation="Casa Aberta")
    short = profile("Maria Jose Quintana B.", organisation="Casa Aberta")
    assert _alike(long, short) == (Reason.SHORTER_NAME, Reason.SAME_ORGANISATION)
    assert not _alike(long, profile("Maria Jose Quintana"))


def test_another_spelling_with_the_same_address_is_offered() -> None:
    one = profile("Mohammed Hassan", email="m@example.org")
    assert _alike(one, profile("Mohamed Hasan", email="M@example.org ")) == (
        Reason.OTHER_SPELLING,
        Reason.SAME_EMAIL,
    )


def test_the_end_of_a_phone_number_tells() -> None:
    one = profile("Mohammed Hassan", phone="+1 (312) 555-0142")
    assert Reason.SAME_PHONE in _alike(one, profile("Mohamed Hasan", phone="312-555-0142"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Souza", "Pedro Souza"),
        ("Mario Rossi", "Maria Rossi"),
        ("Mario Rossi", "Marco Rossi"),
        ("Daniel Popescu", "Daniela Popescu"),
        ("John Doe", "John Doe Jr."),
        ("Ana Souza", "Ana Lima"),
        ("Ana", "Ana Lima"),
        ("", ""),
    ],
)
def test_couples_twins_and_unnamed_tickets_are_not_offered(one: str, other: str) -> None:
    shared = {"email": "e@example.org", "organisation": "Most", "phone": "3125550142"}
    assert not _alike(profile(one, **shared), profile(other, **shared))


@pytest.mark.parametrize("name", ["Maria Garcia", "Nguyen Van Anh"])
def test_namesakes_elsewhere_are_not_offered(name: str) -> None:
    one = profile(name, email="a@example.org", organisation="Casa Aberta")
    assert not _alike(one, profile(name, email="b@example.org", organisation="Most"))
