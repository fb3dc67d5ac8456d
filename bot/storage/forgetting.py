"""Forgetting somebody who asked the owner instead of the bot."""

from bot.storage.kept import ChatKey
from bot.storage.seams import Store


def forget_everywhere(store: Store, number: int) -> list[ChatKey]:
    """Destroy all that is kept of a Telegram chat; return with which bots that was.

    What a rep gave out goes along. Raises StorageError when the disk refuses; call it
    again then.
    """
    found = [one for one in store.chats.chats() if one.chat == number]
    for chat in found:
        # First, because a chat that is gone is not found again.
        store.directory.remove_rep(chat)
        store.chats.forget(chat)
    return found
