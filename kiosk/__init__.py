"""Offline-first conference check-in.

The layers, top to bottom; a module imports only from layers below its own
(import-linter keeps it so):

    app, commands   compose: options -> store -> services -> devices -> window or terminal
    ui              what they see: Qt Widgets
    devices         what touches the world: printers, sounds, the painter of badges (Qt, no widgets)
    services        what they ask for: use cases, free of Qt, so the command line has all of them
    store           what we remember: the encrypted event file; the only SQL in the program
    domain          what is true: values and rules; no clock, disk, network, Qt, SQL or randomness
    errors, bundled KioskError; where the resources are

Everything that becomes true is a fact in the journal (kiosk.domain.fact); every
other table is a projection that can be folded again from the facts.
"""

__version__ = "0.1.0"
