"""One person's turn: its effect and what they should see of it, in one write."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.chat.acknowledging import Toast, acknowledge, fits_a_toast, toast
from bot.chat.background import Background
from bot.chat.connection import Connection
from bot.chat.double_taps import DoubleTaps
from bot.chat.logs import logger
from bot.chat.menus import Menus
from bot.chat.others import Others
from bot.chat.outgoing import as_outgoing, is_card, says_the_same
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.data.farewell import with_receipt
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.reminding import reminders_after
from bot.consultation.screens import Passage, Screen, Shown, message_of
from bot.errors import DamagedChatError
from bot.phrases import manners
from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Store, Turn

_log = logger(__name__)

Response = Callable[[Dialogue, Conversation, Update, date], Outcome]
"""What a handler is: it reads an update and says what becomes of a conversation."""

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
    ) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        """Return a callback that has the response's effect."""

        async def callback(update: Update, _context: Context) -> None:
            said = self._taken(update, response)
            if update.callback_query:
                press = update.callback_query.id
                self.background.start(acknowledge(self.connection, press, said))

        return callback

    def _taken(self, update: Update, response: Response) -> Toast:
        chat = _chat(update)
        try:
            record = self.store.chats.load(chat)
        except DamagedChatError:
            self._begin_afresh(chat, update)
            return Toast()
        if update.update_id in record.handled:
            return Toast()
        if self._is_too_much(chat, update, record):
            self.store.chats.commit(chat, Turn(update.update_id, record.data, ()))
            return Toast()
        before = replace(from_json(record.data), speaker=chat)
        outcome = response(self.dialogue, before, update, self.today())
        self._commit(chat, update, outcome, record.outbox)
        return toast(before, outcome)

    def _is_too_much(self, chat: ChatKey, update: Update, record: ChatRecord) -> bool:
        album = _album(update)
        unseen = bool(album) or any(map(is_card, record.outbox))
        repeated = self.double_taps.repeats(
            chat, album or _press(update), unseen=unseen
        )
        # Nothing is written about a chat that was forgotten a moment ago.
        repeated = repeated and bool(record.handled)
        return repeated or len(record.outbox) >= self.most_unsent

    def _begin_afresh(self, chat: ChatKey, update: Update) -> None:
        """Begin again where what was kept cannot be read, and say so."""
        _log.error("a damaged chat begins afresh", chat=chat.chat)
        started = self.dialogue.command(
            Conversation(speaker=chat), "start", self.today()
        )
        apology = message_of([manners.begins_afresh()])
        outcome = replace(started, shown=(apology, *started.shown))
        self._commit(chat, update, outcome, ())
        self.background.start(self.tell_owners(manners.owner_damaged()))

    def _commit(
        self,
        chat: ChatKey,
        update: Update,
        outcome: Outcome,
        unsent: Sequence[Outgoing],
    ) -> None:
        self.others.tell(outcome.to_others, str(update.update_id), update.update_id)
        if outcome.forget:
            # The key goes first: from here on nobody can read what was kept. What is
            # written next is sealed with another, which goes with the last message.
            receipt = self.store.chats.forget(chat)
            outcome = with_receipt(outcome, receipt)
        self.store.chats.commit(chat, self._turn(update, outcome, unsent))
        for person in outcome.menus_of:
            self.background.start(self.menus.show(person))

    def _turn(
        self, update: Update, outcome: Outcome, unsent: Sequence[Outgoing]
    ) -> Turn:
        outgoing = tuple(_outgoing(update, outcome))
        at = self.now() if self.now else None
        reminders = {} if at is None else reminders_after(outcome.conversation, at)
        return Turn(
            update.update_id,
            {} if outcome.forget else to_json(outcome.conversation.heard_of()),
            () if says_the_same(unsent, outgoing) else outgoing,
            at,
            {**reminders, **outcome.reminders},
            outcome.standing,
        )


def _chat(update: Update) -> ChatKey:
    if update.effective_chat is None:
        raise ValueError("only updates with a chat are handled")
    return ChatKey(update.get_bot().id, update.effective_chat.id)


def _album(update: Update) -> str:
    """Return what the pictures that were sent together have in common."""
    return (update.message and update.message.media_group_id) or ""


def _press(update: Update) -> str:
    query = update.callback_query
    if query is None or query.message is None:
        return ""
    return f"{query.message.message_id}:{query.data}"


def _outgoing(update: Update, outcome: Outcome) -> Iterator[Outgoing]:
    after = update.message.message_id if update.message else None
    for number, shown in enumerate(_with_notice(update, outcome)):
        name = f"{update.update_id}.{number}"
        yield as_outgoing(name, shown, after=after, farewell=outcome.forget)


def _with_notice(update: Update, outcome: Outcome) -> tuple[Shown, ...]:
    """Put the notice on the screen where no toast can show it."""
    in_a_toast = update.callback_query is not None and fits_a_toast(outcome.notice)
    match outcome.shown:
        case (Screen() as first, *rest) if outcome.notice and not in_a_toast:
            notice = Passage(outcome.notice, "hint")
            return (replace(first, passages=(notice, *first.passages)), *rest)
        case shown:
            return tuple(shown)
