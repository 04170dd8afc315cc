"""Which of a laptop's printers badges go to: as its settings say."""

from dataclasses import replace

from kiosk.domain.print_job import Routes
from kiosk.store.laptop import Laptop


def routes_of(laptop: Laptop) -> Routes:
    """The printers as they are set up now."""
    return Routes(laptop.printer, laptop.printers, laptop.print_rules)


def with_printer(laptop: Laptop, key: str) -> Laptop:
    """The same laptop with one more printer; its first is the main one."""
    if not laptop.printer or key == laptop.printer:
        return replace(laptop, printer=key)
    return replace(laptop, printers=tuple(dict.fromkeys((*laptop.printers, key))))


def with_main_printer(laptop: Laptop, key: str) -> Laptop:
    """The same laptop, whose badges go to *key* first; the one before takes over if it fails."""
    others = [each for each in (laptop.printer, *laptop.printers) if each and each != key]
    return replace(laptop, printer=key, printers=tuple(dict.fromkeys(others)))


def without_printer(laptop: Laptop, key: str) -> Laptop:
    """The same laptop without the printer *key*, and without the rules that name it."""
    left = [each for each in (laptop.printer, *laptop.printers) if each and each != key]
    rules = {name: printer for name, printer in laptop.print_rules.items() if printer != key}
    main, *others = left or [""]
    return replace(laptop, printer=main, printers=tuple(others), print_rules=rules)


def with_rule(laptop: Laptop, ticket_type: str, key: str) -> Laptop:
    """The same laptop, which prints *ticket_type* on *key*; with an empty one, where all go."""
    rules = {name: printer for name, printer in laptop.print_rules.items() if name != ticket_type}
    return replace(laptop, print_rules={**rules, ticket_type: key} if key else rules)
