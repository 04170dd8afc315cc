"""Lists of sessions, which name speakers and rooms and nobody who attends."""

import re

from kiosk.services.intake.header import NAMES, Header
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.synonyms import plain

_TITLE = re.compile(
    r"(?:session|workshop|talk|panel|presentation|programme item|event item)s?"
    r"(?: (?:title|name|id|code|type))?|title(?: of (?:the )?session)?|"
    r"(?:titel|titulo|titre)(?: .*)?|sitzung|sesion|seance|veranstaltung|agenda item"
)
_WHERE_AND_WHEN = re.compile(
    r"(?:session )?(?:room|location|start|end|starts|ends|begins|date|day|time|start time|end time|"
    r"starts at|ends at|start date|track|tracks|capacity|seats|duration|abstract|format)|"
    r"raum|saal|beginn|ende|uhrzeit|sala|inicio|fin|hora|salle|debut|heure|kapazitat|cupo|capacite"
)
_ON_STAGE = re.compile(
    r"\b(?:speakers?|presenters?|panelists?|panellists?|moderators?|facilitators?|chairs?|"
    r"referent\w*|vortragende\w*|ponentes?|oradore?s?|intervenante?s?|palestrantes?)\b"
)
_FEWEST = 2


def is_programme(header: Header, layout: Layout) -> bool:
    """Whether the rows are sessions: with a title, a room or a time, and nobody but speakers."""
    names = header.plain
    on_stage = any(map(_ON_STAGE.search, names))
    held = {plain(layout.headers[p]) for name in NAMES for p in layout.fields.get(name, ())}
    people = {name for name in held if not _ON_STAGE.search(name)}
    if people and not (on_stage and people == {"name"} and names.index("name") == 0):
        return False
    if "email" in layout.fields or "order" in layout.fields:
        return False
    titled = bool(people) or any(map(_TITLE.fullmatch, names))
    return titled and sum(map(bool, map(_WHERE_AND_WHEN.fullmatch, names))) >= _FEWEST - on_stage
