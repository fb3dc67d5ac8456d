"""Which updates are for us: private conversations, and groups that call for us."""

from collections.abc import Mapping
from typing import Any

from bot.chat.connection import RawUpdate
from bot.storage.seams import ChatKey, Received

_LONGEST_TEXT = 16_384
"""Four times what Telegram takes: whatever is longer is no answer to anything."""

_PAST_ALL_NUMBERS = 2**63
_OF_A_CARD = ("message_id", "date", "chat")
_CALLS = {"bot_command", "mention"}


def arrival(update: RawUpdate, bot: int) -> Received | None:
    """Return an update with its chat, None for what calls for no answer."""
    chat = _chat(update)
    match update:
        case {"update_id": int(number)} if chat is not None and _fits(number, chat):
            return Received(number, ChatKey(bot, chat), _shortened(update))
        case _:
            return None


def _fits(number: int, chat: int) -> bool:
    # A number that no store can hold would be brought again and again.
    return abs(number) < _PAST_ALL_NUMBERS and abs(chat) < _PAST_ALL_NUMBERS


def _chat(update: RawUpdate) -> int | None:
    match update:
        case {
            "callback_query": {
                "message": {"chat": {"id": int(chat), "type": "private"}}
            }
        } | {"message": {"chat": {"id": int(chat), "type": "private"}}}:
            return chat
        case {"edited_message": {"location": _}}:
            # A live location: it moves every few seconds.
            return None
        case {"edited_message": {"chat": {"id": int(chat), "type": "private"}}}:
            return chat
        case _:
            return _group(update)


def _group(update: RawUpdate) -> int | None:
    match update:
        case {
            "my_chat_member": {
                "chat": {"id": int(chat), "type": "group" | "supergroup" | "channel"},
                "new_chat_member": {"status": "member" | "administrator"},
            }
        }:
            return chat
        case {
            "message": {
                "chat": {"id": int(chat), "type": "group" | "supergroup"}
            } as message
        } if _calls_for_us(message):
            return chat
        case _:
            return None


def _calls_for_us(message: Mapping[str, Any]) -> bool:
    entities = message.get("entities", ())
    named = any(entity.get("type") in _CALLS for entity in entities)
    return named or "reply_to_message" in message


def _shortened(update: RawUpdate) -> RawUpdate:
    match update:
        case {"message": {"text": str(text)} as message} if len(text) > _LONGEST_TEXT:
            return {**update, "message": {**message, "text": text[:_LONGEST_TEXT]}}
        case {"callback_query": {"message": {"date": _} as message} as query}:
            # The card itself, with all its buttons: we drew it.
            kept = {name: message[name] for name in _OF_A_CARD if name in message}
            return {**update, "callback_query": {**query, "message": kept}}
        case _:
            return update
