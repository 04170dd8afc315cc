# ruff: noqa: RUF001 - words of many languages
"""A status that is not read lets somebody in who was to stay out: whatever tells one, counts."""

from pathlib import Path

import pytest

from kiosk.domain.listing import Caution, Remark
from tests.support.lists import understood_here


def statuses(folder: Path, header: str, *cells: str) -> list[str]:
    path = folder / "list.csv"
    lines = [f"Name,Code,{header}", *(f"P {n},C{n},{cell}" for n, cell in enumerate(cells))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return [person.values.get("status", "") for person in understood_here(path).people()]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Payment Status", ("Paid", "Refunded", "Unpaid")),
        ("Transaction Status", ("Completed", "Abandoned", "Pending")),
        ("Registrierungsstand", ("Bestätigt", "Storniert", "Warteliste")),
        ("결제 상태", ("결제완료", "취소", "결제대기")),
        ("Статус заявки", ("Подтверждено", "Отменено", "В ожидании")),
        ("Stav registrace", ("Potvrzeno", "Zrušeno", "Čeká")),
        ("申込状況", ("確認済み", "キャンセル", "承認待ち")),
        ("Estado de la inscripción", ("Confirmado", "Cancelado", "Pendiente")),
    ],
)
def test_a_status_is_read_under_headers_that_nobody_has_listed(
    tmp_path: Path, header: str, cells: tuple[str, ...]
) -> None:
    assert statuses(tmp_path, header, *cells) == ["confirmed", "cancelled", "pending"]


@pytest.mark.parametrize(
    ("header", "cell", "status"),
    [
        ("Deleted", "1", "cancelled"),
        ("Refunded", "Yes", "cancelled"),
        ("Refund status", "Refunded", "cancelled"),
        ("Approved", "No", "cancelled"),
        ("Waitlisted", "Yes", "pending"),
        ("Waitlisted", "No", "confirmed"),
        ("Will you attend in person?", "No", "cancelled"),
        ("Cancelled", "No", "confirmed"),
    ],
)
def test_a_yes_means_what_its_header_asks(
    tmp_path: Path, header: str, cell: str, status: str
) -> None:
    assert statuses(tmp_path, header, cell, "")[0] == status


def test_of_several_columns_of_status_the_strictest_counts(tmp_path: Path) -> None:
    cells = ("Refunded,Valid", "Pending,Valid", "Paid,Valid", "Paid,Cancelled")
    found = statuses(tmp_path, "Order status,Ticket status", *cells)
    assert found == ["cancelled", "pending", "confirmed", "cancelled"]


def test_a_question_that_answers_like_a_status_is_told_and_not_read(tmp_path: Path) -> None:
    cells = ("attending", "not attending", "not attending")
    assert statuses(tmp_path, "Friday dinner", *cells) == [""] * 3
    cautions = understood_here(tmp_path / "list.csv").cautions
    assert Caution(Remark.MAYBE_STATUS, column="Friday dinner") in cautions


@pytest.mark.parametrize("header", ["Subscription status", "Member since", "Marital status"])
def test_other_statuses_say_nothing_about_coming(tmp_path: Path, header: str) -> None:
    assert statuses(tmp_path, header, "active", "cancelled", "cancelled") == [""] * 3


def test_a_guests_name_is_nobodys_who_has_one(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Code,Guest Name\nAnn Lee,C1,Tom Lee\nBob Ray,C2,\n", encoding="utf-8")
    assert [one.values["name"] for one in understood_here(path).people()] == ["Ann Lee", "Bob Ray"]
    path.write_text("Purchaser Name,Guest Name,Ticket ID\nPay Er,Tom Lee,C1\n", encoding="utf-8")
    assert [one.values["name"] for one in understood_here(path).people()] == ["Tom Lee"]


def test_turkish_headers_are_known_as_they_are_spelt(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Adı,Soyadı,E-posta\nAyşe,Yılmaz,a@x.org\n", encoding="utf-8")
    assert [one.values["name"] for one in understood_here(path).people()] == ["Ayşe Yılmaz"]


@pytest.mark.parametrize("line", ["Subtotal Beta,,1", "Acme Total,,2", "Total:,,3", "合计,,3"])
def test_a_named_total_is_nobody(tmp_path: Path, line: str) -> None:
    path = tmp_path / "list.csv"
    lines = ("Company,Name,Code", "Acme,Ann Lee,C1", "Beta,Cy Roe,C3", line)
    path.write_text("\n".join(lines), encoding="utf-8")
    listing = understood_here(path)
    assert [person.codes for person in listing.people()] == [("C1",), ("C3",)]
    assert [(one.row, one.why) for one in listing.skipped] == [(4, "total")]
