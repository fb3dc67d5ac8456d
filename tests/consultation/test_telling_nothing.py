"""A first message of manners alone is answered with what may be told."""

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation


@pytest.fixture
def newcomer(visitor: Visitor) -> Visitor:
    """Somebody who has not been asked anything yet."""
    visitor.conversation = Conversation()
    return visitor


@pytest.mark.parametrize(
    "words",
    ["Good afternoon, I hope you are well!", "Can you tell me how all of this works?"],
)
def test_manners_are_answered_with_an_example(newcomer: Visitor, words: str) -> None:
    newcomer.say(words)

    assert "for example" in newcomer.notice
    assert not newcomer.given


def test_a_word_of_greeting_shows_the_beginning_without_a_lesson(
    newcomer: Visitor,
) -> None:
    newcomer.say("Hi there")

    assert not newcomer.notice
