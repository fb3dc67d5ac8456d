"""Files that belong together, sent as one: a draft is not a dozen messages."""

from collections.abc import Sequence
from itertools import takewhile

from telegram import InputMediaDocument, InputMediaPhoto
from telegram.constants import MediaGroupLimit, MessageLimit

from bot.chat.outgoing import DOCUMENT, document_of
from bot.chat.splitting import portions
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import DocumentKind
from bot.storage.seams import Outgoing

PICTURE = ".png"

Medium = InputMediaDocument | InputMediaPhoto

_PICTURES: frozenset[DocumentKind] = frozenset(
    {"staffing_chart", "cost_chart", "qr_png"}
)
_MOST = int(MediaGroupLimit.MAX_MEDIA_LENGTH)


def together(outbox: Sequence[Outgoing]) -> Sequence[Outgoing]:
    """Return the first entry, and those after it that can be sent along with it.

    Telegram shows files beside files and pictures beside pictures, ten at most.
    """
    first, *others = outbox
    if first.kind != DOCUMENT:
        return [first]
    pictures = _is_picture(first)
    alike = takewhile(
        lambda one: one.kind == DOCUMENT and _is_picture(one) == pictures, others
    )
    return [first, *alike][:_MOST]


def album(files: Sequence[NamedFile]) -> Sequence[Medium]:
    """Return files as one message shows them; none if they cannot be in one."""
    pictures = {file.name.endswith(PICTURE) for file in files}
    if len(files) < MediaGroupLimit.MIN_MEDIA_LENGTH or len(pictures) > 1:
        return []
    kind = InputMediaPhoto if pictures.pop() else InputMediaDocument
    return [
        kind(file.content, caption=caption(file), filename=file.name) for file in files
    ]


def caption(file: NamedFile) -> str | None:
    """Return as much of the words under a file as fits, None without any."""
    return next(portions(file.caption, MessageLimit.CAPTION_LENGTH), None)


def _is_picture(entry: Outgoing) -> bool:
    return document_of(entry).kind in _PICTURES
