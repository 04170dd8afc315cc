"""What is said about a list: why it, a row or a column was not taken, and what to look at."""

from kiosk.domain.listing import Caution, Remark, Why
from kiosk.domain.names import isolated
from kiosk.ui.language import translate
from kiosk.ui.programme_texts import programme_cautions, programme_reasons


def list_reason_text(reason: str) -> str:
    """Why a list, a row or a column was not taken; the word itself, if it has no sentence."""
    return (_list_reasons() | programme_reasons()).get(reason, reason)


def stopped_text(source: str, count: int, rows: int) -> str:
    """How far an import came that was stopped, and what completes it."""
    text = translate(
        "List", "{source}: stopped after {count} of {rows}. Import it again: the rest is added."
    )
    return text.format(source=isolated(source), count=f"{count:,}", rows=f"{rows:,}")


def caution_text(caution: Caution) -> str:
    """The sentence for *caution*."""
    text = _cautions()[caution.remark]
    first, others = caution.rows[:1], caution.count - 1
    row = str(first[0]) if first else ""
    if first and others > 0:
        row = translate("List", "{row} and {others} more").format(row=row, others=f"{others:,}")
    return text.format(
        column=caution.column.strip(), text=caution.text, count=f"{caution.count:,}", row=row
    )


def _cautions() -> dict[Remark, str]:
    return {**_reading_cautions(), **_people_cautions(), **programme_cautions()}


def _reading_cautions() -> dict[Remark, str]:
    return {
        Remark.DOUBTFUL_ENCODING: translate(
            "List",
            "The file is not in Unicode; it was read as {text}."
            " Check that accented names look right.",
        ),
        Remark.MENDED_TEXT: translate(
            "List", "Cells whose letters had been damaged on their way, and are mended: {count}."
        ),
        Remark.DAMAGED_TEXT: translate(
            "List",
            "Row {row}: letters were lost before the list came here. Export it again as UTF-8.",
        ),
        Remark.UNPAIRED_QUOTATION: translate(
            "List",
            "Row {row}: a quotation mark is opened and never closed. The row was read"
            " up to the end of its line; check that it is right.",
        ),
        Remark.OTHER_SHEETS: translate(
            "List", "Other sheets hold people too, and were not read: {text}."
        ),
        Remark.NO_NAMES: translate(
            "List",
            "No column was understood to hold names: nobody in this list can be found by name."
            " Say which column it is.",
        ),
        Remark.NO_CODES: translate(
            "List",
            "No column was understood to hold codes: what people bring cannot be scanned, only"
            " the badges that are printed here. If there is one, say which column it is.",
        ),
        Remark.NO_PEOPLE: translate(
            "List", "No people were found: below the header there is nobody."
        ),
        Remark.NO_SHEETS: translate(
            "List", "The file has no sheets, so “{text}” was not looked for; all of it was read."
        ),
        Remark.KEPT_WITHOUT_REASON: translate(
            "List",
            "“{column}” is sensitive and is kept, and nobody said why. Say it where its column is"
            " decided (on the command line with --because REASON), or leave it out.",
        ),
        Remark.LIKELY_SESSION: translate(
            "List",
            "“{column}” is kept: it has a sensitive word, but reads and answers as something of"
            " the programme or on the badge. If it asks about people, leave it out.",
        ),
        Remark.NO_LONGER_EXPORTED: translate(
            "List",
            "Columns that earlier imports kept, and that are no longer exported: {count} ({text}).",
        ),
        Remark.LONGER_ROWS: translate(
            "List",
            "Row {row}: more cells than the header has;"
            " what stands beyond the last header was left out.",
        ),
        Remark.NOTHING_TO_KEEP: translate(
            "List", "“{column}” was to be kept, but the list has no such column."
        ),
        Remark.NOTHING_TO_DROP: translate(
            "List", "“{column}” was to be left out, but the list has no such column."
        ),
    }


