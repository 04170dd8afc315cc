"""The one translation function, and the direction that goes with a language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
"""`translate(context, text)`: both plain literals, because the extraction tool reads the
source; names and numbers are filled in afterwards with `str.format`."""
