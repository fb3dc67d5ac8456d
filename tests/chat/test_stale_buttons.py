"""Buttons pressed late, twice, or from somewhere else: polite and harmless."""

import asyncio

from person import Person


async def test_an_old_button_changes_nothing_and_shows_where_the_person_is(
    interviewed: Person,
) -> None:
    first_card = interviewed.chat.shown
    await interviewed.press("Skip")
    given = interviewed.given

    await interviewed.press_on(first_card, "Technical help")

    assert interviewed.given == given
    assert "Question 2 of 12" in interviewed.screen
    assert interviewed.toast.text
    assert interviewed.toast.alert


async def test_a_double_tap_answers_once(interviewed: Person) -> None:
    await interviewed.press("Skip")
    card = interviewed.chat.shown
    taps = [interviewed.pressing(card, "Health") for _ in range(2)]

    await interviewed.town.deliver(*taps)

    assert interviewed.given["sector"].value == "health"
    assert list(interviewed.given) == ["services", "sector"]
    assert "Question 3 of 12" in interviewed.screen


async def test_the_same_update_delivered_twice_counts_once(
    interviewed: Person,
) -> None:
    update = interviewed.pressing(interviewed.chat.shown, "Technical help")

    await interviewed.town.deliver(update)
    await interviewed.town.deliver(update)

    assert interviewed.ticked == ["Technical help"]


async def test_a_button_of_another_program_shows_where_the_person_is(
    interviewed: Person,
) -> None:
    world = interviewed.town.api.world
    foreign = world.press(interviewed.chat, interviewed.chat.shown, "v1|buy|7")

    await interviewed.town.deliver(foreign)

    assert "Question 1 of 12" in interviewed.screen
    assert interviewed.toast.text


async def test_a_button_for_an_option_that_is_gone_asks_again(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    world = interviewed.town.api.world
    gone = world.press(interviewed.chat, interviewed.chat.shown, "choose:sector:%%")

    await interviewed.town.deliver(gone)

    assert "Question 2 of 12" in interviewed.screen
    assert "sector" not in interviewed.given


async def test_every_press_is_answered(interviewed: Person) -> None:
    await interviewed.press("Why?")
    await interviewed.press("Skip")

    assert interviewed.town.api.world.open_queries == {}


async def test_a_press_that_telegram_no_longer_waits_for_still_counts(
    interviewed: Person,
) -> None:
    press = interviewed.pressing(interviewed.chat.shown, "Skip")
    interviewed.town.api.world.open_queries.clear()

    await interviewed.town.deliver(press)

    assert list(interviewed.given) == ["services"]


async def test_people_are_interviewed_side_by_side(interviewed: Person) -> None:
    other = interviewed.town.person(2002)
    await other.say("/start")
    await other.press("Start")

    await asyncio.gather(interviewed.press("Skip"), other.press("Technical help"))

    assert "Question 2 of 12" in interviewed.screen
    assert other.ticked == ["Technical help"]
