"""Several deals: listed, begun, named, taken in hand, copied, deleted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation import shelf
from bot.consultation.conversation import Conversation
from bot.consultation.deal_buttons import deal_meant, draft_meant, is_as_it_was
from bot.consultation.deal_screens import DealScreens
from bot.consultation.kept_deals import Shelved
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Document, DocumentKind, Verb, message_of
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import deals as phrases
from bot.phrases import drafts_kept

_FILES: tuple[DocumentKind, ...] = ("notes", "clean", "pdf", "checklist")


@dataclass(frozen=True)
class KeepingDeals:
    """Lets a person work on several deals, one at a time."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/deals`, `/new` and `/rename`."""
        return {"deals": self._list, "new": self._new, "rename": self._rename}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The list, and what can be done with each deal."""
        return {
            "deals": lambda conversation, _, day: self._list(conversation, "", day),
            "new_deal": lambda conversation, _, day: self._new(conversation, "", day),
            "deal": self._open,
            "switch": self._switch,
            "rename": self._ask_name,
            "duplicate": self._duplicate,
            "delete": self._ask_delete,
            "delete_yes": self._delete,
            "drafts": self._drafts,
            "send_draft": self._send,
        }

    def _list(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        return Outcome(conversation, (self._screens(today).listed(conversation),))

    def _new(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        if not (conversation.given or conversation.versions):
            notice = phrases.already_new()
            return self.placing.go_on(conversation, today, notice=notice)
        if not shelf.has_room(conversation):
            return self._said(conversation, phrases.full(shelf.MOST_DEALS))
        begun = conversation.started_over()
        return self.placing.go_on(begun, today, notice=phrases.begun())

    def _rename(self, conversation: Conversation, words: str, _today: date) -> Outcome:
        title = shelf.as_title(words)
        if not title:
            return self._said(conversation, phrases.rename_how())
        return self._said(shelf.renamed(conversation, title), phrases.renamed(title))

    def _open(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None:
            return self.placing.outdated(conversation, today)
        screen = self._screens(today).opened(conversation, deal)
        return Outcome(conversation, (screen,))

    def _switch(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None:
            return self.placing.outdated(conversation, today)
        notice = phrases.now_in_hand(self._screens(today).name(deal))
        taken = shelf.switched(conversation, deal)
        return self.placing.go_on(taken, today, notice=notice)

    def _ask_name(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Take the deal in hand, so that the name goes to it, and say how."""
        deal = deal_meant(conversation, action)
        if deal is None:
            return self.placing.outdated(conversation, today)
        now = phrases.now_in_hand(self._screens(today).name(deal))
        taken = shelf.switched(conversation, deal)
        return self._said(taken, now, phrases.rename_how())

    def _duplicate(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None or not is_as_it_was(conversation, action):
            return self.placing.outdated(conversation, today)
        if not shelf.has_room(conversation):
            return self._said(conversation, phrases.full(shelf.MOST_DEALS))
        name = phrases.copy_of(self._screens(today).name(deal))
        copied = shelf.duplicated(conversation, deal, name)
        notice = phrases.duplicated(copied.title)
        return self.placing.go_on(copied, today, notice=notice)

    def _ask_delete(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None:
            return self.placing.outdated(conversation, today)
        screen = self._screens(today).deletion(conversation, deal)
        return Outcome(conversation, (screen,))

    def _delete(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None or not is_as_it_was(conversation, action):
            return self.placing.outdated(conversation, today)
        screens = self._screens(today)
        left = shelf.deleted(conversation, deal)
        notice = phrases.deleted(screens.name(deal))
        return Outcome(left, (screens.listed(left),), notice)

    def _drafts(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_meant(conversation, action)
        if deal is None:
            return self.placing.outdated(conversation, today)
        return Outcome(conversation, (self._screens(today).drafts(deal),))

    def _send(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        deal = deal_meant(conversation, action)
        number = None if deal is None else draft_meant(deal, action)
        if deal is None or number is None:
            return self.placing.outdated(conversation, today)
        return self._files(conversation, deal, number, today)

    def _files(
        self, conversation: Conversation, deal: Shelved, number: int, today: date
    ) -> Outcome:
        announced = drafts_kept.files_follow(self._screens(today).name(deal), number)
        files = (Document(number, kind, deal.number) for kind in _FILES)
        return Outcome(conversation, (message_of([announced]), *files))

    def _screens(self, today: date) -> DealScreens:
        return DealScreens(self.placing.interviewing, today)

    def _said(self, conversation: Conversation, *lines: str) -> Outcome:
        """Say something in passing, with the way back to where the person was."""
        back = (self.placing.way_back(conversation),)
        return Outcome(conversation, (message_of(lines, back),))
