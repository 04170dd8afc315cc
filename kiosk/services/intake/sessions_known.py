"""What the programme has, for lists that say who registered for which of its sessions."""

import re
from collections import Counter

from kiosk.domain.listing import Caution, ListedPerson, Remark
from kiosk.domain.registration import BETWEEN
from kiosk.services.intake.statuses import word, words_of
from kiosk.store.event_file import EventFile

_MOST_WORDS = 10
"""Words that no session has: as many are told one by one."""

_MOST_KEPT = 5000
_COMMAS = re.compile(r"\s*,\s+")
_NOTHING = frozenset({"-", "n/a", "na", "none", "n.a."})


def programme_names(file: EventFile) -> frozenset[str]:
    """The ids and the titles of the sessions that the programme has."""
    sessions = file.checkpoints.sessions()
    return frozenset(name for one in sessions for name in (one.id, one.title))


class UnknownSessions:
    """Counts the words for sessions that mean none of the programme, once there is one."""

    def __init__(self, file: EventFile) -> None:
        self._choosing = file.checkpoints.choosing() if file.checkpoints.sessions() else None
        self._known: dict[str, bool] = {}
        self._unknown: Counter[str] = Counter()

    def note(self, person: ListedPerson) -> None:
        """Take up what one row of a list says."""
        said = person.values.get("sessions", "")
        if said and self._choosing:
            self._unknown.update(self._unmeant(said.split(BETWEEN)))

    def cautions(self, column: str) -> list[Caution]:
        """What to look at in the *column* of sessions."""
        told = [
            Caution(Remark.UNKNOWN_SESSION, column=column, text=text, count=rows)
            for text, rows in self._unknown.most_common(_MOST_WORDS)
        ]
        more = len(self._unknown) - _MOST_WORDS
        return told + ([Caution(Remark.MORE_UNKNOWN_SESSIONS, count=more)] if more > 0 else [])

    def _unmeant(self, words: list[str]) -> list[str]:
        """Those of *words* that mean nothing.

        Of a cell and its parts between commas they are the parts, if one of those means
        something, and else the cell as a whole.
        """
        whole = words[0]
        parts = {*_COMMAS.split(whole)} & {*words[1:]}
        others = [one for one in words[1:] if one not in parts]
        in_parts = not self._means(whole) and any(map(self._means, parts))
        told = [*(sorted(parts) if in_parts else [whole]), *others]
        return [one for one in told if not self._means(one)]

    def _means(self, text: str) -> bool:
        known = self._known.get(text)
        if known is None:
            assert self._choosing  # noqa: S101 - whoever asks has looked
            said = word(text)
            is_no = said in _NOTHING or said in words_of("no")
            known = is_no or bool(self._choosing.pieces(text))
            if len(self._known) < _MOST_KEPT:
                self._known[text] = known
        return known
