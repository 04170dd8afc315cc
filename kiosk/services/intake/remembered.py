"""What an organiser once decided about a column is proposed for every list that has it."""

from collections.abc import Collection

from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind, withdrawn_ids
from kiosk.services.intake.synonyms import plain
from kiosk.store.event_file import EventFile


def remembered_choices(file: EventFile, headers: Collection[str]) -> Choices:
    """The newest decision about each of *headers* in the imports of this event that stand."""
    known = {plain(header): header for header in headers if plain(header)}
    fields: dict[str, str] = {}
    fates: dict[str, str | None] = {}
    for decided in _decisions(file):
        for field, column in decided.get("fields", {}).items():
            header = known.get(plain(column))
            if header and header not in fields.values():
                fields.setdefault(field, header)
        kept = decided.get("keep", {})
        for column in (*kept, *decided.get("drop", ())):
            if plain(column) in known:
                fates.setdefault(known[plain(column)], kept.get(column))
    return Choices(
        fields=fields,
        keep={header: reason for header, reason in fates.items() if reason is not None},
        drop=frozenset(header for header, reason in fates.items() if reason is None),
    )


def merged(explicit: Choices, remembered: Choices) -> Choices:
    """*explicit* choices, and those *remembered* that they leave open."""
    mapped = {plain(column) for column in explicit.fields.values() if column != NOWHERE}
    dropped = {plain(column) for column in explicit.drop}
    kept = {plain(column) for column in explicit.keep}
    return Choices(
        fields={
            **{
                field: column
                for field, column in remembered.fields.items()
                if plain(column) not in mapped | dropped
            },
            **explicit.fields,
        },
        keep={
            **{
                column: reason
                for column, reason in remembered.keep.items()
                if plain(column) not in kept | dropped
            },
            **explicit.keep,
        },
        drop=explicit.drop
        | {column for column in remembered.drop if plain(column) not in kept | mapped},
        encoding=explicit.encoding or remembered.encoding,
        sheet=explicit.sheet or remembered.sheet,
    )


def _decisions(file: EventFile) -> list[dict[str, dict[str, str]]]:
    """The choices of the imports that stand, the newest first."""
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    withdrawn = withdrawn_ids(facts)
    standing = [fact for fact in facts if fact.kind == Kind.IMPORT and fact.id not in withdrawn]
    standing.sort(key=lambda fact: fact.order, reverse=True)
    return [fact.body.get("choices", {}) for fact in standing]
