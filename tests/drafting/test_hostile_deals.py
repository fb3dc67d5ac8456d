"""Texts with a meaning somewhere, as answers: in every file of a deal only texts."""

import datetime as dt
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from deals import DAY, deal_of
from markdown_it import MarkdownIt
from typed_text import BROKEN, CODE, FOREIGN, WITHOUT_FACE, remains
from word_document import opened, texts

from bot.consultation.answers_file import given_from
from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.conversation import Conversation
from bot.consultation.data_rights import export_file
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.documents import document
from bot.consultation.interviewing import Interviewing
from bot.consultation.lawyer_file import lawyer_file
from bot.drafting.to_html import to_html
from bot.drafting.to_markdown import to_markdown

PARTS = ("name", "address", "registration_number", "signatory")
SLOTS = 10
NEVER_TYPED = {"link_open", "image", "code_inline", "html_inline", "html_block"}
NEVER_IN_A_PDF = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm")


def wordy(text: str) -> str:
    """A text with letters enough for an agreement, its own beginning kept."""
    return f"{text} Linden"


ALL = [wordy(text) for text in (*CODE, *FOREIGN.values(), *WITHOUT_FACE, *BROKEN)]
SETS = [ALL[start : start + SLOTS] for start in range(0, len(ALL), SLOTS)]
SETS[-1] += ALL[: SLOTS - len(SETS[-1])]


def answers(said: list[str]) -> dict[str, Any]:
    """One text an answer, wherever words can be typed."""
    sector, customers, law, *rest = said
    client = dict(zip(PARTS, rest[:4], strict=True))
    provider = dict(zip(PARTS, rest[4:], strict=False))
    client["signatory"] = f"Anna Berg, {client['signatory']}"
    return {
        "sector": sector,
        "priority_customers": [customers],
        "governing_law": law,
        "parties": {"client": client, "provider": provider},
    }


@pytest.fixture(params=SETS, ids=range(len(SETS)))
def said(request: pytest.FixtureRequest) -> list[str]:
    found: list[str] = request.param
    return found


@pytest.fixture
def deal(interview: Interviewing, said: list[str]) -> Deal:
    return deal_of(interview, **answers(said))


def names(said: list[str]) -> list[str]:
    """What stands in every draft: the two companies' names, as they are kept."""
    return [kept(said[3]), kept(said[7])]


def kept(text: str) -> str:
    return wordy(remains(text.removesuffix(wordy(""))))


def test_a_page_has_no_tag_that_somebody_typed(
    interview: Interviewing, deal: Deal, said: list[str]
) -> None:
    harmless = page_of(deal_of(interview, **answers(["Oak and Linden"] * SLOTS)))
    page = page_of(deal)

    assert page.tags == harmless.tags
    assert all(name in page.text for name in names(said))


def test_markdown_has_no_markup_that_somebody_typed(
    deal: Deal, said: list[str]
) -> None:
    for markdown in (
        to_markdown(deal.agreement),
        checklist_markdown(deal),
        lawyer_file(deal).content.decode(),
    ):
        kinds = {kind for kind, _ in tokens(markdown)}
        assert kinds.isdisjoint(NEVER_TYPED)

    shown = "\n".join(text for _, text in tokens(to_markdown(deal.agreement)))
    assert all(name in shown for name in names(said))


def test_json_says_what_was_typed(
    interview: Interviewing, deal: Deal, said: list[str]
) -> None:
    given = given_from(interview.library.questionnaire, {"answers": answers(said)}, DAY)
    export = export_file(Conversation(given=given)).content

    for content in (export, json.dumps(deal_json(deal)).encode()):
        found = list(strings(json.loads(content)))
        assert all(name in found for name in names(said))


@pytest.mark.campaign
def test_files_open_and_say_what_was_typed(deal: Deal, said: list[str]) -> None:
    for kind in ("clean", "notes"):
        word = document(deal, kind).content
        assert opened(word).paragraphs
        shown = "\n".join(texts(word))
        assert all(name in shown for name in names(said))
    pdf = document(deal, "pdf").content
    with pikepdf.open(BytesIO(pdf)) as file:
        assert file.pages
        file.save(plain := BytesIO(), qdf=True)
    assert not any(mark in plain.getvalue() for mark in NEVER_IN_A_PDF)


def tokens(markdown: str) -> Iterator[tuple[str, str]]:
    reader = MarkdownIt("gfm-like", {"linkify": False})
    for token in reader.parse(markdown):
        inline = token.children or ()
        yield token.type, "".join(child.content for child in inline)
        yield from ((child.type, "") for child in inline)


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from strings(each)
        case list():
            for each in value:
                yield from strings(each)
        case _:
            assert value is None or isinstance(value, int | float | dt.date)


def page_of(deal: Deal) -> "Page":
    page = Page()
    page.feed(to_html(deal.agreement))
    return page


class Page(HTMLParser):
    """The tags with what they lead to, and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[tuple[str, ...]] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, *(f"{name}={value}" for name, value in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data
