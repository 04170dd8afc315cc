"""Columns that would harm people in the wrong hands, known by their headers.

They are left out unless the organiser keeps them on purpose. English, Spanish, French
and German; patterns meet headers as `plain` makes them, without case and accents.
"""

import re

_BY_REASON = (
    (
        "immigration",
        (
            r"i[mn]migra|migratoi?r|migrationsstatus|migrationshintergrund",
            r"\bvisas?\b|\bvisum\b|\bvisado\b|\bdaca\b|\btps\b|\bi-?94\b|\bgreen ?card\b",
            r"\basyl|\basilo\b|\basile\b|\brefugee|refugiad|\brefugie|flue?chtling",
            r"aufenthalt|duldung|(titre|carte|permis|statut) de sejour|permiso de residencia",
            r"(legal|residency|residence|citizenship) status|status of residence|residence permit",
            r"permanent resident|estatus legal|situacion legal|statut (legal|juridique)",
            r"work (permit|authori[sz]ation)|employment authori[sz]ation|permiso de trabajo",
            r"permis de travail|arbeitserlaubnis|undocumented|indocumentad|sans[- ]papiers",
        ),
    ),
    (
        "alien_number",
        (r"\balien\b|\ba-(number|num|no)\b|^a ?(number|num|no\.?|#)(?!\w)(?! of)|\buscis\b",),
    ),
    (
        "social_security",
        (
            r"\bssn\b|social (security|insurance)|national insurance|\bitin\b",
            r"segur(idad|o) social|securite sociale|sozialversicherung",
            r"\btax(payer)? (id|number|no)|steuer(nummer|-?id)",
        ),
    ),
    (
        "identity_document",
        (
            r"passport|pasaporte|passeport|reisepass|\bpass-?(nummer|nr)|ausweis|\bcedula\b",
            r"\bdni\b|\bnie\b|\bnif\b|\bcurp\b|matricula consular",
            r"(national|government|government-issued|state|photo) id\b",
            r"^(your )?id (number|no|card|#)",
            r"\bid document|(identification|identity) (number|no|document|card)",
            r"(numero|documento)( nacional)? de (identidad|identificacion)|numero de documento",
            r"(carte|piece|numero)( nationale)? d'identite",
            r"driv(er|er's|ers|ing) licen[cs]e|licencia de conducir",
            r"permis de conduire|fue?hrerschein",
        ),
    ),
    (
        "birth",
        (
            r"\bbirth|\bdob\b|\bd\. ?o\. ?b\b|\bborn\b|geburt|geboren|nacimiento|\bnac\b|naissance",
            r"country of origin|herkunft|pais de origen|pays d'origine",
            r"^(your )?age$|^edad$|^alter$",
        ),
    ),
    (
        "nationality",
        (
            r"nationalit|nacionalidad|staatsangehoe?rig|staatsbue?rger",
            r"citizenship$|country of citizenship|ciudadania|citoyennete|\bethnic|\betnia\b|^race$",
        ),
    ),
    (
        "home_address",
        (
            r"^address( line)?( \d)?$|address (line|street)|\baddress \(?home",
            r"\b(home|street|postal|mailing|residen(ce|tial)|your|attendee) address( line)?( \d)?$",
            r"\b(permanent|current|private|personal|shipping|billing|invoice) address( \d)?$",
            r"^street( (name|number|no))?( \d)?$|\bzip\b|zip ?code|post(al)? ?code",
            r"^apartment|^apt\b",
            r"postleitzahl|^plz$|anschrift|strasse$|hausnummer|wohnadresse",
            r"^adresse( \d)?$|adresse (postale|personnelle|du domicile)|code postal|domicil",
            r"^direccion( \d| postal| particular| de casa)?$|codigo postal|^calle\b",
        ),
    ),
    (
        "health",
        (
            r"health|medical|medication|allerg|alergi|disabilit|disabled|diagnos|vaccin|vacuna|\bcovid",
            r"pregnan|wheelchair|gesundheit|krankheit|behinder|\bimpf|schwanger|rollstuhl",
            r"\bsalud\b|\bmedic(o|a|al|amento)s?\b|discapacidad|embaraz|silla de ruedas",
            r"\bsante\b|handicap|enceinte|grossesse|fauteuil roulant",
        ),
    ),
    (
        "payment",
        (
            r"(credit|debit) ?card|\bcard ?(number|no|#|holder|type|brand|expir|last)",
            r"\bcvv\b|\bcvc\b",
            r"last (4|four) digits|\biban\b|\bbic\b|\bbank (account|name|details)",
            r"account (number|no)",
            r"routing|kreditkarte|bankverbindung|\bkonto|tarjeta|cuenta bancaria|numero de cuenta",
            r"carte (bancaire|de credit|bleue)|(compte|coordonnees) bancaires?",
        ),
    ),
)

_PATTERNS = tuple((reason, re.compile("|".join(patterns))) for reason, patterns in _BY_REASON)


def sensitive(header: str) -> str:
    """Why the column with this `plain` header is left out (a reason word); empty if it is kept."""
    return next((reason for reason, pattern in _PATTERNS if pattern.search(header)), "")
