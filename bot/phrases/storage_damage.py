"""What the owner reads when a chat's file is damaged."""

import shlex
from pathlib import Path

from bot.phrases import translated


def chat_set_aside(aside: Path) -> str:
    """It was found just now; nothing is deleted."""
    return translated(
        "A chat's file was damaged and cannot be decrypted. It was set aside as "
        "{aside}; its person is told and starts afresh, and other chats are not "
        "affected. A backup may still hold the chat, for example: "
        "contract-assistant restore backup.tar with DATA_DIR=data-before"
    ).format(aside=aside)


def chat_was_set_aside(document: Path) -> str:
    """It was found earlier, and nothing was written since."""
    return translated(
        "The chat file {file} was damaged and set aside; its person starts afresh with "
        "their next turn. See what is kept of it with, for example: ls {quoted}*"
    ).format(file=document, quoted=shlex.quote(str(document)))


def document_unreadable(file: Path) -> str:
    """One file is damaged, or not this store's."""
    return translated(
        "The file {file} cannot be decrypted: it is damaged, or belongs to another "
        "key. The bot sets it aside when it comes upon it, and other chats are not "
        "affected. A backup may still hold it, for example: "
        "contract-assistant restore backup.tar with DATA_DIR=data-before"
    ).format(file=file)


def key_unusable(key: Path) -> str:
    """One document's own key is damaged or gone."""
    return translated(
        "The key {key} is missing or damaged, so what it opens cannot be read; other "
        "chats are not affected. A backup may still hold it, for example: "
        "contract-assistant restore backup.tar with DATA_DIR=data-before"
    ).format(key=key)
