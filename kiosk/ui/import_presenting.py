"""From a list as it was understood to what the steps of the import page show."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from kiosk.domain.listing import Caution, Column, Listing, Remark
from kiosk.domain.names import isolated
from kiosk.domain.roster_diff import Comparison
from kiosk.services.intake.columns import MAPPABLE_FIELDS
from kiosk.ui.import_decisions import Decisions, is_unused
from kiosk.ui.import_views import (
    EXPORT,
    LEFT_OUT,
    ColumnView,
    OfferView,
    ProblemView,
    RecognisedView,
)
from kiosk.ui.language import translate
from kiosk.ui.list_texts import caution_text, list_reason_text
from kiosk.ui.report_texts import system_text
from kiosk.ui.texts import field_text

_FIRST_ROWS = 8
_MOST_STRETCHES = 500


def recognised_view(listing: Listing) -> RecognisedView:
    """Step 1."""
    facts = [
        (translate("Import", "File"), isolated(listing.source)),
        (translate("Import", "System"), system_text(listing.system)),
    ]
    if listing.sheet and len(listing.sheets) < 2:  # noqa: PLR2004 - then there is a menu
        facts.append((translate("Import", "Sheet"), isolated(listing.sheet)))
    if listing.encoding:
        facts.append((translate("Import", "Letters"), encoding_text(listing.encoding)))
    facts += [
        (translate("Import", "Header"), row_text(listing.header_row)),
        (translate("Import", "Columns"), f"{len(listing.described):,}"),
    ]
    return RecognisedView(
        facts=tuple(facts),
        sheets=listing.sheets if len(listing.sheets) > 1 else (),
        sheet=listing.sheet,
        offers=tuple(
            OfferView(
                offer.encoding,
                encoding_text(offer.encoding),
                "  ·  ".join(isolated(cell) for cell in offer.sample),
            )
            for offer in listing.encodings
        ),
        encoding=listing.encoding,
        remarks=tuple(map(_remark_text, listing.cautions)),
    )


def column_views(decisions: Decisions) -> list[ColumnView]:
    """Step 2: sensitive columns first, those without a use last."""
    views = [_column_view(decisions, column) for column in decisions.columns]
    return sorted(views, key=lambda view: (not view.sensitive, view.unused, view.place))


def problem_views(listing: Listing, comparison: Comparison) -> tuple[ProblemView, ...]:
    """Rows that need a look, and rows that became nobody, by their reasons."""
    problems = sorted(listing.problems, key=lambda one: (one.why, one.column, one.row))
    people = [
        _problem(
            f"{isolated(column)}: {list_reason_text(why)}" if column else list_reason_text(why),
            [one.row for one in group],
        )
        for (why, column), group in groupby(problems, key=lambda one: (one.why, one.column))
    ]
    text = translate("Import", "left out: {why}")
    skipped = sorted(comparison.skipped, key=lambda one: (one.why, one.row))
    nobody = [
        _problem(text.format(why=list_reason_text(why)), [one.row for one in group])
        for why, group in groupby(skipped, key=lambda one: one.why)
    ]
    told = [
        ProblemView(caution_text(caution))
        for caution in comparison.cautions
        if caution.remark is not Remark.DOUBTFUL_ENCODING  # said and asked in step 1
    ]
    return (*people, *nobody, *told)


def row_text(row: int) -> str:
    """One row, as a spreadsheet counts."""
    return translate("Import", "row {row}").format(row=f"{row:,}")


def encoding_text(encoding: str) -> str:
    """An encoding in words; its own name, if there are none."""
    plain = encoding.casefold().replace("_", "-")
    return {
        "utf-8": translate("Encoding", "Unicode (UTF-8)"),
        "utf-8-sig": translate("Encoding", "Unicode (UTF-8)"),
        "ascii": translate("Encoding", "Plain letters (ASCII)"),
        "utf-16": translate("Encoding", "Unicode (UTF-16)"),
        "utf-16-le": translate("Encoding", "Unicode (UTF-16)"),
        "utf-16-be": translate("Encoding", "Unicode (UTF-16)"),
        "cp1252": translate("Encoding", "Windows, Western European"),
        "cp1250": translate("Encoding", "Windows, Central European"),
        "cp1251": translate("Encoding", "Windows, Cyrillic"),
        "cp1256": translate("Encoding", "Windows, Arabic"),
        "cp1258": translate("Encoding", "Windows, Vietnamese"),
        "cp874": translate("Encoding", "Windows, Thai"),
        "cp850": translate("Encoding", "DOS, Western European"),
        "iso8859-1": translate("Encoding", "Western European (ISO 8859-1)"),
        "iso8859-2": translate("Encoding", "Central European (ISO 8859-2)"),
        "iso8859-5": translate("Encoding", "Cyrillic (ISO 8859-5)"),
        "iso8859-6": translate("Encoding", "Arabic (ISO 8859-6)"),
        "iso8859-7": translate("Encoding", "Greek (ISO 8859-7)"),
        "iso8859-9": translate("Encoding", "Turkish (ISO 8859-9)"),
        "iso8859-15": translate("Encoding", "Western European (ISO 8859-15)"),
        "koi8-r": translate("Encoding", "Cyrillic (KOI8)"),
        "cp1253": translate("Encoding", "Windows, Greek"),
        "cp1254": translate("Encoding", "Windows, Turkish"),
        "cp1255": translate("Encoding", "Windows, Hebrew"),
        "cp1257": translate("Encoding", "Windows, Baltic"),
        "mac-roman": translate("Encoding", "Older Macs, Western European"),
        "gb18030": translate("Encoding", "Simplified Chinese (GB18030)"),
        "big5": translate("Encoding", "Traditional Chinese (Big5)"),
        "cp950": translate("Encoding", "Traditional Chinese (Big5)"),
        "shift-jis": translate("Encoding", "Japanese (Shift-JIS)"),
        "cp932": translate("Encoding", "Japanese (Shift-JIS)"),
        "euc-kr": translate("Encoding", "Korean"),
        "cp949": translate("Encoding", "Korean"),
    }.get(plain, encoding)


def _remark_text(caution: Caution) -> str:
    if caution.remark is Remark.DOUBTFUL_ENCODING:
        caution = replace(caution, text=encoding_text(caution.text))
    return caution_text(caution)


def _column_view(decisions: Decisions, column: Column) -> ColumnView:
    recognised = decisions.recognised(column.place)
    fixed = bool(column.left_out) and not column.sensitive and not is_unused(column)
    return ColumnView(
        place=column.place,
        header=isolated(column.header.strip() or unnamed_column_text(column.place)),
        examples="  ·  ".join(isolated(value) for value in column.examples),
        target=decisions.target(column.place),
        targets=_targets(recognised),
        why=_why(decisions, column),
        sensitive=bool(column.sensitive),
        unused=is_unused(column),
        fixed=fixed,
    )


def unnamed_column_text(place: int) -> str:
    """What a column without a header is called."""
    return translate("Import", "Column {number}").format(number=place + 1)


def _targets(recognised: str) -> tuple[tuple[str, str], ...]:
    targets = [
        (LEFT_OUT, translate("Import", "Left out")),
        (EXPORT, translate("Import", "Only for the central export")),
    ]
    if recognised not in {*MAPPABLE_FIELDS, LEFT_OUT, EXPORT}:
        targets.append((recognised, ", ".join(map(field_text, recognised.split("+")))))
    targets += [(name, field_text(name)) for name in MAPPABLE_FIELDS]
    return tuple(targets)


def _why(decisions: Decisions, column: Column) -> str:
    again = translate("Import", "as last time") if column.place in decisions.as_last_time else ""
    lost = (_lost_text(decisions, *each) for each in decisions.lost(column.place))
    return " · ".join(filter(None, (_reason(decisions, column), again, *lost)))


def _lost_text(decisions: Decisions, field: str, place: int) -> str:
    """A field that another column fills now."""
    text = translate("Import", "{field}: taken from “{column}” now")
    header = next(column.header.strip() for column in decisions.columns if column.place == place)
    return text.format(
        field=field_text(field), column=isolated(header or unnamed_column_text(place))
    )


def _reason(decisions: Decisions, column: Column) -> str:
    if not column.sensitive:
        return list_reason_text(column.left_out) if column.left_out == "kiosk" else ""
    if decisions.target(column.place) == LEFT_OUT:
        text = translate("Import", "Left out: {why}")
        return text.format(why=list_reason_text(column.sensitive))
    text = translate("Import", "Kept although sensitive ({why}): {reason}")
    return text.format(
        why=list_reason_text(column.sensitive),
        reason=isolated(decisions.reasons.get(column.place, "")),
    )


def _problem(reason: str, rows: Sequence[int]) -> ProblemView:
    text = translate("Import", "{count} rows, {reason} Rows {rows}")
    if len(rows) == 1:
        one = translate("Import", "Row {row}: {reason}")
        return ProblemView(one.format(row=rows[0], reason=reason))
    first = ", ".join(map(str, rows[:_FIRST_ROWS])) + ("…" if len(rows) > _FIRST_ROWS else "")
    told = text.format(count=f"{len(rows):,}", reason=_sentence(reason), rows=first)
    return ProblemView(told, _stretches(rows) if len(rows) > _FIRST_ROWS else "")


def _sentence(reason: str) -> str:
    return reason if reason.endswith((".", "?", "!")) else f"{reason}."


def _stretches(rows: Iterable[int]) -> str:
    """All rows, those that follow one another in one: 5-9, 12."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    shown = [
        str(first) if first == last else f"{first}–{last}"  # noqa: RUF001 - a stretch
        for first, last in found[:_MOST_STRETCHES]
    ]
    return ", ".join(shown) + ("…" if len(found) > _MOST_STRETCHES else "")
