"""What a scanner types, when it and the computer do not agree on the keyboard."""

from kiosk.domain.keyboard_layouts import US, CapsLock, Misreading, keys


def typed(code: str, misreading: Misreading) -> str | None:
    """What the computer makes of the keys for *code*; None where there is no such key."""
    sent, made = keys(misreading.scanner), keys(misreading.computer)
    found = []
    for character in code:
        if character == " ":
            found.append(character)
            continue
        shift = character in sent[1]
        if character not in sent[shift]:
            return None
        place = sent[shift].index(character)
        every = misreading.caps_lock is CapsLock.EVERY_KEY
        key = made[shift is not every][place]
        other = key.swapcase() if misreading.caps_lock is CapsLock.LETTERS else key
        found.append(other if len(other) == 1 else key)  # no key makes two letters of ß
    return None if "\ufffd" in found else "".join(found)


def every_misreading() -> list[Misreading]:
    """Each layout against the American one, in both directions, and each kind of Caps Lock."""
    names = ("azerty", "azerty-be", "qwertz", "qwertz-ch", "spanish", "spanish-latam", "dvorak")
    pairs = [(US, name) for name in names] + [(name, US) for name in names] + [(US, US)]
    return [Misreading(*pair, caps) for pair in pairs[:-1] for caps in CapsLock] + [
        Misreading(caps_lock=CapsLock.LETTERS),
        Misreading(caps_lock=CapsLock.EVERY_KEY),
    ]
