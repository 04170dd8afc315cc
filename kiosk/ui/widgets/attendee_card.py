"""One person, opened from the list: be sure it is them, mend the badge, check them in."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.icons import IconLabel
from kiosk.ui.language import translate
from kiosk.ui.views import CardView, Presence
from kiosk.ui.widgets.correction_fields import CorrectionFields
from kiosk.ui.widgets.parts import (
    breakable,
    button,
    label,
    paragraph,
    restyle,
    row_of,
    scrolled,
)
from kiosk.ui.widgets.passage_lines import PassageLines

_PREVIEW = QSize(336, 252)
_LONG = 44
"""Characters of a name beyond which it is smaller, and what is below it stays in view."""


class AttendeeCard(QFrame):
    """Shows a person and asks for what may be done; opening it admits nobody."""

    check_in_requested = Signal(str, bool)  # registration, and whether to print
    print_requested = Signal(str)
    corrected = Signal(str, dict)  # registration; fields, and what they should say
    companions_requested = Signal(str)  # registration
    focus_given_back = Signal()
    override_requested = Signal()
    help_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attendeeCard")
        self.setProperty("role", "card")
        self._view: CardView | None = None
        self._name = label("", "cardname", "cardName")
        self._name.setWordWrap(True)
        self._details = paragraph("", "cardDetails")
        self._presence = label("", "presence", "cardPresence")
        self._icon = IconLabel(26, role="presence")
        self._history = paragraph("", "cardHistory")
        self.passages = PassageLines()
        self.passages.pin.cancelled.connect(self.focus_given_back)
        self.fields = CorrectionFields()
        self.fields.saved.connect(self._correct)
        self.fields.left.connect(self.focus_given_back)
        self._preview = QLabel()
        self._preview.setObjectName("badgePreview")
        self._preview.setFixedSize(_PREVIEW + QSize(2, 2))  # and its frame
        self._preview.setAccessibleName(translate("Card", "Badge preview"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(scrolled(self._upper()), 1)
        layout.addLayout(self._buttons())

    @property
    def view(self) -> CardView | None:
        """Whose card it is."""
        return self._view

    def show_person(self, view: CardView) -> None:
        """Show *view*; the badge preview follows."""
        self._view = view
        for shown, text in ((self._name, view.name), (self._details, view.details)):
            shown.setText(breakable(text))
            shown.setAccessibleName(text)
        self._name.setProperty("long", "true" if len(view.name) > _LONG else "false")
        restyle(self._name)
        self._presence.setText(view.presence_text)
        for shown in (self._presence, self._icon):
            shown.setProperty("presence", view.presence.value)
            restyle(shown)
        self._icon.show_icon(view.presence.value)
        self._history.setText("\n".join(view.history))
        self._history.setVisible(bool(view.history))
        self.passages.show_passages(view.passages)
        self.fields.show_values(
            {
                "badge_name": view.badge_name,
                "pronouns": view.pronouns,
                "organisation": view.organisation,
                "notes": view.notes,
            }
        )
        self._preview.clear()
        self._enter.setEnabled(view.can_enter)
        self._enter_only.setEnabled(view.can_enter)
        here = view.presence is Presence.HERE
        self._enter.setVisible(not here)
        self._enter_only.setVisible(view.can_enter)
        self._override.setVisible(not view.can_enter)
        companions = translate("Card", "Group: {count} more")
        self._companions.setText(companions.format(count=view.companions))
        self._companions.setVisible(view.companions > 0)

    def show_badge(self, image: QImage) -> None:
        """The badge as it will be printed."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(image).scaled(
            _PREVIEW * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self._preview.setPixmap(pixmap)

    @Slot()
    def press_primary(self) -> None:
        """What Enter does: check in and print; for somebody who is here, print again.

        Whoever was let in elsewhere has their badge, and comes to this place now.
        """
        self.fields.save()
        if self._view is None:
            return
        is_here = self._view.presence is Presence.HERE
        if is_here and self._view.new_here and self._view.can_enter:
            self.check_in_requested.emit(self._view.registration, False)
        elif is_here:
            self.print_requested.emit(self._view.registration)
        elif self._view.can_enter:
            self.check_in_requested.emit(self._view.registration, True)

    def _upper(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(8)
        presence = QHBoxLayout()
        presence.addWidget(self._icon)
        presence.addWidget(self._presence)
        presence.addStretch(1)
        for one in (self._name, self._details):
            words.addWidget(one)
        words.addLayout(presence)
        words.addWidget(self._history)
        words.addWidget(self.passages)
        words.addSpacing(8)
        words.addWidget(self.fields)
        words.addStretch(1)
        whole = QWidget()
        upper = QHBoxLayout(whole)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(24)
        upper.addLayout(words, 1)
        upper.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _buttons(self) -> QVBoxLayout:
        self._enter = button(
            translate("Card", "Check in and print (Enter)"), "checkInPrint", "primary"
        )
        self._enter.clicked.connect(self.press_primary)
        self._enter_only = button(translate("Card", "Check in only"), "checkIn")
        self._enter_only.clicked.connect(self._check_in_only)
        printing = button(translate("Card", "Print badge (F3)"), "printBadge")
        printing.clicked.connect(self._print)
        back = button(translate("Card", "Back (Esc)"), "backFromCard")
        back.clicked.connect(self.closed)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        self._companions = button("", "companions")
        self._companions.clicked.connect(self._ask_for_companions)
        self._override = button(translate("Card", "Let in… (Ctrl+O)"), "overrideCard")
        self._override.clicked.connect(self.override_requested)
        self._override.setVisible(False)
        helping = button(translate("Card", "Help desk (F4)"), "helpCard")
        helping.clicked.connect(self.help_requested)
        rows.addLayout(row_of(self._enter, self._enter_only, self._override, helping))
        rows.addLayout(row_of(printing, self._companions, back))
        return rows

    @Slot(dict)
    def _correct(self, values: dict[str, str]) -> None:
        if self._view:
            self.corrected.emit(self._view.registration, values)

    @Slot()
    def _ask_for_companions(self) -> None:
        if self._view:
            self.companions_requested.emit(self._view.registration)

    @Slot()
    def _check_in_only(self) -> None:
        self.fields.save()
        if self._view:
            self.check_in_requested.emit(self._view.registration, False)

    @Slot()
    def _print(self) -> None:
        self.fields.save()
        if self._view:
            self.print_requested.emit(self._view.registration)
