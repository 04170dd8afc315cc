"""Headers that nobody has prepared the words for, both sides, in many languages."""

import pytest

from kiosk.services.intake.sensitive import sensitive
from kiosk.services.intake.synonyms import SYNONYMS, plain

LEFT_OUT = (
    "What is your current immigration status?", "¿Cuál es su estatus migratorio?",
    "Country where you were born", "Do you have a green card?", "Alien registration no.", "A#",
    "USCIS #", "SSN (last 4)", "Passport No", "Número de pasaporte", "Your A-number (9 digits)",
    "¿En qué país nació?", "Wo sind Sie geboren?", "Quel est votre statut migratoire ?",
    "Qual é o seu status migratório?", "您的移民身份是什么？", "出生日期", "國籍",  # noqa: RUF001
    "귀하의 체류 신분", "생년월일", "حالة الهجرة", "تاريخ الميلاد", "جنسيتك", "رقم جواز السفر",
    "Ваш иммиграционный статус", "Дата рождения", "Гражданство", "Ngày sinh", "Quốc tịch",
    "Địa chỉ nhà", "Home Address 1", "Street", "Straße und Hausnummer", "Dirección de su casa",
    "Are you a refugee or do you work with refugees?", "Tribal ID", "Home ZIP",
    "Card type", "Transaction ID", "Food allergies",
    "Do you need wheelchair access?", "Accessibility needs", "家庭住址", "집 주소",
    "Домашний адрес", "عنوان المنزل", "Адрес", "Are you a refugee?", "Are you a U.S. citizen?",
    "Emergency contact phone", "Fecha de Nacimiento (dd/mm/aaaa)", "Do you have a disability?",
    "Dietary requirements – nut allergy", "Access needs", "Состояние здоровья", "알레르기",  # noqa: RUF001
    "健康状况", "وضعیت مهاجرت", "شماره گذرنامه", "تاریخ تولد", "Doğum tarihi", "生年月日",
    "Invoice address ZIP code", "Indirizzo", "Codice fiscale", "Номер карты", "Số hộ chiếu",
    "A-No.",
)  # fmt: skip

KEPT = (
    "Office hours", "Ice cream flavour", "Workshop: HIV and health", "Hotel residence",
    "State", "City", "Country", "Ticket number", "ID", "Registration status", "Order status",
    "Approval status", "Payment status", "Payment method", "Email address", "Web address",
    "IP address", "Company address", "Work address", "Session: Health and housing",
    "Workshop: Immigration law 101", "Track: Naturalisation", "Immigration attorney?",
    "Organisation serving refugees", "Languages spoken", "T-shirt size", "Meal choice",
    "Diet: vegetarian", "Workshop 2: Know your immigration status options",
    "Which sessions will you attend? [Immigration status and benefits]",
    "Are you an immigration attorney?", "Taller: Derecho migratorio", "Abogado de inmigración",
    "Atelier : droit d'asile", "Workshop: Aufenthaltsrecht", "Anwältin für Migrationsrecht",
    "Oficina: saúde e imigração", "工作坊：移民法入门", "移民律师", "公司地址", "单位名称",  # noqa: RUF001
    "难民服务机构", "워크숍: 이민법", "이민 변호사", "회사 주소", "난민 지원 단체",
    "ورشة: قانون الهجرة", "محامي هجرة", "عنوان البريد الإلكتروني", "عنوان الشركة",
    "Семинар: миграционное право", "Адрес электронной почты", "Рабочий адрес",
    "Иммиграционный адвокат", "Hội thảo: luật di trú", "Địa chỉ email", "Địa chỉ công ty",
    "Luật sư di trú", "Número de boleto", "Estado del pedido", "Estado", "订单状态", "身份",
    "姓名", "性别", "电子邮箱", "胸卡号", "相关经验", "소비자 단체", "모국어", "Job title",
    "Company ZIP code", "Health department", "COVID-19 policy agreement", "Nie dotyczy",
    "Liczba dni", "Noch nie teilgenommen", "Was there a number we can call", "Cep telefonu",
    "Niño", "Custom address field", "Code of conduct", "Payment type", "Adresse e-mail",
    "E-Mail-Adresse", "Direccion web", "Ticket ID number", "Accommodation", "Hotel",
    "Interest in refugee resettlement", "Do you work with immigrants?", "Phone", "Besteller",
    "Notes", "نوع التذكرة", "Hebergement", "Pronouns", "Gender", "Age restrictions accepted",
    "Age policy", "Visitor badge", "Newsletter", "Country of residence",
    "Nom de l'organisation", "Номер билета", "Статус заказа", "Статус", "主办单位", "参会类型",
    "상태", "등록 상태",
    "Last", "Año", "Áno", "Da",
)  # fmt: skip


@pytest.mark.parametrize("header", [one for own in SYNONYMS.values() for one in own])
def test_no_header_of_a_field_is_left_out(header: str) -> None:
    assert not sensitive(header)


@pytest.mark.parametrize("header", LEFT_OUT)
def test_a_question_about_a_person_is_left_out(header: str) -> None:
    assert sensitive(plain(header))


@pytest.mark.parametrize("header", KEPT)
def test_sessions_organisations_jobs_and_ordinary_columns_are_kept(header: str) -> None:
    assert not sensitive(plain(header))
