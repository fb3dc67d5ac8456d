"""Whoever began with one edition of the content is told what the next one changes."""

from dataclasses import replace

import pytest
from editions import DRAFT_DAY, with_clause, with_question

from bot import app
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.deal import draw_up
from bot.consultation.dialogue import Dialogue
from bot.consultation.footing import footing_of
from bot.consultation.footing_text import footing_from, marks_of
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Screen
from bot.content.library import Library
from bot.interview.grammar import parse_condition
from bot.interview.values import Given
from bot.settings import Settings

GIVEN = {"crm": Given("answered", "priority"), "stance": Given("answered", "firm")}
MOVED = "Our questions and clauses have changed since you were last here. In this deal:"


def dialogue_of(library: Library, edition: str) -> Dialogue:
    settings = Settings(_env_file=None)
    return app.dialogue(replace(library, digest=edition * 64), settings)


def words_of(outcome: Outcome) -> list[str]:
    (first, *_) = outcome.shown
    assert isinstance(first, Screen)
    return [one.text for one in first.passages]


@pytest.fixture
def begun(library: Library) -> Conversation:
    """A deal on the first edition, with a draft."""
    dialogue = dialogue_of(library, "1")
    conversation = Conversation(given=GIVEN)
    conversation = dialogue.command(conversation, "start", DRAFT_DAY).conversation
    return dialogue.command(conversation, "draft", DRAFT_DAY).conversation


def reopened(begun: Conversation, library: Library, command: str = "start") -> Outcome:
    """The deal after a new edition, as it comes back from the store."""
    kept = from_json(to_json(begun))
    return dialogue_of(library, "2").command(kept, command, DRAFT_DAY)


def test_words_that_changed_are_listed(begun: Conversation, library: Library) -> None:
    wording = library.templates.clauses["goals"].wording
    new = with_clause(library, "goals", wording=f"{wording}\nOne more.\n")

    assert words_of(reopened(begun, new)) == [MOVED, "Clauses with other words: Goals"]


def test_a_clause_that_goes_is_named(begun: Conversation, library: Library) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))

    assert words_of(reopened(begun, new)) == [MOVED, "Clauses taken out: Goals"]


def test_a_clause_that_comes_is_named(begun: Conversation, library: Library) -> None:
    marks = {
        name: mark for name, mark in marks_of(begun.footing).items() if name != "goals"
    }
    without = begun._replace(footing=footing_from(marks))

    assert words_of(reopened(without, library)) == [MOVED, "New clauses: Goals"]


def test_a_question_with_another_id_came_and_went(
    begun: Conversation, library: Library
) -> None:
    new = with_question(library, "payment_days", id="pay_by", title="Pay by")

    said = words_of(reopened(begun, new))
    assert "New questions: Pay by" in said
    assert "No longer asked: payment days" in said


def test_a_question_asked_differently_is_named(
    begun: Conversation, library: Library
) -> None:
    new = with_question(library, "recording", ask="May calls be recorded at all?")

    assert words_of(reopened(begun, new)) == [
        MOVED,
        "Questions that changed: Recording",
    ]


def test_an_edition_that_leaves_the_deal_alone_says_so(
    begun: Conversation, library: Library
) -> None:
    wording = library.templates.clauses["debt-collection"].wording
    new = with_clause(library, "debt-collection", wording=f"{wording}\nOne more.\n")

    (said,) = words_of(reopened(begun, new))
    assert said.endswith("Nothing in this deal changes by it.")


@pytest.mark.parametrize("command", ["start", "draft", "compare", "open"])
def test_it_is_told_whatever_the_person_does_first(
    begun: Conversation, library: Library, command: str
) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))

    assert words_of(reopened(begun, new, command))[0] == MOVED


def test_it_is_told_once(begun: Conversation, library: Library) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))
    told = reopened(begun, new).conversation

    assert words_of(reopened(told, new))[0] != MOVED


def test_an_answer_given_meanwhile_is_not_blamed_on_the_edition(
    begun: Conversation, library: Library
) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))
    dialogue = dialogue_of(new, "2")
    asked = begun._replace(asking="services")

    outcome = dialogue.say(asked, "debt collection", DRAFT_DAY)
    assert words_of(outcome) == [MOVED, "Clauses taken out: Goals"]


def test_a_deal_that_was_shelved_is_told_when_it_is_taken_up(
    begun: Conversation, library: Library
) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))
    other = begun.started_over()._replace(given={"crm": Given("answered", "yes")})
    back = other.with_in_hand(begun.shelved, other.others[:0])

    assert back.footing == begun.footing
    assert words_of(reopened(back, new))[0] == MOVED


def test_comparing_says_what_the_edition_alone_changed_of_a_draft(
    begun: Conversation, library: Library
) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = none"))
    dialogue = dialogue_of(new, "2")
    answered = begun.with_answer("hot_lead", Given("answered", "none"))
    drafted = dialogue.command(answered, "draft", DRAFT_DAY).conversation

    screen = dialogue.command(drafted, "compare", DRAFT_DAY).shown[0]
    said = [one.text for one in screen.passages]
    assert said[said.index("What the new edition changes of draft 1:") + 1] == (
        "Clauses taken out: Goals"
    )


def test_only_the_drafts_that_are_compared_keep_what_they_stand_on(
    begun: Conversation, library: Library
) -> None:
    dialogue = dialogue_of(library, "1")
    for crm in ("yes", "none"):
        begun = begun.with_answer("crm", Given("answered", crm))
        begun = dialogue.command(begun, "draft", DRAFT_DAY).conversation

    assert [bool(one.footing) for one in begun.versions] == [False, True, True]


def test_a_deal_kept_before_there_were_footings_is_told_nothing(
    begun: Conversation, library: Library
) -> None:
    old = begun._replace(footing="")

    assert words_of(reopened(old, library))[0] != MOVED
    assert reopened(old, library).conversation.footing


def test_a_deal_kept_while_footings_were_mappings_is_read(
    begun: Conversation,
) -> None:
    kept = to_json(begun)
    for deal in (kept, *kept["versions"]):
        deal["footing"] = marks_of(deal["footing"])
    as_text = from_json(to_json(begun))

    assert from_json(kept) == as_text == begun
    assert begun.footing
    assert begun.versions[-1].footing


def test_every_clause_of_a_draft_is_in_its_footing(
    interview: Interviewing, begun: Conversation
) -> None:
    deal = draw_up(interview, begun.given, DRAFT_DAY)
    printed = {one.id for one in (*deal.clauses, *deal.annexes)}

    assert printed <= set(marks_of(footing_of(interview, begun.given)))


def test_a_long_list_is_told_in_lines_of_a_dozen_and_whole(
    begun: Conversation, library: Library
) -> None:
    marks = marks_of(begun.footing)
    moved = {name: "other" for name in marks if name[:1].isalpha()}
    older = begun._replace(footing=footing_from({**marks, **moved}))

    _, *lines = words_of(reopened(older, library))
    titles = [one.removeprefix("Clauses with other words: ") for one in lines]

    assert len(lines) == -(-len(moved) // 12)
    assert all(one.count("; ") < 12 for one in titles)
    assert sum(one.count("; ") + 1 for one in titles) == len(moved)
