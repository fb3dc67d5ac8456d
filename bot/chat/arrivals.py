"""Which updates are for us: private conversations, and nothing else."""

from bot.chat.connection import RawUpdate
from bot.storage.seams import ChatKey, Received


def arrival(update: RawUpdate, bot: int) -> Received | None:
    """Return an update with its chat, None for what is no private conversation."""
    match update:
        case {
            "update_id": int(number),
            "message": {"chat": {"id": int(chat), "type": "private"}},
        }:
            return Received(number, ChatKey(bot, chat), update)
        case {
            "update_id": int(number),
            "callback_query": {
                "message": {"chat": {"id": int(chat), "type": "private"}}
            },
        }:
            return Received(number, ChatKey(bot, chat), update)
        case _:
            return None
