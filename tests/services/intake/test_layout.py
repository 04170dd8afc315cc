from collections.abc import Sequence

import pytest

from kiosk.services.intake.header import find_header
from kiosk.services.intake.layout import Layout, lay_out
from kiosk.services.intake.statuses import paid, vocabulary, word
from kiosk.services.intake.systems import system
from kiosk.services.intake.table import Table


def laid_out(*rows: Sequence[str]) -> Layout:
    header = find_header([Table("list", lambda: (list(row) for row in rows))])
    assert header
    return lay_out(header, {})


def test_the_attendee_comes_before_the_buyer() -> None:
    layout = laid_out(["Buyer Email", "Buyer First Name", "Email", "First Name", "Attendee Email"])
    assert layout.fields["given_name"] == (3,)
    assert layout.fields["email"] == (4, 2)


@pytest.mark.parametrize("header", ["Nom", "Name", "Naam"])
def test_a_bare_name_beside_a_given_name_is_the_family_name(header: str) -> None:
    layout = laid_out([header, "Prénom", "Courriel"], ["Ruiz", "Ana", "ana@example.org"])
    assert layout.fields["family_name"] == (0,)
    assert "name" not in layout.fields


def test_a_bare_name_that_holds_the_given_name_is_the_whole_name() -> None:
    layout = laid_out(["Name", "First name", "Email"], ["Ana Ruiz", "Ana", "ana@example.org"])
    assert layout.fields["name"] == (0,)


def test_an_order_status_that_tells_how_somebody_paid_is_no_status() -> None:
    rows = [["Order status", "Attendee name"], ["PAYPAL", "Ana"], ["NO_COST", "Bo"]]
    assert "status" not in laid_out(*rows).fields


def test_where_no_column_holds_codes_one_that_differs_in_every_row_has_to_do() -> None:
    rows = [["ReservationID", "ID", "Name"], ["R", "1", "Ana"], ["R", "2", "Bo"]]
    assert laid_out(*rows).codes == (1,)


def test_a_quantity_is_a_number() -> None:
    words = laid_out(["Name", "Tickets"], ["Ana", "Day"], ["Bo", "Night"])
    numbers = laid_out(["Name", "Tickets"], ["Ana", "2"], ["Bo", "1"])
    assert not words.fields.get("quantity")
    assert numbers.fields["quantity"] == (1,)


def test_a_column_without_a_header_is_known_by_its_addresses() -> None:
    layout = laid_out(["Name", ""], ["Ana", "ana@example.org"], ["Bo", "bo@example.org"])
    assert layout.fields["email"] == (1,)


def test_what_only_its_values_tell_is_left_out_too() -> None:
    rows = [["Name", "Field 7"], ["Ana", "123-45-6789"], ["Bo", "234-56-7890"]]
    assert laid_out(*rows).sensitive == {1: "social_security"}


@pytest.mark.parametrize(
    ("headers", "who"),
    [
        ("order #|attendee status", "eventbrite"),
        ("codigo do pedido|nome do participante|secret", "pretix"),
        ("ticket full name|ticket reference", "tito"),
        ("user name (original name)|join time", "zoom"),
        ("kiosk id|kiosk status|order #|attendee status", "kiosk"),
        ("timestamp|your name", "googleforms"),
        ("name|email", ""),
    ],
)
def test_a_system_is_known_by_its_headers(headers: str, who: str) -> None:
    assert system(tuple(headers.split("|"))) == who


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已取消", "cancelled"), ("ملغى", "cancelled"), ("отменён", "cancelled"),
        ("Awaiting_Payment", "pending"), ("승인 대기중", "pending"), ("en attente", "pending"),
        ("ยืนยัน", "confirmed"), ("Đã xác nhận", "confirmed"), ("Ilmoittautunut", "confirmed"),
    ],
)  # fmt: skip
def test_words_of_status_are_known_in_many_languages(text: str, status: str) -> None:
    assert vocabulary("status")[word(text)] == status


def test_whether_somebody_paid_is_known_in_many_languages() -> None:
    assert [paid()[word(text)] for text in ("Да", "No", "Évidemment"[:0])] == [
        "confirmed", "pending", "pending",
    ]  # fmt: skip


def test_what_voids_a_ticket_is_no_good_news() -> None:
    assert vocabulary("order cancelled")["true"] == "cancelled"


@pytest.mark.parametrize("checked_in", ["Đã đăng ký", "登記", "Зареєстрований"])
def test_some_words_mean_an_arrival_in_lists_of_pretix_alone(checked_in: str) -> None:
    pretix = laid_out(["Order code", "Attendee name", "Product", "Secret", checked_in])
    other = laid_out(["Name", "Email", "Ticket", "Code", checked_in])
    assert pretix.fields["checked_in_before"] == (4,)
    assert "checked_in_before" not in other.fields


@pytest.mark.parametrize(
    "headers",
    ["Apelido|Nome|E-mail|Ingresso|Situação|Código", "성|이름|이메일|티켓|상태|바코드",
     "Фамилия|Имя|Email|Тип билета|Статус|Номер билета", "Họ|Tên|Email|Loại vé|Trạng thái|Mã vé",
     "姓|名|電郵|票種|狀態|票號", "Soyad|Ad|E-posta|Bilet Türü|Durum|Barkod",
     "اسم العائلة|الاسم الأول|البريد الإلكتروني|نوع التذكرة|الحالة|الرمز",
     "Nachname|Vorname|E-Mail|Ticketart|Status|Strichcode",
     "Nom|Prénom|Courriel|Type de billet|Statut|Code-barres",
     "Cognome|Nome|Email|Biglietto|Stato|Codice"],
)  # fmt: skip
def test_whole_lists_are_understood_in_many_languages(headers: str) -> None:
    row = ["Ruiz", "Ana", "ana@example.org", "Day", "ok", "A1"]
    fields = laid_out(headers.split("|"), row).fields
    wanted = ("family_name", "given_name", "email", "ticket_type", "status", "code")
    assert {field: fields.get(field) for field in wanted} == {
        field: (place,) for place, field in enumerate(wanted)
    }
