"""Links after somebody used them."""

from dataclasses import replace

from bot.storage.directory import Link
from bot.storage.kept import ChatKey

_OPENED_BY_KEPT = 200


def used_by(link: Link, chat: ChatKey) -> Link:
    """Return the link after a chat used it for the first time."""
    return replace(
        link,
        uses_left=None if link.uses_left is None else link.uses_left - 1,
        opened=link.opened + 1,
        opened_by=(*link.opened_by, chat.chat)[-_OPENED_BY_KEPT:],
    )


def unused_by(link: Link, chat: ChatKey) -> Link:
    """Return the link without a chat among those who used it; the count stays."""
    if chat.chat not in link.opened_by:
        return link
    remaining = tuple(one for one in link.opened_by if one != chat.chat)
    return replace(link, opened_by=remaining)
