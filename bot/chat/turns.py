"""One person's turn: its effect and what they should see of it, in one write."""

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.chat.acknowledging import Toast, acknowledge, fits_a_toast, toast
from bot.chat.background import Background
from bot.chat.outgoing import as_outgoing
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Passage, Screen, Shown
from bot.storage.seams import ChatKey, Outgoing, Store, Turn

Response = Callable[[Dialogue, Conversation, Update, date], Outcome]
"""What a handler is: it reads an update and says what becomes of a conversation."""

Context = CallbackContext[Any, Any, Any, Any]


@dataclass(frozen=True)
class Turns:
    """Lets people take turns, each of which counts once."""

    dialogue: Dialogue
    store: Store
    background: Background
    today: Callable[[], date]

    def taken_by(
        self, response: Response
    ) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        """Return a callback that has the response's effect."""

        async def callback(update: Update, _context: Context) -> None:
            said = self._taken(update, response)
            if update.callback_query:
                self.background.start(acknowledge(update.callback_query, said))

        return callback

    def _taken(self, update: Update, response: Response) -> Toast:
        chat = _chat(update)
        record = self.store.chats.load(chat)
        if update.update_id in record.handled:
            return Toast()
        before = from_json(record.data)
        outcome = response(self.dialogue, before, update, self.today())
        self._commit(chat, update, outcome)
        return toast(before, outcome)

    def _commit(self, chat: ChatKey, update: Update, outcome: Outcome) -> None:
        data: dict[str, Any] = {}
        if outcome.forget:
            # The key goes first: from here on nobody can read what was kept. What is
            # written next is sealed with another, which goes with the last message.
            self.store.chats.forget(chat)
        else:
            data = to_json(outcome.conversation)
        outgoing = tuple(_outgoing(update, outcome))
        self.store.chats.commit(chat, Turn(update.update_id, data, outgoing))


def _chat(update: Update) -> ChatKey:
    if update.effective_chat is None:
        raise ValueError("only updates with a chat are handled")
    return ChatKey(update.get_bot().id, update.effective_chat.id)


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
