# ruff: noqa: RUF001 - lists in many scripts
import time

import pytest

from kiosk.services.intake.encodings import detected
from kiosk.services.intake.html_tables import is_html

LISTS = [
    ("cp1252", "Vorname;Nachname;Ort\nJürgen;Weiß;Köln\nAnna;Müller;München\n"),
    ("cp1252", "Nombre,Apellidos,Correo\nJosé,Núñez,a@x.org\nMaría,Muñoz,b@x.org\n"),
    ("cp1252", "Prénom;Nom;Société\nHélène;Lefèvre;Crédit\nFrançois;Noël;Hôtel\n"),
    ("cp1252", "Name,Email\nZoë Smith,a@x.org\nBob O\u2019Brien,b@x.org\nAna Muñoz,c@x.org\n"),
    ("cp1252", "Etunimi;Sukunimi\nPäivi;Hämäläinen\nÅke;Sjöström\n"),
    ("cp1252", "Nome,Sobrenome\nJoão,Gonçalves\nInês,Magalhães\n"),
    ("cp1252", "Fornavn;Etternavn\nBjørn;Sørensen\nÅse;Kjær\n"),
    ("cp1252", "Name\nMuñoz\nSmith\nJones\n"),
    ("cp1250", "Imię;Nazwisko\nŁukasz;Wiśniewski\nMałgorzata;Dąbrowska\n"),
    ("cp1250", "Jméno;Příjmení\nJiří;Dvořák\nŠárka;Nováková\n"),
    ("cp1250", "Ime,Prezime\nŽeljko,Kovačić\nĐurđa,Šimić\n"),
    ("cp1250", "Név;Cég\nKovács Gergő;Szűcs\nErdős Ödön;X\n"),
    ("cp1250", "Nume,Prenume\nIonuţ,Pătraşcu\nŞtefan,Băsescu\n"),
    ("mac_roman", "Vorname;Nachname;Ort\nJürgen;Weiß;Köln\nAnna;Müller;München\n"),
    ("mac_roman", "Nombre,Apellidos,Correo\nJosé,Núñez,a@x.org\nMaría,Muñoz,b@x.org\n"),
    ("mac_roman", "Prénom;Nom;Société\nHélène;Lefèvre;Crédit\nFrançois;Noël;Hôtel\n"),
    ("mac_roman", "Name,Email\nZoë Smith,a@x.org\nBob O\u2019Brien,b@x.org\nAna Muñoz,c@x.org\n"),
    ("mac_roman", "Name\nMaría López\nSmith\nJones\n"),
    ("cp850", "Vorname;Nachname;Ort\nJürgen;Weiß;Köln\nAnna;Müller;München\n"),
    ("cp850", "Nombre,Apellidos,Correo\nJosé,Núñez,a@x.org\nMaría,Muñoz,b@x.org\n"),
    ("cp850", "Prénom;Nom;Société\nHélène;Lefèvre;Crédit\nFrançois;Noël;Hôtel\n"),
    ("cp850", "Name\nMaría López\nSmith\nJones\n"),
    ("cp1251", "Имя;Фамилия;Организация\nМария;Иванова;Союз\nПётр;Сидоров;Дом\n"),
    ("cp1251", "Name,Email\nОлександр Шевченко,a@x.org\nЇжакевич Ганна,b@x.org\n"),
    ("cp1251", "Име,Фамилия\nГеорги,Димитров\nИванка,Стоянова\n"),
    ("koi8_r", "Имя;Фамилия;Организация\nМария;Иванова;Союз\nПётр;Сидоров;Дом\n"),
    ("cp866", "Имя;Фамилия;Организация\nМария;Иванова;Союз\nПётр;Сидоров;Дом\n"),
    ("cp1256", "الاسم الأول;اسم العائلة;البريد\nمحمد;الأحمد;a@x.org\nفاطمة;حداد;b@x.org\n"),
    ("cp1256", "Name,City\nليلى منصور,حلب\nعمر خليل,دمشق\n"),
    ("cp874", "ชื่อ,นามสกุล\nสมชาย,ใจดี\nสุดา,ศรีสุข\n"),
    ("cp874", "Name,Email\nสมหญิง รักไทย,a@x.org\n"),
    ("cp1253", "Όνομα;Επώνυμο\nΓιώργος;Παπαδόπουλος\nΕλένη;Νικολάου\n"),
    ("cp1254", "Ad;Soyad\nAyşe;Yılmaz\nÇağlar;Öztürk\nİbrahim;Şahin\n"),
    ("cp1255", "שם פרטי,שם משפחה\nדוד,כהן\nשרה,לוי\n"),
    ("cp1257", "Vardas;Pavardė\nJūratė;Žukauskienė\nĄžuolas;Šimkus\n"),
    ("gb18030", "姓名,电子邮件,单位\n王小明,a@x.org,北京大学\n李娜,b@x.org,清华\n"),
    ("gb18030", "Name,Email\n陈伟,a@x.org\n张丽华,b@x.org\n"),
    ("big5", "姓名,電子郵件,公司\n王小明,a@x.org,台灣大學\n陳美玲,b@x.org,中華\n"),
    ("big5", "Name,Email\n林志豪,a@x.org\n黃淑芬,b@x.org\n"),
    ("cp932", "名前,メール,会社\n山田太郎,a@x.org,トヨタ\n佐藤花子,b@x.org,東京大学\n"),
    ("cp932", "Name,Email\n鈴木一郎,a@x.org\n高橋恵子,b@x.org\n"),
    ("euc_jp", "名前,メール,会社\n山田太郎,a@x.org,トヨタ\n佐藤花子,b@x.org,東京大学\n"),
    ("cp949", "이름,이메일,회사\n홍길동,a@x.org,삼성\n김민지,b@x.org,한국대학교\n"),
    ("cp949", "Name,Email\n박서준,a@x.org\n최유나,b@x.org\n"),
    ("cp1252", "NAME\nJOSÉ MUÑOZ\nMARÍA PEÑA\n"),
    ("cp1252", "Name,Note\nSmith,10 €\n"),
    ("cp1252", "Name,Note\nSmith,it\u2019s fine\n"),
    ("cp1252", "Name\nSeán Ó Briain\nNiamh Ní Dhónaill\n"),
    ("cp1252", "Full Name,Company\nRenée,Société\nBjörk,\u201cQuotes\u201d GmbH \u2013 Köln\n"),
    ("mac_roman", "NAME\nJOSÉ MUÑOZ\nMARÍA PEÑA\n"),
    ("mac_roman", "Nom\nEugène Ionesco\nÉmile Zola\n"),
    ("cp850", "Etunimi\nPäivi Hämäläinen\n"),
    ("cp1250", "Name,City\nAndrzej Wójcik,Kraków\nZofia Kamińska,Gdańsk\n"),
    ("cp1251", "ИМЯ,ФАМИЛИЯ\nИВАН,ПЕТРОВ\n"),
    ("koi8_r", "ИМЯ,ФАМИЛИЯ\nИВАН,ПЕТРОВ\n"),
    ("gb18030", "Name,Phone\n赵敏,123\n"),
    ("big5", "Name\n蔡英文\n"),
    ("cp932", "Name\nさくら\n"),
    ("cp949", "Name,Org\n김연아,서울시청\n"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), LISTS)