def _people_cautions() -> dict[Remark, str]:
    return {
        Remark.MAYBE_STATUS: translate(
            "List",
            "{column}: this may say who is not to come, and was not read."
            " If it does, say that it is the status.",
        ),
        Remark.NEWSLETTER: translate(
            "List",
            "{column}: this says who reads a newsletter, not who comes. It confirms and cancels"
            " nobody.",
        ),
        Remark.UNKNOWN_STATUS: translate(
            "List",
            "{column}: “{text}” is no status that is known here."
            " Registrations with it, counted as pending: {count}.",
        ),
        Remark.MORE_UNKNOWN_STATUSES: translate(
            "List", "Further words of status that are not known here: {count}."
        ),
        Remark.DESTROYED_CODES: translate(
            "List",
            "{column}: codes left out, because a spreadsheet turned long numbers into rounded"
            " ones like 1.2E+21: {count}. Export the list again as CSV and do not open it in a"
            " spreadsheet before importing.",
        ),
        Remark.SHARED_CODES: translate(
            "List",
            "Codes shared by several people, whom a scan cannot tell apart: {count}.",
        ),
        Remark.SEVERAL_EVENTS: translate(
            "List", "{column}: the list holds several events ({text}). All were read."
        ),
        Remark.ADD_ONS_JOINED: translate(
            "List", "Add-on rows joined to the ticket that they extend: {count}."
        ),
        Remark.REPEATED_ROWS: translate(
            "List", "Rows left out because they repeat another one: {count}."
        ),
        Remark.SEVERAL_ADMISSIONS: translate(
            "List", "Row {row}: more than one person may come on this registration."
        ),
        Remark.REJOINED: translate(
            "List", "Row {row}: somebody joined again. Each person was taken once."
        ),
        Remark.SEVERAL_SHIFTS: translate(
            "List", "Row {row}: another shift of the same person. Each person was taken once."
        ),
        Remark.RESUBMITTED: translate(
            "List", "Row {row}: the same person sent the form again. The last answer counts."
        ),
        Remark.CONTRADICTING_ROWS: translate(
            "List",
            "Repeated rows with another status than the row before: {count}. The earlier row"
            " counts. Check who is meant to come.",
        ),
        Remark.OTHER_PEOPLE: translate(
            "List",
            "Registrations given to somebody else, name and e-mail address both differing:"
            " {count}. Check that the codes of this list are those of earlier lists.",
        ),
        Remark.STOPPED_BEFORE: translate(
            "List",
            "“{text}” was taken only in part: its import was stopped. People taken: {count}."
            " Import it again: the rest is added.",
        ),
        Remark.SHORT_CODES: translate(
            "List",
            "Codes of fewer than {text} characters: {count}. They cannot be scanned by a scanner"
            " that works like a keyboard: type them, followed by Enter, or let a camera read"
            " them.",
        ),
    }


def _list_reasons() -> dict[str, str]:
    return {
        Why.EMPTY: translate("List", "it is empty."),
        Why.PICTURE: translate("List", "it is a picture, whatever its name says."),
        Why.TRUNCATED_WORKBOOK: translate(
            "List", "the workbook is damaged or cut short. Export or copy it again."
        ),
        Why.NO_NAMES: translate(
            "List", "no column holds names. Choose the report that lists attendees."
        ),
        Why.ORDERS_ONLY: translate(
            "List", "it lists orders and their buyers. Choose the report that lists attendees."
        ),
        Why.CODES_ONLY: translate(
            "List", "it lists codes without people. Choose the report that lists attendees."
        ),
        Why.TOO_LARGE: translate("List", "it is too large to be an attendee list."),
        Why.TOO_SLOW: translate(
            "List", "reading it took too long. Save it again as CSV, with only the attendee list."
        ),
        Why.PASSWORD_PROTECTED: translate(
            "List", "it is protected by a password. Save a copy without one."
        ),
        Why.PROGRAMME: translate(
            "List",
            "it lists sessions of a programme, not attendees. Take it with `kiosk programme`.",
        ),
        Why.BINARY: translate("List", "it is neither text nor a workbook."),
        Why.JSON: translate(
            "List",
            "it is JSON without a list of records that are alike. Export the list as CSV or Excel.",
        ),
        "immigration": translate("List", "immigration status"),
        "alien_number": translate("List", "A-number"),
        "social_security": translate("List", "social security or tax number"),
        "identity_document": translate("List", "identity document"),
        "birth": translate("List", "date or country of birth"),
        "nationality": translate("List", "nationality"),
        "home_address": translate("List", "home address"),
        "health": translate("List", "health"),
        "payment": translate("List", "payment data"),
        "special_category": translate("List", "race, religion, orientation, politics or record"),
        "income": translate("List", "income or benefits"),
        "emergency_contact": translate("List", "emergency contact"),
        "dropped": translate("List", "not wanted"),
        "kiosk": translate("List", "written by the kiosk itself"),
        "rejoined": translate("List", "the same person, joined again"),
        "another_shift": translate("List", "another shift of the same person"),
        "resubmitted": translate("List", "answered again later"),
        "refund": translate("List", "a refund"),
        "no_admission": translate("List", "a quantity of 0: nobody comes on it"),
        "no_name": translate("List", "no name yet"),
        "email_as_name": translate("List", "an e-mail address instead of a name"),
        "name_without_letters": translate("List", "a name without letters"),
        "damaged_name": translate("List", "a name with damaged letters"),
        "no_code": translate("List", "no code"),
        "destroyed_code": translate("List", "a code that a spreadsheet has rounded"),
        "unknown_status": translate("List", "a status that is not known here"),
        "unread_quantity": translate(
            "List", "a number of people that could not be read; counted as one"
        ),
        "zero_quantity": translate("List", "a quantity of 0 on a row that counts all the same"),
        "unlikely_quantity": translate("List", "an unlikely number of people; counted as one"),
        "add_on": translate("List", "an extra of another ticket"),
        "repeated": translate("List", "the same as another row"),
        "total": translate("List", "a total, not a person"),
        "footer": translate("List", "a note below the list, not a person"),
        "example": translate("List", "an example or an instruction, not a person"),
        "group": translate("List", "the heading of a group, not a person"),
        "section": translate("List", "another table below the list"),
        "header": translate("List", "the header again"),
        "nobody": translate("List", "no name and no code"),
    }
