"""One living card: edited where the person looks, else sent below, never two."""

from person import Person
from telegram_world import buttons_of


def cards_with_buttons(person: Person) -> int:
    return sum(
        "Question" in message.get("text", "") and bool(buttons_of(message))
        for message in person.chat.messages.values()
    )


async def test_pressing_turns_the_card_into_the_next_question(
    interviewed: Person,
) -> None:
    before = len(interviewed.messages)
    card = interviewed.chat.newest_change

    await interviewed.press("Skip")

    assert interviewed.chat.newest_change == card
    assert len(interviewed.messages) == before


async def test_after_typing_the_next_card_stands_below_and_the_old_one_is_bare(
    interviewed: Person,
) -> None:
    old = interviewed.chat.newest_change

    await interviewed.say("technical help")

    assert interviewed.chat.newest_change > old
    assert buttons_of(interviewed.chat.messages[old]) == {}
    assert cards_with_buttons(interviewed) == 1


async def test_after_another_message_the_card_moves_below_it(
    interviewed: Person,
) -> None:
    old = interviewed.chat.shown
    await interviewed.say("/help")

    await interviewed.press_on(old, "Technical help")

    assert "Question 1 of 12" in interviewed.screen
    assert list(interviewed.chat.messages)[-1] == interviewed.chat.newest_change
    assert cards_with_buttons(interviewed) == 1


async def test_the_same_card_again_is_no_error(interviewed: Person) -> None:
    await interviewed.press("Done")
    await interviewed.press("Done")

    assert interviewed.town.api.called("editMessageText") == 2
    assert "Question 1 of 12" in interviewed.screen
    assert interviewed.town.api.world.open_queries == {}


async def test_a_card_that_was_deleted_is_sent_anew(interviewed: Person) -> None:
    card = interviewed.chat.shown
    press = interviewed.pressing(card, "Skip")
    del interviewed.chat.messages[card["message_id"]]

    await interviewed.town.deliver(press)

    assert "Question 2 of 12" in interviewed.screen
