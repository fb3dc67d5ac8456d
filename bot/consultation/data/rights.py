"""What a person may ask of their data: what is kept, a copy of it, its end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation, to_json
from bot.consultation.data.kept import KEPT
from bot.consultation.deal_buttons import about
from bot.consultation.deal_screens import DealScreens
from bot.consultation.named_files import NamedFile, json_file
from bot.consultation.operator import Operator
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    DocumentKind,
    Passage,
    Screen,
    Verb,
    message_of,
)
from bot.consultation.shelf import deals_of
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import offers
from bot.phrases import privacy as phrases

_EXPORTED: tuple[DocumentKind, ...] = ("clean", "pdf")
_MOST_SENT = 5
"""The newest draft of so many deals comes at once; all others by a button."""


@dataclass(frozen=True)
class DataRights:
    """Answers `/privacy`, `/export` and `/forget`.

    What nobody used for `retention_days` is deleted.
    """

    placing: Placing
    operator: Operator
    retention_days: int

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """The policy, the copy, the end."""
        return {
            "privacy": self._policy,
            "export": self._export,
            "forget": self._ask,
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The two buttons after which everything is gone."""
        return {"forget_sure": self._ask_again, "forget_yes": self._forget}

    def _policy(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        operator = self.operator
        passages = (
            Passage(phrases.title(), "title"),
            Passage(phrases.what_for()),
            *(Passage(kept.sentence(), "item") for kept in KEPT),
            Passage(phrases.how()),
            Passage(phrases.how_long(self.retention_days)),
            Passage(phrases.rights()),
            Passage(phrases.responsible(operator.name, operator.contact)),
        )
        back = (self.placing.way_back(conversation),)
        return Outcome(conversation, (Screen(passages, back),))

    def _export(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        back = (self.placing.way_back(conversation),)
        announced = message_of([phrases.export_follows()], back)
        drafted = [deal for deal in deals_of(conversation) if deal.versions]
        files = (
            Document(len(deal.versions), kind, deal.number)
            for deal in drafted[-_MOST_SENT:]
            for kind in _EXPORTED
        )
        screens = DealScreens(self.placing.interviewing, today)
        rows = tuple((about(screens.name(deal), "drafts", deal),) for deal in drafted)
        drafts = (message_of([phrases.export_drafts()], rows),) if rows else ()
        file = Document(0, "export", 0)
        return Outcome(conversation, (announced, file, *files, *drafts))

    def _ask(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        sure = Action("forget_sure", option=conversation.fingerprint)
        return _asked(conversation, offers.forget_question(), offers.forget_yes(), sure)

    def _ask_again(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.fingerprint:
            return self.placing.outdated(conversation, today)
        now = Action("forget_yes", option=conversation.fingerprint)
        question = phrases.last_question(*_counts(conversation))
        return _asked(conversation, question, phrases.delete_now(), now)

    def _forget(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Forget what was there when the person was asked; a second tap is harmless."""
        if _has_something(conversation) and action.option != conversation.fingerprint:
            return self.placing.outdated(conversation, today)
        receipt = phrases.receipt(*_counts(conversation))
        goodbye = Screen((Passage(receipt), Passage(phrases.remains())))
        nothing = Conversation(speaker=conversation.speaker)
        self.placing.interviewing.let_go()
        return Outcome(nothing, (goodbye,), forget=True)


def export_file(conversation: Conversation) -> NamedFile:
    """Return all that is kept of a person as JSON."""
    data = {"about": phrases.export_about(), **to_json(conversation)}
    return json_file("my-data.json", data)


def _asked(
    conversation: Conversation, question: str, label: str, action: Action
) -> Outcome:
    buttons = (
        (Button(label, action, "danger"),),
        (Button(offers.forget_no(), Action("cancel")),),
    )
    return Outcome(conversation, (message_of([question], buttons),))


def _has_something(conversation: Conversation) -> bool:
    return any(_counts(conversation)) or bool(conversation.preferences)


def _counts(conversation: Conversation) -> tuple[int, int, int]:
    """Count deals, answers and drafts."""
    deals = [one for one in deals_of(conversation) if one.given or one.versions]
    answers = sum(len(deal.given) for deal in deals)
    return len(deals), answers, sum(len(deal.versions) for deal in deals)
