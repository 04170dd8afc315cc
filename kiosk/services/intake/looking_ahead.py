"""The pass over the rows that comes before people are made, where a list needs one."""

from kiosk.services.intake.add_ons import AddOnRows
from kiosk.services.intake.ahead import NOTHING_AHEAD, Ahead, together
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.people import PeopleReader
from kiosk.services.intake.quantities import Quantities
from kiosk.services.intake.repeats import Repeats


def look_ahead(reader: PeopleReader, layout: Layout) -> Ahead:
    """What rows say of each other: extras, quantities, refunds, repeats."""
    lookouts: list[AddOnRows | Quantities | Repeats] = []
    if AddOnRows.may_be_in(layout):
        lookouts.append(AddOnRows(layout))
    if Quantities.told_by(layout):
        lookouts.append(Quantities(layout))
    if Repeats.may_be_in(layout) and not layout.defused:  # our own export has nobody twice
        lookouts.append(Repeats(layout))
    if not lookouts:
        return NOTHING_AHEAD
    for number, row in reader.rows():
        person = reader.person(number, row)
        if reader.tells_somebody(person, row):
            for lookout in lookouts:
                lookout.take(person, row)
    return together(*(lookout.found() for lookout in lookouts))
