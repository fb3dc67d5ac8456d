"""Answers to pressed buttons, given at once and never stored."""

from contextlib import suppress
from dataclasses import dataclass

from telegram.constants import CallbackQueryLimit
from telegram.error import TelegramError

from bot.chat.connection import Connection
from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome

_LONGEST = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)


@dataclass(frozen=True)
class Toast:
    """A word in passing; an alert has to be closed by hand."""

    text: str = ""
    alert: bool = False


NOTHING_TO_SAY = Toast()


def fits_a_toast(notice: str) -> bool:
    """Whether Telegram shows a notice over the chat."""
    return len(notice) <= _LONGEST


def toast(before: Conversation, outcome: Outcome) -> Toast:
    """Return what to say to a press; one that changed nothing was refused."""
    if not (outcome.notice and fits_a_toast(outcome.notice)):
        return NOTHING_TO_SAY
    return Toast(outcome.notice, alert=outcome.conversation == before)


async def acknowledge(connection: Connection, press: str, said: Toast) -> None:
    """Answer a press, by its id; one that is no longer waited for needs no answer."""
    with suppress(TelegramError):
        await connection.acknowledge(press, said.text, alert=said.alert)
