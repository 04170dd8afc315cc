"""The first step of an import: what the file is, and what to choose where that is in doubt."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.import_views import OfferView, RecognisedView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.parts import breakable, label, paragraph, scrolled

_MENU_WIDTH = 480


class Recognised(QWidget):
    """Facts in words; a menu of sheets; encodings as names that read right or wrong."""

    sheet_chosen = Signal(str)
    encoding_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view = RecognisedView(())
        self._once = ""
        self._body = QWidget()
        self._inside = scrolled(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inside)

    def say_once(self, sentence: str) -> None:
        """Say *sentence* with the next list that is shown."""
        self._once = sentence

    def show_view(self, view: RecognisedView) -> None:
        """Show what was recognised."""
        self._view = view
        remarks = (*filter(None, [self._once]), *view.remarks)
        self._once = ""
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(12)
        if remarks:
            said = "\n".join(f"• {breakable(remark)}" for remark in remarks)
            layout.addWidget(paragraph(said, "notice"))
        layout.addLayout(self._facts(view))
        if view.offers:
            self._add_offers(layout, view)
        layout.addStretch(1)
        self._inside.setWidget(self._body)

    def _facts(self, view: RecognisedView) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(10)
        flags = Qt.AlignmentFlag
        beside_its_name = flags.AlignAbsolute | (
            flags.AlignRight if self.isRightToLeft() else flags.AlignLeft
        )  # a file's name is Latin even where the window is not
        for name, value in view.facts:
            shown = label(breakable(value), "large")
            shown.setWordWrap(True)
            shown.setAlignment(beside_its_name)
            form.addRow(label(name, "paragraph"), shown)
        if view.sheets:
            form.addRow(label(translate("Import", "Sheet"), "paragraph"), self._sheets(view))
        return form

    def _sheets(self, view: RecognisedView) -> QComboBox:
        menu = QComboBox()
        menu.setObjectName("importSheet")
        menu.setAccessibleName(translate("Import", "Sheet"))
        menu.setMinimumHeight(SMALLEST_TARGET)
        menu.setMaximumWidth(_MENU_WIDTH)
        menu.addItems(list(view.sheets))
        menu.setCurrentText(view.sheet)
        menu.currentTextChanged.connect(self._sheet_changed)
        return menu

    @Slot(str)
    def _sheet_changed(self, sheet: str) -> None:
        if sheet != self._view.sheet:
            self.sheet_chosen.emit(sheet)

    def _add_offers(self, layout: QVBoxLayout, view: RecognisedView) -> None:
        text = translate("Import", "Which of these reads right? The names are from your list.")
        layout.addWidget(label(text, "subheading"))
        group = QButtonGroup(self._body)
        for offer in view.offers:
            layout.addWidget(self._offer(offer, group, chosen=offer.encoding == view.encoding))

    def _offer(self, offer: OfferView, group: QButtonGroup, *, chosen: bool) -> QWidget:
        row = QWidget()
        radio = QRadioButton(offer.name)
        radio.setObjectName(f"encoding-{offer.encoding}")
        radio.setAccessibleDescription(offer.sample)
        radio.setMinimumHeight(SMALLEST_TARGET)
        radio.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        radio.setChecked(chosen)
        group.addButton(radio)
        radio.clicked.connect(lambda: self.encoding_chosen.emit(offer.encoding))
        sample = label(breakable(offer.sample), "large")
        sample.setWordWrap(True)
        sample.setContentsMargins(36, 0, 36, 0)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(radio)
        layout.addWidget(sample)
        return row
