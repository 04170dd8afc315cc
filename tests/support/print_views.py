"""The Badges page with printers, rules and badges whose names are long."""

from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_texts import reprint_reasons
from kiosk.ui.print_views import BatchView, PrinterView, PrintJobView
from kiosk.ui.widgets.reprint_strip import ReprintStrip

ZEBRA, FOLDER = "zpl:tcp:192.0.2.7:9100", "folder:/media/stick/badges of the forum"
LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maria del Carmen"


def a_badges_page() -> BadgesPage:
    """As it is on a busy morning."""
    page = BadgesPage()
    names = [(ZEBRA, "Zebra 192.0.2.7:9100"), (FOLDER, f"PDF files in {FOLDER[7:]}")]
    page.printers.show_printers(
        [
            PrinterView(ZEBRA, names[0][1], "paper out, 3 in the printer", True, 12),  # noqa: FBT003
            PrinterView(FOLDER, names[1][1], "ready", False),  # noqa: FBT003
        ]
    )
    page.printers.offer([("system:Laser", "Laser on the second floor, behind the stage")])
    page.rules.show_rules(["Attendee", "Press"], names, {"Press": FOLDER})
    page.queue.offer(names)
    page.queue.show_jobs(
        [
            PrintJobView(1, f"{LONG} · {LONG}", "waits: the printer does not take it"),
            PrintJobView(2, "مريم العلي", "perhaps printed: did it come out?"),
            PrintJobView(3, "Ana Souza · Harbor Legal Aid", "is being printed: Zebra"),
        ],
        1204,
    )
    page.show_targets(names)
    page.show_batch(BatchView(1204, 12, paused=True))
    page.show_settings(auto_print=True, separators=False)
    page.show_outcome("1,204 badges are on their way.")
    return page


def a_reprint_strip() -> ReprintStrip:
    """Somebody with a long name wants another badge."""
    strip = ReprintStrip(reprint_reasons())
    strip.ask("R1", LONG)
    return strip
