"""Draws a conversation with the program itself, for the README.

`make pictures` makes it anew.
"""  # noqa: INP001 # a program, not a package

import datetime as dt
import hashlib
import json
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

import typst
from PIL import Image, ImageFont

from bot import app
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Document, Screen, Shown
from bot.content.library import Library
from bot.settings import Settings

HERE = Path(__file__).parent
PHONE = HERE / "phone.typ"
PICTURE = HERE / "conversation.png"
DIGEST = HERE / "drawn-from.sha256"
DAY = dt.date(2026, 11, 21)
HOURS = "Mon-Fri 8-18; Sat 9-13"
FILES = {
    "notes": "Agreement v1 - your copy with notes.docx",
    "clean": "Agreement v1 - to send.docx",
    "pdf": "Agreement v1.pdf",
}

_DOTS_AN_INCH = 92

Bubble = dict[str, Any]
Phone = list[Bubble]


def conversation(content: Library) -> list[Phone]:
    """Hold a conversation; return what three moments of it look like."""
    talk = app.dialogue(content, _settings())
    answered = talk.command(Conversation(), "start", DAY)
    for verb, option in (
        ("begin", ""),
        ("tick", "incoming_calls"),
        ("tick", "orders_bookings"),
    ):
        answered = talk.press(
            answered.conversation, _action(answered, verb, option), DAY
        )
    ticked = answered
    answered = talk.press(ticked.conversation, _action(ticked, "done"), DAY)
    while answered.conversation.asking != "schedule":
        skip = _action(answered, "skip")
        answered = talk.press(answered.conversation, skip, DAY)
    typed = talk.say(answered.conversation, HOURS, DAY)
    return [_seen(ticked), [_typed(HOURS), *_seen(typed)], _drafted(talk, typed)]


def _settings() -> Settings:
    return Settings(
        _env_file=None,
        operator_name="Bright Calls",
        operator_contact="hi@bright.example",
    )


def _action(seen: Outcome, verb: str, option: str = "") -> Action:
    (found,) = (
        button.action
        for one in seen.shown
        if isinstance(one, Screen)
        for row in one.buttons
        for button in row
        if button.action.verb == verb and option in ("", button.action.option)
    )
    return found


def _drafted(talk: Dialogue, before: Outcome) -> Phone:
    """Return what /draft ends with: what is ready, and the files."""
    shown = talk.command(before.conversation, "draft", DAY).shown
    first = next(at for at, one in enumerate(shown) if isinstance(one, Document))
    files = (one for one in shown[first:] if isinstance(one, Document))
    wanted = [shown[first - 1], *(one for one in files if one.kind in FILES)]
    return [_typed("/draft"), *map(_bubble, wanted)]


def _seen(outcome: Outcome) -> Phone:
    return [_bubble(one) for one in outcome.shown]


def _typed(text: str) -> Bubble:
    return {"kind": "typed", "text": text}


def _bubble(shown: Shown) -> Bubble:
    if isinstance(shown, Document):
        return {"kind": "file", "text": FILES[shown.kind]}
    return {
        "kind": "screen",
        "passages": [{"style": one.style, "text": one.text} for one in shown.passages],
        "buttons": [
            [{"label": one.label, "mood": one.mood} for one in row]
            for row in shown.buttons
        ],
    }


def digest(phones: list[Phone]) -> str:
    """Return what changes when the picture should be drawn anew."""
    whole = hashlib.sha256(json.dumps(phones, ensure_ascii=False).encode())
    for file in (PHONE, Path(__file__)):
        whole.update(file.read_bytes())
    return whole.hexdigest()


def drawn(phones: list[Phone]) -> bytes:
    """Return the picture of three phones."""
    with tempfile.TemporaryDirectory() as fonts:
        # Pillow brings the one sans-serif font that every machine then has.
        (Path(fonts) / "sans.ttf").write_bytes(ImageFont.load_default(12).font_bytes)
        page = typst.compile(
            PHONE,
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts]),
            sys_inputs={"phones": json.dumps(phones)},
            format="png",
            ppi=_DOTS_AN_INCH,
        )
    few = (
        Image.open(BytesIO(page))
        .convert("RGB")
        .quantize(64, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def main() -> None:
    """Draw the picture and note what it was drawn from."""
    phones = conversation(app.library())
    PICTURE.write_bytes(drawn(phones))
    DIGEST.write_text(f"{digest(phones)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
