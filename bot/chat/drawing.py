"""Screens as Telegram shows them: HTML and an inline keyboard."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import orjson
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
_MOST_KEYS = int(InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER)
_MOST_IN_A_ROW = int(InlineKeyboardMarkupLimit.BUTTONS_PER_ROW)
_MOST_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
_MOST_TO_COPY = int(InlineKeyboardButtonLimit.MAX_COPY_TEXT)

_Key = Mapping[str, object]
"""A button as Telegram has it."""


@dataclass(frozen=True)
class Drawing:
    """Messages to send one after another; the keyboard hangs under the last.

    It is Telegram's JSON: the library would make an object of each button first.
    """

    messages: tuple[str, ...]
    keyboard: str | None


def drawn(screen: Screen) -> Drawing:
    """Draw a screen, on several messages if one cannot hold it."""
    marked = [_marked(passage) for passage in (*screen.passages, *_too_long(screen))]
    shared_out = messages(marked, _MOST_TEXT)
    return Drawing(
        tuple(_html(paragraphs) for paragraphs in shared_out), _keyboard(screen)
    )


def _marked(passage: Passage) -> Passage:
    text = _MARKS.get(passage.style, "") + _encodable(passage.text).strip()
    return Passage(text, passage.style)


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


def _keyboard(screen: Screen) -> str | None:
    copies = [[_copying(copy) for copy in row if _fits(copy)] for row in screen.copies]
    buttons = [[_button(button) for button in row] for row in screen.buttons]
    rows = list(_within_limits([*copies, *buttons]))
    return _as_json({"inline_keyboard": rows}) if rows else None


def _within_limits(rows: Iterable[Sequence[_Key]]) -> Iterator[Sequence[_Key]]:
    room = _MOST_KEYS
    for row in rows:
        fitting = row[:room]
        room -= len(fitting)
        for at in range(0, len(fitting), _MOST_IN_A_ROW):
            yield fitting[at : at + _MOST_IN_A_ROW]


def _button(button: Button) -> _Key:
    key = {"text": button.label, "callback_data": callback_data(button.action)}
    return key if button.mood == "plain" else {**key, "style": button.mood}


def _copying(copy: Copy) -> _Key:
    return {"text": copy.label, "copy_text": {"text": copy.text}}


def _as_json(keyboard: object) -> str:
    try:
        return orjson.dumps(keyboard).decode()
    except orjson.JSONEncodeError:
        # Half a character: only as a number does it reach Telegram, who refuses it.
        return json.dumps(keyboard)


def _fits(copy: Copy) -> bool:
    return 0 < length(copy.text) <= _MOST_TO_COPY


def _too_long(screen: Screen) -> Iterator[Passage]:
    """Yield what no button can copy, and stands nowhere else on the screen."""
    for copy in screen.unread():
        if not _fits(copy):
            yield Passage(copy.text, "quote")
