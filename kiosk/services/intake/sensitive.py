"""Columns that would harm people in the wrong hands, known by their headers.

They are left out unless the organiser keeps them on purpose. English, Spanish, French
and German.
"""

import re

_BY_REASON = (
    (
        "immigration",
        (
            r"immigra|migratori|\bvisa (status|type|number|category|class)|^visa$|\basyl|\basilo\b"
            r"|\basile\b|\brefugee|\brefugiad|réfugié|flüchtling|aufenthalt|titre de séjour"
            r"|residence permit|green ?card|legal status|citizenship status|\bdaca\b|\btps\b"
            r"|\bi-?94\b|undocumented|permiso de residencia|carte de séjour"
        ),
    ),
    ("alien_number", r"^a[- ]?(number|num|no\.?|#)|alien (registration|number|id)|\buscis\b"),
    (
        "social_security",
        (
            r"\bssn\b|social security|\bitin\b|seguridad social|seguro social|sécurité sociale"
            r"|sozialversicherung|\btax(payer)? id|steuer(nummer|-?id)"
        ),
    ),
    (
        "identity_document",
        (
            r"passport|pasaporte|passeport|reisepass|\bdni\b|\bnie\b|\bcurp\b|cédula|\bausweis"
            r"|personalausweis|(national|government|state|photo) id|id (number|card|document)"
            r"|identification (number|document)|carte d'identité|documento de identidad"
            r"|identity (card|document|number)|driver'?s? licen[cs]e|licencia de conducir"
            r"|permis de conduire|führerschein"
        ),
    ),
    (
        "birth",
        (
            r"\bbirth|\bdob\b|\bborn\b|geburt|nacimiento|naissance|country of origin|herkunft"
            r"|pa[ií]s de origen|pays d'origine|^age$|^edad$|^âge$|^alter$"
        ),
    ),
    (
        "nationality",
        (
            r"nationalit|nacionalidad|staatsangehörig|staatsbürger|^citizenship$|ciudadanía"
            r"|citoyenneté|country of citizenship|ethnicit|^race$"
        ),
    ),
    (
        "home_address",
        (
            r"^(home|street|postal|mailing|residential|attendee|private|invoice|billing)? ?address"
            r"( line)?( \d)?$|^street( name)?( \d)?$|address street|\bzip\b|post(al)? ?code"
            r"|postcode|postleitzahl|^plz$|anschrift"
            r"|strasse$|^adresse( \d)?$|adresse postale|code postal|^dirección( \d)?$|domicilio"
            r"|código postal|^(home|private) address|hausnummer"
        ),
    ),
    (
        "health",
        (
            r"health|medical|medication|allerg|disabilit|diagnos|vaccin|\bcovid|pregnan|gesundheit"
            r"|krankheit|behinder|impf|\bsalud\b|médic|alergi|discapacidad|embaraz|\bsanté\b|handicap"
            r"|enceinte|grossesse"
        ),
    ),
    (
        "payment",
        (
            r"credit card|debit card|card (number|no|#|holder|type|brand)|\bcvv\b|\bcvc\b|\biban\b"
            r"|\bbic\b|\bbank (account|name|details)|account (number|no)|routing|kreditkarte"
            r"|\bkonto|tarjeta|cuenta bancaria"
            r"|carte (bancaire|de crédit|bleue)|compte bancaire"
        ),
    ),
)

_PATTERNS = tuple((reason, re.compile(pattern)) for reason, pattern in _BY_REASON)


def sensitive(header: str) -> str:
    """Why the column with this `plain` header is left out (a reason word); empty if it is kept."""
    return next((reason for reason, pattern in _PATTERNS if pattern.search(header)), "")
