"""What people type comes out as they typed it, or cleaned, wherever it comes out."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
import pikepdf
import pytest
from deals import deal_of
from markdown_it import MarkdownIt
from markdown_it.token import Token
from telegram_rules import MOST_TEXT, formatted
from typed_text import (
    BROKEN,
    CODE,
    FOREIGN,
    LONG_WORD,
    WITHOUT_FACE,
    WITHOUT_FONT,
)
from visitor import Visitor

from bot.chat.drawing import drawn
from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.documents import document
from bot.consultation.interviewing import Interviewing
from bot.consultation.screens import Action, Screen
from bot.drafting.to_docx import to_docx
from bot.drafting.to_markdown import to_markdown

# A name needs some letters, which "{{ 7*7 }}" has not.
EXPECTED = {
    **{f"{text} Ltd": f"{text} Ltd" for text in (*CODE, *FOREIGN.values())},
    **{f"{text} Ltd": f"{text} Ltd" for text in WITHOUT_FACE},
    **BROKEN,
}
TYPED = [*EXPECTED]
IN_EVERY_PLACE = 12
BATCHES = [
    TYPED[start : start + IN_EVERY_PLACE]
    for start in range(0, len(TYPED), IN_EVERY_PLACE)
]


def deal_with(interview: Interviewing, typed: list[str]) -> Deal:
    """A deal with one of these wherever a person may type words of their own."""
    words = (typed * IN_EVERY_PLACE)[:IN_EVERY_PLACE]
    people = [
        {"name": name, "position": position}
        for name, position in zip(words[0:8:2], words[1:8:2], strict=True)
    ]
    client, provider = (
        {"name": name, "address": f"{address} Street", "signatory": person}
        for name, address, person in zip(
            words[8:10], words[10:12], people[2:], strict=True
        )
    )
    return deal_of(
        interview,
        controllers={"client": people[0], "provider": people[1]},
        parties={"client": client, "provider": provider},
    )


def shown_in_word(deal: Deal) -> str:
    made = to_docx(
        deal.agreement, deal.interviewing.library.house_style, with_notes=True
    )
    document = docx.Document(BytesIO(made))
    cells = (
        cell.text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
    )
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def tokens_of(markdown: str) -> Iterator[Token]:
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        yield token
        yield from token.children or ()


def words_of(markdown: str) -> str:
    return "".join(
        " " if token.type.endswith("break") else token.content
        for token in tokens_of(markdown)
        if token.type != "inline"
    )


def messages(visitor: Visitor) -> Iterator[str]:
    """What Telegram makes of what a visitor sees; it refuses what is no HTML."""
    for screen in visitor.shown:
        if isinstance(screen, Screen):
            for message in drawn(screen).messages:
                yield formatted(message, "HTML", MOST_TEXT)["text"]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("typed", BATCHES, ids=range(len(BATCHES)))
def test_names_are_in_the_agreement_as_they_were_typed(
    interview: Interviewing, typed: list[str]
) -> None:
    deal = deal_with(interview, typed)
    word, plain = shown_in_word(deal), words_of(to_markdown(deal.agreement))

    assert [one for one in typed if EXPECTED[one] not in word] == []
    assert [one for one in typed if EXPECTED[one] not in plain] == []


@pytest.mark.parametrize("typed", BATCHES, ids=range(len(BATCHES)))
def test_names_are_data_in_the_json_and_words_in_the_checklist(
    interview: Interviewing, typed: list[str]
) -> None:
    deal = deal_with(interview, typed)
    read = json.loads(json.dumps(deal_json(deal), ensure_ascii=False).encode())
    known = "\n".join(strings(read["answers"]))
    kinds = {token.type for token in tokens_of(checklist_markdown(deal))}
    usual = {
        token.type
        for token in tokens_of(checklist_markdown(deal_with(interview, ["Ann Ash"])))
    }

    assert [one for one in typed if EXPECTED[one] not in known] == []
    assert kinds <= usual


def test_the_pdf_of_names_in_every_script_we_have_a_face_for_is_archival(
    interview: Interviewing,
) -> None:
    made = document(deal_with(interview, [*FOREIGN.values()]), "pdf")

    with pikepdf.open(BytesIO(made.content)) as pdf:
        assert not pdf.check_pdf_syntax()
    assert "No font here" not in made.caption


def test_a_letter_without_a_face_is_said_with_the_pdf(interview: Interviewing) -> None:
    made = document(deal_with(interview, [f"{WITHOUT_FONT} Ltd"]), "pdf")

    with pikepdf.open(BytesIO(made.content)) as pdf:
        assert not pdf.check_pdf_syntax()
    assert "No font here has some of the letters" in made.caption


@pytest.mark.parametrize("typed", TYPED)
def test_telegram_shows_an_answer_as_it_was_typed(visitor: Visitor, typed: str) -> None:
    visitor.tap(Action("change", "sector"))
    visitor.say(typed)
    own = {"Right", EXPECTED[typed]}
    visitor.press(next(one for one in visitor.buttons if one in own))
    visitor.command("review")

    assert EXPECTED[typed] in "\n".join(messages(visitor))


@pytest.mark.parametrize(
    "typed", [*TYPED, LONG_WORD, "\u202e\ud800", "\U0001f469\u200d"]
)
def test_telegram_can_show_what_is_no_answer(visitor: Visitor, typed: str) -> None:
    visitor.say(typed)

    shown = "\n".join(messages(visitor))
    assert shown
    assert not {"\u202e", "\u2066", "\ud800", "\x00", "\x1b"} & {*shown}


def test_telegram_can_show_the_checklist_of_any_names(interview: Interviewing) -> None:
    deal = deal_with(interview, TYPED[-IN_EVERY_PLACE:])

    for screen in checklist_screens(deal):
        for message in drawn(screen).messages:
            assert formatted(message, "HTML", MOST_TEXT)["text"]
