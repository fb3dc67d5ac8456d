"""Screens as Telegram shows them: HTML and an inline keyboard."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import (
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    MessageLimit,
)

from bot.chat.buttons import callback_data
from bot.chat.splitting import Paragraph, length, messages
from bot.consultation.screens import Button, Copy, Passage, Screen, Style

_MARKS: dict[Style, str] = {"problem": "⚠️ ", "item": "• "}
_TAGS: dict[Style, tuple[str, str]] = {
    "title": ("<b>", "</b>"),
    "hint": ("<i>", "</i>"),
    "quote": ("<blockquote expandable>", "</blockquote>"),
}
_NO_TAGS = ("", "")


@dataclass(frozen=True)
class Drawing:
    """Messages to send one after another; the keyboard hangs under the last."""

    messages: tuple[str, ...]
    keyboard: InlineKeyboardMarkup | None


def drawn(screen: Screen) -> Drawing:
    """Draw a screen, on several messages if one cannot hold it."""
    marked = [_marked(passage) for passage in (*screen.passages, *_too_long(screen))]
    shared_out = messages(marked, MessageLimit.MAX_TEXT_LENGTH)
    return Drawing(
        tuple(_html(paragraphs) for paragraphs in shared_out), _keyboard(screen)
    )


def _marked(passage: Passage) -> Passage:
    text = _MARKS.get(passage.style, "") + _encodable(passage.text).strip()
    return replace(passage, text=text)


def _encodable(text: str) -> str:
    # A lone surrogate cannot be sent, and a message that cannot be sent would stand
    # in the way of all that follow it.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _html(paragraphs: Iterable[Paragraph]) -> str:
    return "".join(_paragraph(paragraph) for paragraph in paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    opening, closing = _TAGS.get(paragraph.passage.style, _NO_TAGS)
    text = escape(paragraph.passage.text, quote=False)
    return "\n" * paragraph.gap + opening + text + closing


def _keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    copies = [[_copying(copy) for copy in row if _fits(copy)] for row in screen.copies]
    buttons = [[_button(button) for button in row] for row in screen.buttons]
    rows = list(_within_limits([*copies, *buttons]))
    return InlineKeyboardMarkup(rows) if rows else None


def _within_limits(
    rows: Iterable[Sequence[InlineKeyboardButton]],
) -> Iterator[Sequence[InlineKeyboardButton]]:
    room = int(InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER)
    most = int(InlineKeyboardMarkupLimit.BUTTONS_PER_ROW)
    for row in rows:
        fitting = row[:room]
        room -= len(fitting)
        yield from (fitting[at : at + most] for at in range(0, len(fitting), most))


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button.label,
        callback_data=callback_data(button.action),
        style=None if button.mood == "plain" else button.mood,
    )


def _copying(copy: Copy) -> InlineKeyboardButton:
    return InlineKeyboardButton(copy.label, copy_text=CopyTextButton(copy.text))


def _fits(copy: Copy) -> bool:
    return 0 < length(copy.text) <= InlineKeyboardButtonLimit.MAX_COPY_TEXT


def _too_long(screen: Screen) -> Iterator[Passage]:
    """Yield what no button can copy, and stands nowhere else on the screen."""
    for copy in screen.unread():
        if not _fits(copy):
            yield Passage(copy.text, "quote")
