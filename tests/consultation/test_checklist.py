"""The checklist, in the chat and as a file: flags, must, should, and why."""

from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.chat.drawing import drawn as telegram
from bot.consultation.checklist import standing
from bot.consultation.checklist_file import checklist_markdown, escaped
from bot.consultation.checklist_screens import (
    SEVERITIES,
    checklist_page,
    checklist_screens,
)
from bot.consultation.deal import Deal
from bot.consultation.screens import Button, Screen
from bot.understanding.cleaning import clean

Drawn = Callable[..., Deal]
MARKDOWN = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def in_chat(deal: Deal) -> list[str]:
    return [one.text for screen in checklist_screens(deal) for one in screen.passages]


def pages_of(deal: Deal, severity: str) -> list[Screen]:
    """All pages of one severity, as a person leafs through them."""
    pages = [checklist_page(deal, severity)]
    while onward := [one for one in buttons(pages[-1]) if one.label == "Next →"]:
        pages.append(checklist_page(deal, onward[0].action.option))
    return pages


def buttons(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row]


def labels(screen: Screen) -> list[str]:
    return [button.label for button in buttons(screen)]


def headings(markdown: str) -> list[str]:
    return [line[3:] for line in markdown.splitlines() if line.startswith("## ")]


def test_the_file_goes_from_what_is_urgent_to_what_is_good_to_have(
    drawn: Drawn,
) -> None:
    deal = drawn(services=["outbound_sales"], outbound_basis="bought_list")

    order = [
        "Settle these first",
        "Worth a second look",
        "Must be in the agreement",
        "Should be in the agreement",
        "Good to have",
        "Open points",
        "Rules of law that your answers bring into play",
    ]
    found = headings(checklist_markdown(deal))
    assert [one for one in found if one in order] == order


def test_the_chat_says_first_what_is_urgent(drawn: Drawn) -> None:
    texts = in_chat(drawn(services=["outbound_sales"], outbound_basis="bought_list"))

    order = ["Your clause checklist", "Settle these first", "Worth a second look"]
    assert [one for one in texts if one in order] == order


def test_a_draft_brings_two_messages_and_the_lines_behind_buttons(
    drawn: Drawn,
) -> None:
    deal = drawn()
    first, *others = checklist_screens(deal)

    assert len(others) == 1
    assert len(labels(first)) == len({line.status for line in deal.checklist})


def test_every_line_stands_on_one_page_of_its_severity(drawn: Drawn) -> None:
    deal = drawn()
    pages = [page for severity in SEVERITIES for page in pages_of(deal, severity)]
    shown = "\n".join(one.text for page in pages for one in page.passages)

    for line in deal.checklist:
        said = f"{line.title} ({standing(line)})"
        assert shown.count(f" {said}\n") == 1, said


def test_every_page_of_the_checklist_fits_a_message(drawn: Drawn) -> None:
    deal = drawn()
    pages = [page for severity in SEVERITIES for page in pages_of(deal, severity)]

    assert [len(telegram(page).messages) for page in pages] == [1] * len(pages)


def test_a_page_settles_its_lines_by_the_questions_behind_them(drawn: Drawn) -> None:
    deal = drawn(country=["DE"])
    page = checklist_page(deal, "open")

    assert "Settle: Recording" in labels(page)
    assert "Settle: Where your customers are" not in labels(page)


def test_what_is_settled_offers_nothing_to_settle(drawn: Drawn) -> None:
    page = checklist_page(drawn(), "set")

    assert not [one for one in labels(page) if one.startswith("Settle")]


@pytest.mark.parametrize("forged", ["", "gone", "open.0", "open.999", "open.x"])
def test_a_page_that_is_not_there_shows_one_that_is(drawn: Drawn, forged: str) -> None:
    assert checklist_page(drawn(), forged).passages[0].text.startswith("Checklist: ")


def test_a_line_has_status_place_reason_and_question(drawn: Drawn) -> None:
    deal = drawn(dispute="mediation_courts")
    (courts,) = (one for one in deal.checklist if one.id == "forum-courts")
    markdown = checklist_markdown(deal)
    chat = [one.text for page in pages_of(deal, "set") for one in page.passages]

    place = f"(settled, clause {courts.clause})"
    assert f"- **{courts.title}** {place}. {courts.why}" in markdown
    assert f"*Ask the provider: {courts.ask_provider}*" in markdown
    assert f"✅ {courts.title} {place}" in chat
    assert f"{courts.why} Ask the provider: {courts.ask_provider}" in chat


def test_what_no_clause_does_is_to_be_done_before_signing(drawn: Drawn) -> None:
    markdown = checklist_markdown(drawn())

    assert "(open, before signing)" in markdown


def test_every_flag_is_shown_once(drawn: Drawn) -> None:
    deal = drawn(
        services=["outbound_sales"], outbound_basis="unknown", operator_level="expert"
    )
    markdown, chat = checklist_markdown(deal), "\n".join(in_chat(deal))

    assert {flag.item.severity for flag in deal.flags} == {"red", "amber", "note"}
    for flag in deal.flags:
        assert markdown.count(f"**{flag.item.title}.**") == 1
        assert chat.count(f"{flag.item.title}: ") == 1


def test_open_points_say_who_settles_them_and_where_they_are(drawn: Drawn) -> None:
    deal = drawn(recording="unknown")
    (point,) = (
        one for one in deal.agreement.open_points if one.question == "recording"
    )

    line = f"{point.text} ({', '.join(point.clauses)}): to be settled by both sides"
    assert line in checklist_markdown(deal)


def test_the_sum_counts_every_line(drawn: Drawn) -> None:
    deal = drawn()
    numbers = [int(one) for one in in_chat(deal)[1].split() if one.isdigit()]

    assert sum(numbers) == len(deal.checklist)


def test_a_rule_of_law_that_no_clause_covers_is_a_line_for_a_lawyer(
    drawn: Drawn,
) -> None:
    lines = {line.id: line for line in drawn().checklist}

    assert lines["legal-advice-line"].status == "lawyer"
    assert lines["legal-advice-line"].clause is None


def test_rules_that_depend_on_open_answers_share_one_line(drawn: Drawn) -> None:
    undecided = [one for one in drawn().triggers if one.undecided]
    (line,) = (one for one in drawn().checklist if one.id == "law-undecided")

    assert str(len(undecided)) in line.why
    assert line.status == "open"


@pytest.mark.parametrize(
    "text",
    [
        "*bold* _slanted_ `code` ~~gone~~",
        "[link](https://example.org) ![picture](x.png)",
        "<b>HTML</b> &copy; AT&T",
        "# heading | cell \\ end",
    ],
)
def test_signs_that_mean_something_in_markdown_are_shown_as_they_stand(
    text: str,
) -> None:
    assert as_read(escaped(text)) == text


@given(st.text(max_size=60).map(clean))
def test_whatever_is_typed_is_shown_as_it_stands(text: str) -> None:
    assert as_read(escaped(f"x{text}x")) == f"x{text}x"


def as_read(markdown: str) -> str:
    return unescape(MARKDOWN.renderInline(markdown))
