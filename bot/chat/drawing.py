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

from bot.chat.buttons import data_of
from bot.chat.plain_screens import (
    PlainButton,
    PlainCopy,
    PlainPassage,
    PlainScreen,
    plain_screen,
    screen_of,
)
from bot.chat.splitting import Paragraph, length, messages
from bot.consultation.screens import Screen, Style

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
    """Draw a screen that was not stored."""
    return drawn_as_stored(plain_screen(screen))


def drawn_as_stored(screen: PlainScreen) -> Drawing:
    """Draw a screen, on several messages if one cannot hold it."""
    marked = [
        (_marked(passage["text"], passage["style"]), passage["style"])
        for passage in (*screen["passages"], *_too_long(screen))
    ]
    shared_out = messages(marked, _MOST_TEXT)
    return Drawing(tuple(map(_html, shared_out)), _keyboard(screen))


def _marked(text: str, style: Style) -> str:
    return _MARKS.get(style, "") + _encodable(text).strip()


def _encodable(text: str) -> str:
    # A lone surrogate cannot be sent, and a message that cannot be sent would stand
    # in the way of all that follow it.
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _html(paragraphs: Iterable[Paragraph]) -> str:
    return "".join(_paragraph(paragraph) for paragraph in paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    opening, closing = _TAGS.get(paragraph.style, _NO_TAGS)
    text = escape(paragraph.text, quote=False)
    return "\n" * paragraph.gap + opening + text + closing


def _keyboard(screen: PlainScreen) -> str | None:
    copies = [
        [_copying(copy) for copy in row if _fits(copy["text"])]
        for row in screen.get("copies", ())
    ]
    buttons = [[_button(button) for button in row] for row in screen["buttons"]]
    rows = _within_limits([*copies, *buttons])
    return _as_json({"inline_keyboard": rows}) if rows else None


def _within_limits(rows: Sequence[Sequence[_Key]]) -> Sequence[Sequence[_Key]]:
    sizes = [*map(len, rows)]
    fit = sum(sizes) <= _MOST_KEYS and max(sizes, default=0) <= _MOST_IN_A_ROW
    return rows if fit else list(_cut_down(rows))


def _cut_down(rows: Iterable[Sequence[_Key]]) -> Iterator[Sequence[_Key]]:
    room = _MOST_KEYS
    for row in rows:
        fitting = row[:room]
        room -= len(fitting)
        for at in range(0, len(fitting), _MOST_IN_A_ROW):
            yield fitting[at : at + _MOST_IN_A_ROW]


def _button(button: PlainButton) -> _Key:
    action, mood = button["action"], button["mood"]
    data = data_of(action["verb"], action["question"], action["option"])
    key = {"text": button["label"], "callback_data": data}
    return key if mood == "plain" else {**key, "style": mood}


def _copying(copy: PlainCopy) -> _Key:
    return {"text": copy["label"], "copy_text": {"text": copy["text"]}}


def _as_json(keyboard: object) -> str:
    try:
        return orjson.dumps(keyboard).decode()
    except orjson.JSONEncodeError:
        # Half a character: only as a number does it reach Telegram, who refuses it.
        return json.dumps(keyboard)


def _fits(text: str) -> bool:
    return 0 < length(text) <= _MOST_TO_COPY


def _too_long(screen: PlainScreen) -> Iterator[PlainPassage]:
    """Yield what no button can copy, and stands nowhere else on the screen."""
    if screen.get("copies"):
        for copy in screen_of(screen).unread():
            if not _fits(copy.text):
                yield {"text": copy.text, "style": "quote"}
