from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.listing import Caution, Column, ListedPerson, Listing, Remark, Why
from kiosk.errors import (
    NotUnderstoodError,
    SensitiveColumnError,
    UnknownColumnError,
    UnknownFieldError,
)
from kiosk.services.intake.columns import understand


def a_list(folder: Path, *lines: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(folder: Path, *lines: str) -> tuple[Listing, list[ListedPerson]]:
    listing = understand(a_list(folder, *lines))
    return listing, list(listing.people())


def remarks(listing: Listing) -> list[Remark]:
    return [caution.remark for caution in listing.cautions]


def statuses(people: Sequence[ListedPerson]) -> list[str]:
    return [person.values["status"] for person in people]


def test_a_plain_list_is_understood(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "First Name,Last Name,Email,Organization,Ticket Type,Code",
        "Ana,Souza,ana@example.org,Casa Norte,Speaker,AB-1",
    )
    assert listing.columns == {
        "given_name": "First Name",
        "family_name": "Last Name",
        "email": "Email",
        "organisation": "Organization",
        "ticket_type": "Ticket Type",
    }
    (ana,) = people
    assert ana.values["name"] == "Ana Souza"
    assert ana.codes == ("AB-1",)
    assert ana.row == 2
    assert ana.cells == ("Ana", "Souza", "ana@example.org", "Casa Norte", "Speaker", "AB-1")


def test_eventbrites_attendee_summary(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,"
        "Attendee Status,Company",
        "501,2026-10-01,Ana,Souza,ana@example.org,1,General,7001,Attending,Casa Norte",
        "501,2026-10-01,Info Requested,Info Requested,b@example.org,1,General,7002,Checked In,",
        "502,2026-10-02,Ben,Diallo,ben@example.org,1,General,7003,Not Attending,",
        "503,2026-10-02,Chi,Ng,chi@example.org,1,General,7004,Transferred,",
    )
    assert listing.system == "eventbrite"
    assert statuses(people) == ["confirmed", "confirmed", "cancelled", "cancelled"]
    assert people[1].values["name"] == ""
    assert "7001" in people[0].codes
    assert "5017001001" in people[0].codes


def test_eventbrites_attendee_stands_before_the_buyer(tmp_path: Path) -> None:
    _, people = read(
        tmp_path,
        "Order #,Attendee #,Barcode #,Buyer Last Name ,Buyer First Name,Buyer Email ,"
        "Last Name,First Name,Email,Attendee Status ",
        "501,7001,5017001001,Pays,Who,pays@example.org,Souza,Ana,ana@example.org,Attending",
    )
    assert people[0].values["name"] == "Ana Souza"
    assert people[0].values["email"] == "ana@example.org"
    assert people[0].codes[0] == "5017001001"


PRETIX = (
    (
        "Order code,Position ID,Status,Product,Attendee name,Attendee email,Attendee company,"
        "Ticket secret,Add-on to position ID"
    ),
    "AB12C,1,paid,Full,Ana Souza,ana@example.org,Casa Norte,secret1,",
    "AB12C,2,paid,Workshop,Ana Souza,ana@example.org,Casa Norte,secret2,1",
    "AB12C,3,pending,Full,Ben Diallo,,,secret3,",
    "AB12C,4,canceled,Full,Chi Ng,,,secret4,",
    "AB12C,5,canceled,Workshop,Ben Diallo,,,secret5,3",
    "AB12C,6,paid,Workshop,Nobody,,,secret6,99",
)


def test_pretix_positions_join_their_add_ons(tmp_path: Path) -> None:
    listing, people = read(tmp_path, *PRETIX)
    assert listing.system == "pretix"
    assert [person.values["name"] for person in people] == [
        "Ana Souza",
        "Ben Diallo",
        "Chi Ng",
        "Nobody",
    ]
    assert people[0].codes == ("secret1", "secret2")
    assert people[1].codes == ("secret3",)
    assert statuses(people) == ["confirmed", "pending", "cancelled", "confirmed"]
    assert [(one.row, one.why) for one in listing.skipped] == [(3, "add_on"), (6, "add_on")]
    assert Remark.ADD_ONS_JOINED in remarks(listing)


def test_pretix_check_in_list_in_german(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "Bestellnummer;Name Teilnehmer*in;Produkt;Bezahlt;Ticket-Code;E-Mail;Firma",
        "AB12C;Änne Müller;Normal;Ja;geheim1;aenne@example.org;Haus Nord",
        "AB12C;Änne Müller;Workshop;Ja;geheim2;aenne@example.org;Haus Nord",
        "CD34E;Jörg Weiß;Normal;Nein;geheim3;joerg@example.org;",
    )
    assert listing.system == "pretix"
    assert [person.values["name"] for person in people] == ["Änne Müller", "Jörg Weiß"]
    assert people[0].codes == ("geheim1", "geheim2")
    assert statuses(people) == ["confirmed", "pending"]
    assert people[0].values["organisation"] == "Haus Nord"


def test_tito_and_its_blank_tickets(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "Number,Ticket,Ticket Full Name,Ticket First Name,Ticket Last Name,Ticket Email,"
        "Void Status,Ticket Reference,Unique Ticket URL,Order Name,Order Email",
        "1,Full,Ana Souza,Ana,Souza,ana@example.org,,TI-1,https://ti.example/tickets/ti_abc,"
        "Payer,pay@example.org",
        "2,Full,,,,,,TI-2,https://ti.example/tickets/ti_def,Payer,pay@example.org",
        "3,Full,Ben Diallo,Ben,Diallo,,true,TI-3,https://ti.example/tickets/ti_ghi,Payer,p@x.org",
    )
    assert listing.system == "tito"
    assert people[1].values["name"] == ""
    assert {"TI-1", "ti_abc"} <= set(people[0].codes)
    assert statuses(people) == ["confirmed", "confirmed", "cancelled"]


def test_luma_and_the_key_in_its_link(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "api_id,name,email,approval_status,qr_code_url,ticket_name,What's your company?",
        "gst-1,Ana Souza,ana@example.org,approved,https://lu.example/check-in/evt?pk=g-111,VIP,Casa",
        "gst-2,Ben Diallo,ben@example.org,pending_approval,,VIP,",
        "gst-3,Chi Ng,chi@example.org,declined,,VIP,",
        "gst-4,Dee Ó,dee@example.org,waitlist,,VIP,",
    )
    assert listing.system == "luma"
    assert statuses(people) == ["confirmed", "pending", "cancelled", "pending"]
    assert {"g-111", "gst-1"} <= set(people[0].codes)
    assert people[0].values["organisation"] == "Casa"


def test_a_word_of_status_that_nobody_knows_is_pending_and_told(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,Status", "Ana,confirmed", "Ben,flabbergasted")
    assert statuses(people) == ["confirmed", "pending"]
    assert Caution(Remark.UNKNOWN_STATUS, "Status", "flabbergasted", 1) in listing.cautions


def test_codes_stay_text_and_destroyed_ones_are_refused(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,Code", "Ana,007aB", "Ben,1.21191E+21", "Chi,-")
    assert [person.codes for person in people] == [("007aB",), (), ()]
    assert Remark.DESTROYED_CODES in remarks(listing)


def test_formula_guards_and_placeholders_are_undone(tmp_path: Path) -> None:
    _, people = read(
        tmp_path, "Name,Organization,Phone", "Ana,'=Sum,'+1 555 0100", "Ben,Info Requested,-"
    )
    assert people[0].values["organisation"] == "=Sum"
    assert people[0].values["phone"] == "+1 555 0100"
    assert people[0].cells[1] == "'=Sum"
    assert people[1].values["organisation"] == people[1].values["phone"] == ""


def test_city_and_state_make_a_place(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,City,State", "Ana,Dayton,OH", "Ben,,TX")
    assert [person.values["place"] for person in people] == ["Dayton, OH", "TX"]
    assert listing.columns["place"] == "City, State"


def test_a_header_below_a_preamble_is_found(tmp_path: Path) -> None:
    _, people = read(
        tmp_path, "My Event", "Exported by the system", "", "Name,Email", "Ana,a@x.org"
    )
    assert people[0].values["name"] == "Ana"
    assert people[0].row == 5


def test_rows_that_are_nobody_are_skipped_with_their_reason(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path, "Name,Email,Note", "Ana,a@x.org,", "Name,Email,Note", ",,only a note", "Total,,17"
    )
    assert [person.values["name"] for person in people] == ["Ana"]
    assert [(one.row, one.why) for one in listing.skipped] == [
        (3, "header"),
        (4, "nobody"),
        (5, "total"),
    ]


def test_rows_that_are_nobody_say_nothing_of_status(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path, "Name,Status", "Ana,confirmed", "Name,Status", "Total,1", "Ben,odd"
    )
    assert statuses(people) == ["confirmed", "pending"]
    unknown = [one for one in listing.cautions if one.remark == Remark.UNKNOWN_STATUS]
    assert [caution.text for caution in unknown] == ["odd"]


def test_longer_rows_are_told_and_shorter_ones_filled(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,Email,Code", "Ana,a@x.org,C1,extra", "Ben")
    assert people[1].cells == ("Ben", "", "")
    assert Caution(Remark.LONGER_ROWS, count=1, rows=(2,)) in listing.cautions


def test_duplicate_headers_are_kept_by_their_places(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,Company,Country,Company", "Ana,First,US,Second")
    assert listing.headers == ("Name", "Company", "Country", "Company")
    assert people[0].values["organisation"] == "First"
    assert people[0].cells == ("Ana", "First", "US", "Second")


def test_sensitive_columns_are_left_out_with_their_reason(tmp_path: Path) -> None:
    listing, people = read(
        tmp_path,
        "Name,Immigration status,Passport No,Date of birth,Home Address 1,Email",
        "Ana,x,y,z,w,a@x.org",
    )
    assert listing.headers == ("Name", "Email")
    assert people[0].cells == ("Ana", "a@x.org")
    assert {one.column: one.why for one in listing.left_out} == {
        "Immigration status": "immigration",
        "Passport No": "identity_document",
        "Date of birth": "birth",
        "Home Address 1": "home_address",
    }


def test_a_sensitive_column_can_be_kept_on_purpose(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,Dietary allergies", "Ana,nuts")
    assert understand(path).headers == ("Name",)
    assert understand(path, Choices(keep={"dietary allergies": ""})).headers == (
        "Name",
        "Dietary allergies",
    )


def test_a_column_to_keep_that_is_not_there_is_told(tmp_path: Path) -> None:
    listing = understand(a_list(tmp_path, "Name,SSN", "Ana,1"), Choices(keep={"SNN": ""}))
    assert listing.headers == ("Name",)
    assert list(listing.people())
    assert Caution(Remark.NOTHING_TO_KEEP, column="SNN") in listing.cautions


def test_the_organiser_may_say_where_a_field_is(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Who,What,Number", "Ana Souza,Speaker,X1")
    with pytest.raises(NotUnderstoodError):
        understand(path)
    listing = understand(
        path, Choices(fields={"name": "who", "ticket_type": "What", "code": "Number"})
    )
    (ana,) = listing.people()
    assert (ana.values["name"], ana.values["ticket_type"], ana.codes) == (
        "Ana Souza",
        "Speaker",
        ("X1",),
    )


def test_a_mapping_that_does_not_fit_is_told(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,Email", "Ana,a@x.org")
    with pytest.raises(UnknownFieldError):
        understand(path, Choices(fields={"shoe_size": "Name"}))
    with pytest.raises(UnknownColumnError):
        understand(path, Choices(fields={"name": "Nowhere"}))


def test_a_mapping_for_a_list_without_headers_quotes_nobody(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Ana Souza,ana@example.org", "Ben Diallo,ben@example.org")
    with pytest.raises(UnknownColumnError) as caught:
        understand(path, Choices(fields={"name": "Nowhere"}))
    assert caught.value.columns == ""


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("Colour,Shape", "red,round"), Why.NO_NAMES),
        (("Order code,Total,Order status,Email", "AB,10,paid,a@x.org"), Why.ORDERS_ONLY),
        (("Order code,Buyer name,Date", "AB,Ana,2026"), Why.ORDERS_ONLY),
        (("Secret,Product,Paid", "abc,Full,Yes"), Why.CODES_ONLY),
    ],
)
def test_the_wrong_report_is_recognised(
    tmp_path: Path, lines: tuple[str, ...], reason: Why
) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        understand(a_list(tmp_path, *lines))
    assert caught.value.why == reason


def test_the_sheet_with_people_is_found_among_others(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Order code", "Total"])
    book.active.append(["AB", 10])
    sheet = book.create_sheet("People")
    sheet.append(["Attendee name", "Ticket secret"])
    sheet.append(["Ana Souza", "s1"])
    book.save(tmp_path / "book.xlsx")
    (ana,) = understand(tmp_path / "book.xlsx").people()
    assert ana.values["name"] == "Ana Souza"


def test_a_list_without_codes_takes_what_stands_in_for_them(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "ID,Name", "77,Ana")
    assert listing.codes == ("ID",)
    assert people[0].codes == ("77",)


def test_an_attendee_list_with_a_question_about_attending_is_no_status(tmp_path: Path) -> None:
    _, people = read(tmp_path, "Name,Attending", "Ana,Both days", "Ben,Monday only")
    assert all("status" not in person.values for person in people)
    _, people = read(tmp_path, "Name,Attending", "Ana,Yes", "Ben,No")
    assert statuses(people) == ["confirmed", "cancelled"]


def test_a_file_of_blank_rows_is_empty(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        understand(a_list(tmp_path, ",,", ",,"))
    assert caught.value.why == Why.EMPTY


def test_a_list_that_only_keeps_one_column_is_read(tmp_path: Path) -> None:
    listing, people = read(tmp_path, "Name,SSN", "Ana,123")
    assert listing.headers == ("Name",)
    assert people[0].cells == ("Ana",)


def test_columns_are_called_by_their_places_where_headers_repeat(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,Company,Company", "Ana,Payer Ltd,Hers")
    listing = understand(path, Choices(fields={"organisation": "#3"}))
    assert [person.values["organisation"] for person in listing.people()] == ["Hers"]
    with pytest.raises(UnknownColumnError):
        understand(path, Choices(fields={"organisation": "#4"}))


def test_a_field_can_be_said_to_be_in_no_column(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,Company", "Ana,vegetarian")
    listing = understand(path, Choices(fields={"organisation": NOWHERE}))
    assert "organisation" not in listing.columns
    assert [person.cells for person in listing.people()] == [("Ana", "vegetarian")]


def test_a_column_can_be_dropped_and_says_so(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,T-shirt", "Ana,M")
    listing = understand(path, Choices(drop=frozenset({"t-shirt", "Hat"})))
    assert listing.headers == ("Name",)
    assert [(one.column, one.why) for one in listing.left_out] == [("T-shirt", "dropped")]
    assert Caution(Remark.NOTHING_TO_DROP, column="Hat") in listing.cautions


def test_every_column_is_described(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,SSN,Hat", "Ana,078-05-1120,red", "Ben,,red", "Chi,,blue")
    assert understand(path).described == (
        Column(0, "Name", ("Ana", "Ben", "Chi"), ("name",)),
        Column(1, "SSN", ("078-05-1120",), (), "social_security", "social_security"),
        Column(2, "Hat", ("red", "blue")),
    )


def test_buyers_beside_what_they_bought_are_orders(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Order ID,Buyer name,Order items", "or_1,Ana Souza,2 x General")
    with pytest.raises(NotUnderstoodError) as refused:
        understand(path)
    assert refused.value.why == Why.ORDERS_ONLY


def test_words_of_status_in_many_languages(tmp_path: Path) -> None:
    words = "confirmed,确定,已確認,確定,확정,مؤكد,подтверждён,đã xác nhận,confirmé,bestätigt"
    lines = [f"P{place},{word}" for place, word in enumerate(words.split(","))]
    _, people = read(tmp_path, "Name,Status", *lines)
    assert set(statuses(people)) == {"confirmed"}


def test_a_field_is_read_from_a_sensitive_column_only_if_that_is_kept(tmp_path: Path) -> None:
    path = a_list(tmp_path, "Name,Passport number", "Ana,X1234567")
    fields = {"organisation": "Passport number"}
    with pytest.raises(SensitiveColumnError) as refused:
        understand(path, Choices(fields=fields))
    assert (refused.value.column, refused.value.why) == ("Passport number", "identity_document")
    kept = understand(path, Choices(fields=fields, keep={"Passport number": "The venue asks"}))
    assert [person.values["organisation"] for person in kept.people()] == ["X1234567"]
