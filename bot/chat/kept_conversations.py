"""Conversations as a store keeps them: as text, beside what it was made of."""

from collections.abc import Mapping
from typing import Any

from bot.consultation.conversation import Conversation, from_json, to_json
from bot.storage.json_text import packed
from bot.storage.record_text import Unread
from bot.storage.seams import ChatKey


def kept(conversation: Conversation) -> Unread:
    """Return what a store is to keep of a conversation."""
    return Unread(packed(to_json(conversation)), conversation)


def conversation_in(data: Mapping[str, Any], chat: ChatKey) -> Conversation:
    """Return a chat's conversation, which is read only where nobody has it any more."""
    if isinstance(data, Unread) and isinstance(data.original, Conversation):
        return data.original
    return from_json(data, chat)
