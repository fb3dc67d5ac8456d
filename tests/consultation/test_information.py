"""What can be read at any time: who runs the bot, what is stored, how much is open."""

import pytest
from visitor import Visitor

from bot.consultation.checklist import MOST_WORDS, short
from bot.phrases import offers


@pytest.mark.parametrize("command", ["privacy", "contact"])
def test_one_learns_who_is_responsible(visitor: Visitor, command: str) -> None:
    visitor.command(command)

    assert "Bright Calls" in visitor.screen
    assert "hi@bright.example" in visitor.screen
    assert visitor.asking == "services"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "No open points"), (1, "One point in it is"), (7, "7 points in it are")],
)
def test_an_announced_draft_says_how_much_is_open(count: int, words: str) -> None:
    assert words in offers.drafted(2, count)


@pytest.mark.parametrize(
    ("answered", "words"),
    [(0, "not answered anything"), (5, "5 of 36"), (36, "all 36")],
)
def test_an_announced_draft_says_how_much_was_answered(
    answered: int, words: str
) -> None:
    assert words in offers.made_from(answered, 36)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ask first. Then call.", "Ask first. Then call."),
        (f"Ask first. {'Then call ' * 20}.", "Ask first."),
        ("See art. 5 of the law. Ask.", "See art. 5 of the law. Ask."),
    ],
)
def test_a_reason_on_a_line_is_made_of_whole_sentences(text: str, kept: str) -> None:
    assert short(text) == kept


def test_a_sentence_too_long_for_a_line_gives_way_to_a_general_one() -> None:
    reason = short("and so on " * 20)

    assert 0 < len(reason.split()) <= MOST_WORDS
    assert "lawyer" in reason
