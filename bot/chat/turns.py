"""One person's turn: its effect and what they should see of it, in one write."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.chat.acknowledging import (
    NOTHING_TO_SAY,
    Toast,
    acknowledge,
    fits_a_toast,
    toast,
)
from bot.chat.background import Background
from bot.chat.connection import Connection
from bot.chat.double_taps import DoubleTaps
from bot.chat.incoming import Incoming
from bot.chat.kept_conversations import conversation_in, kept
from bot.chat.logs import logger
from bot.chat.menus import Menus
from bot.chat.others import Others
from bot.chat.outgoing import as_outgoing, is_card, says_the_same
from bot.chat.updates import incoming_of
from bot.consultation.conversation import Conversation
from bot.consultation.data.farewell import with_receipt
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.reminding import reminders_after
from bot.consultation.screens import Passage, Screen, Shown, message_of
from bot.errors import DamagedChatError
from bot.phrases import manners
from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Store, Turn

_log = logger(__name__)

Response = Callable[[Dialogue, Conversation, Incoming, date], Outcome]
"""What a handler is: it reads what came and says what becomes of a conversation."""

Context = CallbackContext[Any, Any, Any, Any]


@dataclass(frozen=True)
class Turns:
    """Lets people take turns, each of which counts once.

    Nobody gets more than `most_unsent` things to see put before them; what they do
    until then is without effect.
    """

    connection: Connection
    dialogue: Dialogue
    store: Store
    background: Background
    today: Callable[[], date]
    double_taps: DoubleTaps
    most_unsent: int
    others: Others
    tell_owners: Callable[[str], Coroutine[Any, Any, None]]
    menus: Menus
    now: Callable[[], datetime] | None = None

    def taken_by(
        self, response: Response
    ) -> Callable[[Incoming | Update, Context], Coroutine[Any, Any, None]]:
        """Return a callback that has the response's effect."""

        async def callback(update: Incoming | Update, _context: Context) -> None:
            incoming = incoming_of(update)
            said = self._taken(incoming, response)
            if incoming.press is not None:
                press = incoming.press.id
                self.background.start(acknowledge(self.connection, press, said))

        return callback

    def _taken(self, incoming: Incoming, response: Response) -> Toast:
        chat = incoming.chat
        try:
            record = self.store.chats.load(chat)
        except DamagedChatError:
            self._begin_afresh(chat, incoming)
            return NOTHING_TO_SAY
        if incoming.update_id in record.handled:
            return NOTHING_TO_SAY
        if self._is_too_much(chat, incoming, record):
            self.store.chats.commit(chat, Turn(incoming.update_id, record.data, ()))
            return NOTHING_TO_SAY
        before = conversation_in(record.data, chat)
        outcome = response(self.dialogue, before, incoming, self.today())
        self._commit(chat, incoming, outcome, record.outbox)
        return toast(before, outcome)

    def _is_too_much(
        self, chat: ChatKey, incoming: Incoming, record: ChatRecord
    ) -> bool:
        album, press = incoming.album, incoming.press
        unseen = bool(album) or any(map(is_card, record.outbox))
        button = press.button if press else ""
        repeated = self.double_taps.repeats(chat, album or button, unseen=unseen)
        # Nothing is written about a chat that was forgotten a moment ago.
        repeated = repeated and bool(record.handled)
        return repeated or len(record.outbox) >= self.most_unsent

    def _begin_afresh(self, chat: ChatKey, incoming: Incoming) -> None:
        """Begin again where what was kept cannot be read, and say so."""
        _log.error("a damaged chat begins afresh", chat=chat.chat)
        started = self.dialogue.command(
            Conversation(speaker=chat), "start", self.today()
        )
        apology = message_of([manners.begins_afresh()])
        outcome = started._replace(shown=(apology, *started.shown))
        self._commit(chat, incoming, outcome, ())
        self.background.start(self.tell_owners(manners.owner_damaged()))

    def _commit(
        self,
        chat: ChatKey,
        incoming: Incoming,
        outcome: Outcome,
        unsent: Sequence[Outgoing],
    ) -> None:
        self.others.tell(outcome.to_others, str(incoming.update_id), incoming.update_id)
        if outcome.forget:
            # The key goes first: from here on nobody can read what was kept. What is
            # written next is sealed with another, which goes with the last message.
            receipt = self.store.chats.forget(chat)
            outcome = with_receipt(outcome, receipt)
        self.store.chats.commit(chat, self._turn(incoming, outcome, unsent))
        for person in outcome.menus_of:
            self.background.start(self.menus.show(person))

    def _turn(
        self, incoming: Incoming, outcome: Outcome, unsent: Sequence[Outgoing]
    ) -> Turn:
        outgoing = tuple(_outgoing(incoming, outcome))
        at = self.now() if self.now else None
        reminders = {} if at is None else reminders_after(outcome.conversation, at)
        return Turn(
            incoming.update_id,
            {} if outcome.forget else kept(outcome.conversation.heard_of()),
            () if says_the_same(unsent, outgoing) else outgoing,
            at,
            {**reminders, **outcome.reminders},
            outcome.standing,
        )


def _outgoing(incoming: Incoming, outcome: Outcome) -> Iterator[Outgoing]:
    for number, shown in enumerate(_with_notice(incoming, outcome)):
        name = f"{incoming.update_id}.{number}"
        yield as_outgoing(name, shown, after=incoming.message, farewell=outcome.forget)


def _with_notice(incoming: Incoming, outcome: Outcome) -> tuple[Shown, ...]:
    """Put the notice on the screen where no toast can show it."""
    in_a_toast = incoming.press is not None and fits_a_toast(outcome.notice)
    match outcome.shown:
        case (Screen() as first, *rest) if outcome.notice and not in_a_toast:
            notice = Passage(outcome.notice, "hint")
            return (replace(first, passages=(notice, *first.passages)), *rest)
        case shown:
            return tuple(shown)