def test_a_short_list_is_read_in_the_code_page_of_its_writer(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    assert data.decode(detected(data).encoding) == text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
@pytest.mark.parametrize("name", ["Ana", "Jiří", "王小明", "Пётр", "محمد", "이름"])
def test_unicode_is_known_with_and_without_a_mark(encoding: str, mark: str, name: str) -> None:
    text = f"Name,Email\r\n{name},a@example.org\r\n"
    data = (mark + text).encode(encoding)
    assert data.decode(detected(data).encoding).lstrip("\ufeff") == text


def test_what_is_certain_is_offered_no_choice() -> None:
    assert detected("Name\nJosé Núñez\nZoë Weiß\n".encode("cp1252")).offers == ()
    assert detected(b"Name\nAna\n").offers == ()


def test_what_is_in_doubt_is_offered_with_cells_that_differ() -> None:
    found = detected("Name,City\nKovač,Lima\nSmith,York\n".encode("cp1250"))
    assert [(offer.encoding, offer.sample) for offer in found.offers[:2]] == [
        ("cp1252", ("Kovaè",)),
        ("cp1250", ("Kovač",)),
    ]


def test_a_page_of_utf_8_with_one_broken_letter_stays_utf_8() -> None:
    data = "Пётр,Сидоров\n".encode() * 20 + b"\xd0\n"
    assert detected(data).encoding == "utf-8"


def test_bytes_that_no_code_page_has_are_read_all_the_same() -> None:
    assert detected(bytes(range(0x80, 0x100)) * 3).encoding


def test_the_first_accent_may_come_late() -> None:
    data = b"Name\n" + b"Ana Souza\n" * 150_000 + "José\n".encode("mac_roman")
    assert detected(data).encoding == "mac_roman"


def test_lists_of_many_bytes_in_a_row_are_cut_between_letters() -> None:
    data = "姓名\r王小明\r李娜\r".encode("gb18030") * 20_000
    assert detected(data).encoding == "gb18030"


@pytest.mark.parametrize(
    "data",
    [
        b"x" * 1_000_000 + b"\xe9",
        b"1" * 1_000_000 + b"\x80x",
        b"\x80" * 1_000_000,
        b"<!---->" * 100_000 + b"\xe9",
        b"a?" * 500_000 + b"\xe9",
    ],
)
def test_nothing_takes_long(data: bytes) -> None:
    started = time.monotonic()
    detected(data)
    is_html(data)
    assert time.monotonic() - started < 20
