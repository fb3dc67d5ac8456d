"""What files are called when they are sent: not all of them `agreement.docx`."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Document, DocumentKind
from bot.consultation.shelf import deal_numbered
from bot.phrases import file_names as phrases

_UNSAFE = re.compile(r"[^\w-]+")
_MOST_OF_A_TITLE = 24

_NAMES: Mapping[DocumentKind, Callable[[int], str]] = {
    "clean": phrases.clean,
    "notes": phrases.notes,
    "pdf": phrases.pdf,
    "checklist": phrases.checklist,
    "lawyer": phrases.lawyer,
    "staffing_chart": phrases.operators,
    "cost_chart": phrases.costs,
}


def sent_name(conversation: Conversation, document: Document, name: str) -> str:
    """Return a file's name with what it is, and the deal's if it was given one.

    Anything but letters, digits and hyphens becomes a space. What is no file of a
    version keeps its name.
    """
    if document.kind == "redline":
        said = phrases.redline(document.against, document.version)
    elif document.kind in _NAMES:
        said = _NAMES[document.kind](document.version)
    else:
        return name
    deal = "" if document.prospect else _title(conversation, document.deal)
    called = phrases.of_deal(deal, said) if deal else said
    return called + PurePath(name).suffix


def _title(conversation: Conversation, number: int) -> str:
    deal = deal_numbered(conversation, number)
    words = _UNSAFE.sub(" ", deal.title if deal else "").strip()
    return words[:_MOST_OF_A_TITLE].strip()
