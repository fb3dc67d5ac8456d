"""Texts with a meaning somewhere, as answers: in every file of a deal only texts."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, TypeAlias

import pikepdf
import pytest
from deals import DAY, deal_of
from markdown_it import MarkdownIt
from typed_text import BROKEN, CODE, FOREIGN, WITHOUT_FACE, remains
from word_document import opened, texts

from bot.consultation.answers_file import given_from
from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.conversation import Conversation
from bot.consultation.data.rights import export_file
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.documents import document
from bot.consultation.interviewing import Interviewing
from bot.consultation.lawyer_file import lawyer_file
from bot.consultation.redlining import redlined
from bot.drafting.to_html import to_html
from bot.drafting.to_markdown import to_markdown

NEVER_TYPED = {"link_open", "image", "code_inline", "html_inline", "html_block"}
NEVER_IN_A_PDF = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm")
SLOTS = 17


def wordy(text: str) -> str:
    """A text with letters enough for an agreement, its own beginning kept."""
    return f"{text} Linden"


ALL = [wordy(text) for text in (*CODE, *FOREIGN.values(), *WITHOUT_FACE, *BROKEN)]
EACH_ONCE = [*range(0, len(ALL), SLOTS)]


def said_in(draft: int) -> list[str]:
    """One text an answer; in as many drafts as there are texts, each as each answer."""
    return [ALL[(draft + slot) % len(ALL)] for slot in range(SLOTS)]


def answers(said: list[str]) -> dict[str, Any]:
    """One text an answer, wherever words can be typed."""
    sector, customers, law, *rest = said
    return {
        "sector": sector,
        "crm": "priority",
        "priority_customers": [customers],
        "governing_law": law,
        "controllers": {"client": person(*rest[:2]), "provider": person(*rest[2:4])},
        "parties": {"client": party(*rest[4:9]), "provider": party(*rest[9:])},
    }


def person(name: str, position: str) -> dict[str, str]:
    return {"name": name, "position": position}


def party(
    name: str, address: str, number: str, signatory: str, position: str
) -> dict[str, Any]:
    return {
        "name": name,
        "address": address,
        "registration_number": number,
        "signatory": person(signatory, position),
    }


@dataclass(frozen=True)
class Hostile:
    """A deal, and what was typed into it."""

    said: list[str]
    deal: Deal

    def is_shown(self, text: str) -> bool:
        """Whether every answer can be read in a text as it was typed."""
        sector, customers, *rest = map(kept, self.said)
        # Several kinds of customers are told apart by commas and semicolons.
        kinds = re.split(r"[,;]\s*", customers)
        return all(one in text for one in (sector, *kinds, *rest))


Drawn: TypeAlias = Callable[[int], Hostile]


@pytest.fixture(scope="module")
def drawn(interview: Interviewing) -> Drawn:
    @cache
    def drawn(draft: int) -> Hostile:
        return Hostile(said_in(draft), deal_of(interview, **answers(said_in(draft))))

    return drawn


@pytest.fixture(scope="module")
def drafts(*, full: bool) -> list[int]:
    """Drafts that have each text somewhere; with --full, everywhere."""
    return [*range(len(ALL))] if full else EACH_ONCE


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> int:
    """The seed of the run, which is printed with a failure."""
    return int(request.config.getoption("randomly_seed", 0))


@pytest.fixture(scope="module")
def harmless(interview: Interviewing) -> "Page":
    return page_of(deal_of(interview, **answers(["Oak and Linden"] * SLOTS)))


def kept(text: str) -> str:
    return wordy(remains(text.removesuffix(wordy(""))))


def test_each_text_stands_for_each_answer_once() -> None:
    drafts = [said_in(draft) for draft in range(len(ALL))]

    assert all(sorted(column) == sorted(ALL) for column in zip(*drafts, strict=True))
    assert {text for draft in EACH_ONCE for text in said_in(draft)} == set(ALL)


def test_a_page_has_no_tag_that_somebody_typed(
    drawn: Drawn, drafts: list[int], harmless: "Page"
) -> None:
    for hostile in map(drawn, drafts):
        page = page_of(hostile.deal)

        assert page.tags == harmless.tags
        assert hostile.is_shown(page.text)


def test_markdown_has_no_markup_that_somebody_typed(
    drawn: Drawn, drafts: list[int]
) -> None:
    for hostile in map(drawn, drafts):
        agreement, *others = markdowns(hostile.deal)

        assert kinds(agreement).isdisjoint(NEVER_TYPED)
        assert all(kinds(other).isdisjoint(NEVER_TYPED) for other in others)
        assert hostile.is_shown("\n".join(text for _, text in tokens(agreement)))


def test_json_says_what_was_typed(
    interview: Interviewing, drawn: Drawn, drafts: list[int]
) -> None:
    questionnaire = interview.library.questionnaire
    for hostile in map(drawn, drafts):
        given = given_from(questionnaire, {"answers": answers(hostile.said)}, DAY)
        export = export_file(Conversation(given=given)).content

        for content in (export, json.dumps(deal_json(hostile.deal)).encode()):
            assert hostile.is_shown("\n".join(strings(json.loads(content))))


def test_a_file_of_some_draft_opens(drawn: Drawn, chance: int) -> None:
    hostile = drawn(chance % len(ALL))

    if chance % 2:
        assert_harmless(document(hostile.deal, "pdf").content)
    else:
        assert_opens(hostile, document(hostile.deal, "notes").content)


@pytest.mark.campaign
@pytest.mark.parametrize("draft", range(len(ALL)))
def test_the_files_of_every_draft_open(drawn: Drawn, draft: int) -> None:
    hostile, other = drawn(draft), drawn((draft + 1) % len(ALL))

    for kind in ("clean", "notes"):
        assert_opens(hostile, document(hostile.deal, kind).content)
    assert_harmless(document(hostile.deal, "pdf").content)
    assert opened(redlined(other.deal, hostile.deal).content).paragraphs


def assert_opens(hostile: Hostile, word: bytes) -> None:
    """A Word file opens, and every answer can be read in it as it was typed."""
    assert opened(word).paragraphs
    assert hostile.is_shown("\n".join(texts(word)))


def assert_harmless(pdf: bytes) -> None:
    """A PDF opens and has nothing in it that could run."""
    with pikepdf.open(BytesIO(pdf)) as file:
        assert file.pages
        file.save(plain := BytesIO(), qdf=True)
    assert not any(mark in plain.getvalue() for mark in NEVER_IN_A_PDF)


def markdowns(deal: Deal) -> tuple[str, str, str]:
    agreement = to_markdown(deal.agreement)
    return agreement, checklist_markdown(deal), lawyer_file(deal).content.decode()


def kinds(markdown: str) -> set[str]:
    return {kind for kind, _ in tokens(markdown)}


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
