import pytest

from kiosk.services.intake.sensitive import sensitive
from kiosk.services.intake.synonyms import plain

LEFT_OUT = {
    "immigration": (
        "Immigration Status", "Legal status", "Residency status", "Visa type",
        "Do you have a visa?", "Work authorization", "Green card holder", "Are you a refugee?",
        "Estatus migratorio", "ESTATUS LEGAL", "Permiso de residencia", "Solicitante de asilo",
        "Statut migratoire", "Titre de séjour", "Réfugié", "Aufenthaltstitel", "Flüchtling",
        "Immigrationsstatus", "Asylstatus",
    ),
    "alien_number": ("A-Number", "A number", "A#", "Alien Registration Number", "Alien #", "USCIS"),
    "social_security": (
        "SSN", "Social Security Number", "Taxpayer ID", "Número de Seguro Social",
        "Numéro de sécurité sociale", "Sozialversicherungsnummer", "Steuernummer",
    ),
    "identity_document": (
        "Passport number", "Passport No.", "ID number", "Government ID", "Driver's license",
        "Drivers Licence Number", "Número de pasaporte", "Cedula", "Cédula", "DNI/NIE",
        "Documento de identidad", "Número de identificación", "Numéro de passeport",
        "Carte d'identité", "Pièce d'identité", "Reisepassnummer", "Personalausweis",
    ),
    "birth": (
        "Date of Birth", "DOB", "D.O.B.", "Birthday", "Country of birth", "Age",
        "Country of origin", "Fecha de nacimiento", "País de origen", "Pais de nacimiento",
        "Date de naissance", "Pays de naissance", "Geburtsdatum", "Geburtsort",
    ),
    "nationality": (
        "Nationality", "Country of citizenship", "Citizenship", "Nacionalidad",
        "Ciudadania", "Nationalité", "Citoyenneté", "Staatsangehörigkeit", "Staatsbürgerschaft",
    ),
    "special_category": (
        "Ethnicity", "Race", "Religion", "Sexual orientation", "Criminal record", "Raza",
        "Religión", "Origine ethnique", "Konfession", "Orientação sexual", "民族", "종교",
        "الديانة", "Судимость", "Tôn giáo",
    ),
    "income": ("Household income", "收入", "Доход семьи"),
    "emergency_contact": ("Emergency contact", "Notfallkontakt", "紧急联系人"),
    "home_address": (
        "Address", "Address 1", "Home Address 2", "Street address", "Mailing address",
        "Home Address Line 1", "Home Zip", "ZIP code", "Postal code", "Invoice address street",
        "Dirección", "Direccion", "Código postal", "Domicilio", "Adresse", "Adresse postale",
        "Code postal", "Anschrift", "PLZ", "Straße",
    ),
    "health": (
        "Medical conditions", "Allergies", "Disability", "Vaccination status", "Health insurance",
        "Wheelchair access", "Alergias", "Discapacidad", "Medicamentos", "Santé", "Handicap",
        "Gesundheit", "Allergien", "Schwangerschaft",
    ),
    "payment": (
        "Credit card number", "Card last 4", "IBAN", "Bank account", "Account number",
        "Número de tarjeta", "Cuenta bancaria", "Carte bancaire", "Coordonnées bancaires",
        "Kreditkarte", "Kontonummer",
    ),
}  # fmt: skip

KEPT = (
    "Name", "Email address", "Adresse e-mail", "Dirección de correo electrónico", "Work Address 1",
    "Company address", "Organization", "City", "State", "Home City", "Home State", "Country",
    "Ticket ID number", "Registration ID", "Attendee #", "Barcode #", "Status", "Payment method",
    "Total Paid", "Number of guests", "A number of guests", "Dietary requirements",
    "Interpretation", "Language", "Workshops", "Job Title", "Agency", "Invoice address company",
    "Passage", "Alternate", "eth_address", "IP address", "Email address verified",
)  # fmt: skip


@pytest.mark.parametrize(
    ("header", "reason"),
    [(header, reason) for reason, headers in LEFT_OUT.items() for header in headers],
)
def test_a_header_that_could_harm_people_is_known(header: str, reason: str) -> None:
    assert sensitive(plain(header)) == reason
    assert sensitive(plain(header.upper())) == reason


@pytest.mark.parametrize("header", KEPT)
def test_ordinary_headers_are_kept(header: str) -> None:
    assert not sensitive(plain(header))
