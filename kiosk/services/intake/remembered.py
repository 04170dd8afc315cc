"""What an organiser once decided about a column is proposed for every list that has it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind, withdrawn_ids
from kiosk.domain.listing import Listing
from kiosk.services.intake.columns import described_columns, understand
from kiosk.services.intake.reading import Progress
from kiosk.services.intake.sessions_known import programme_names
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


def understand_as_before(
    file: EventFile, path: Path, choices: Choices, progress: Progress
) -> tuple[Listing, Choices]:
    """The list at *path*, and what of its reading was decided before and is not in *choices*.

    Raises as `understand` does.
    """
    choices = replace(choices, sessions=programme_names(file))
    listing = described_columns(path, choices, progress)
    remembered = remembered_choices(file, [column.header for column in listing.described])
    decided = merged(choices, remembered)
    added = Choices(
        fields=_beside(decided.fields, choices.fields),
        keep=_beside(decided.keep, choices.keep),
        drop=decided.drop - choices.drop,
    )
    return understand(path, decided, progress), added


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
        sessions=explicit.sessions,
    )


def _beside(decided: Mapping[str, str], told: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in decided.items() if name not in told}


def _decisions(file: EventFile) -> list[dict[str, dict[str, str]]]:
    """The choices of the imports that stand, the newest first."""
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    withdrawn = withdrawn_ids(facts)
    standing = [fact for fact in facts if fact.kind == Kind.IMPORT and fact.id not in withdrawn]
    standing.sort(key=lambda fact: fact.order, reverse=True)
    return [fact.body.get("choices", {}) for fact in standing]
