"""What Telegram accepts in a message, as far as its documentation and tdlib tell."""

import json
import re
from dataclasses import dataclass, field
from enum import Enum
from html import unescape
from typing import Any

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_DATA = 64
MOST_TO_COPY = 256
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_TOAST = 200

_KINDS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("span", "tg-spoiler"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
_LOOKS = {"text", "style"}
_STYLES = {None, "danger", "success", "primary"}
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@\w+)?(?=\s|$)")


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818 - it is an answer, not a fault
    """An answer other than 200, as Telegram words it."""

    code: int
    description: str
    parameters: dict[str, int] = field(default_factory=dict)

    @property
    def answer(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return {**answer, "parameters": self.parameters} if self.parameters else answer


class Trouble(Enum):
    """What can happen to a call on its way, there or back."""

    DROPPED = "the connection broke before the call arrived"
    DELIVERED_THEN_DROPPED = "the call had its effect, and the answer was lost"
    HALF_OPEN = "nothing is ever heard again"


class BrokenError(Exception):
    """The connection broke."""


def bad(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def formatted(text: str, parse_mode: str | None, most: int) -> dict[str, Any]:
    """Return the text and entities of a message, once Telegram has parsed it."""
    plain, entities = parsed(text) if parse_mode == "HTML" else (text, [])
    if not plain.strip():
        raise bad("message text is empty")
    if length(plain) > most:
        raise bad("message is too long")
    return {"text": plain.strip(), "entities": entities}


def parsed(html: str) -> tuple[str, list[dict[str, Any]]]:
    """Read Telegram's HTML; raises a Refusal for tags it does not know or nest."""
    reading, at = _Reading(), 0
    for match in _TAG.finditer(html):
        reading.plain += _words(html[at : match.start()], at)
        at = match.end()
        tag = match[2].lower()
        if tag not in _KINDS:
            raise _unparsed(f'Unsupported start tag "{tag}"', match)
        if match[1]:
            reading.close(tag, match)
        else:
            reading.open(tag, match)
    if reading.opened:
        raise bad(f"can't parse entities: Can't find end tag for {reading.opened[-1]}")
    return reading.plain + _words(html[at:], at), reading.entities


@dataclass
class _Reading:
    plain: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    opened: list[tuple[str, int]] = field(default_factory=list)

    def open(self, tag: str, match: re.Match[str]) -> None:
        if tag == "blockquote" and any(tag == other for other, _ in self.opened):
            raise _unparsed("blockquotes can't be nested", match)
        self.opened.append((tag, length(self.plain)))

    def close(self, tag: str, match: re.Match[str]) -> None:
        if not self.opened:
            raise _unparsed("Unexpected end tag", match)
        other, start = self.opened.pop()
        if other != tag:
            expected = f'expected "</{other}>", found "</{tag}>"'
            raise _unparsed(f"Unmatched end tag, {expected}", match)
        size = length(self.plain) - start
        self.entities.append({"type": _KINDS[tag], "offset": start, "length": size})


def keyboard(markup: str | None) -> dict[str, Any] | None:
    """Check an inline keyboard; raises a Refusal for what Telegram would not take."""
    if markup is None:
        return None
    rows = json.loads(markup)["inline_keyboard"]
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    if any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad("a client would not show more than 8 buttons in a row")
    for button in buttons:
        _check_button(button)
    return {"inline_keyboard": rows} if buttons else None


def commands_in(listed: str) -> list[dict[str, str]]:
    """Check a bot's commands; raises a Refusal for a name or a description."""
    found: list[dict[str, str]] = json.loads(listed)
    if len(found) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in found:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", one["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"].strip()) <= 256:
            raise bad("Command description must be non-empty")
    return found


def command_entities(text: str) -> list[dict[str, Any]]:
    """Return the entities that clients give to commands."""
    match = _COMMAND.match(text)
    size = len(match[0]) if match else 0
    return [{"type": "bot_command", "offset": 0, "length": size}] if match else []


def _words(text: str, at: int) -> str:
    if "<" in text:
        raise bad(f"can't parse entities: Unclosed start tag at byte offset {at}")
    return re.sub(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);", _unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    return unescape(match[0])


def _unparsed(what: str, match: re.Match[str]) -> Refusal:
    offset = len(match.string[: match.start()].encode())
    return bad(f"can't parse entities: {what} at byte offset {offset}")


def _check_button(button: dict[str, Any]) -> None:
    if not button.get("text"):
        raise bad("Inline keyboard button text must be non-empty")
    if button.get("style") not in _STYLES:
        raise bad("wrong button style")
    _check_action(button)


def _check_action(button: dict[str, Any]) -> None:
    """Refuse what does nothing, or two things, or more than Telegram carries."""
    match {name: does for name, does in button.items() if name not in _LOOKS}:
        case {"callback_data": str(data), **others} if not others:
            if not 1 <= len(data.encode()) <= MOST_DATA:
                raise bad("BUTTON_DATA_INVALID")
        case {"copy_text": {"text": str(text)}, **others} if not others:
            if not 1 <= length(text) <= MOST_TO_COPY:
                raise bad("BUTTON_COPY_TEXT_INVALID")
        case _:
            raise bad("Inline keyboard button type must be non-empty")
