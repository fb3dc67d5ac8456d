"""The process may stop at any moment; the conversation goes on."""

from person import Person, Town
from telegram_world import BOT_ID

from bot.chat.arrivals import arrival
from bot.chat.pipeline import Product


async def test_a_new_process_goes_on_where_the_old_one_stopped(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    await interviewed.town.open()

    await interviewed.press("Health")

    assert "Question 3 of 12" in interviewed.screen


async def test_start_after_a_break_offers_to_go_on(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.town.open()
    await interviewed.say("/start")

    await interviewed.press("Continue")

    assert "Question 2 of 12" in interviewed.screen


async def test_an_update_stored_before_a_crash_takes_effect_after_it(
    product: Product,
) -> None:
    town = Town(product)
    person = town.person()
    received = arrival(town.api.world.say(person.chat, "/start"), BOT_ID)
    assert received is not None
    product.store.inbox.receive([received])

    await town.open()

    assert person.buttons == ["Start"]
    assert product.store.inbox.waiting() == []
    await town.close()


async def test_what_was_not_sent_before_a_crash_is_sent_after_it(
    interviewed: Person,
) -> None:
    town = interviewed.town
    town.bot.patience.closing.set()
    await interviewed.press("Skip")
    assert "Question 1 of 12" in interviewed.screen

    await town.open()

    assert "Question 2 of 12" in interviewed.screen


async def test_an_update_that_took_effect_before_a_crash_does_not_do_so_again(
    interviewed: Person,
) -> None:
    town = interviewed.town
    update = interviewed.pressing(interviewed.chat.shown, "Technical help")
    await town.deliver(update)
    received = arrival(update, BOT_ID)
    assert received is not None

    town.bot.workers.add(received)
    await town.bot.idle()

    assert interviewed.ticked == ["Technical help"]


async def test_stopping_leaves_what_was_not_begun_for_the_next_start(
    interviewed: Person,
) -> None:
    town = interviewed.town
    presses = [interviewed.pressing(interviewed.chat.shown, "Skip") for _ in range(3)]
    town.bot.accept(presses)
    await town.close()

    await town.open()

    assert list(interviewed.given) == ["services"]
    assert town.product.store.inbox.waiting() == []
