"""When Telegram, the network or our own code fails, nobody else notices."""

import pytest
from person import Person
from telegram_rules import Refusal

SLOW_DOWN = Refusal(429, "Too Many Requests: retry after 0.02", {"retry_after": 0.02})
DOWN = Refusal(502, "Bad Gateway")
BAD = Refusal(400, "Bad Request: some new rule")


@pytest.mark.parametrize("timedeltas", ["0", "1"])
@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
async def test_a_bot_told_to_slow_down_waits_and_goes_on(
    person: Person, monkeypatch: pytest.MonkeyPatch, timedeltas: str
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", timedeltas)
    person.town.api.refuse("sendMessage", SLOW_DOWN, SLOW_DOWN)

    await person.say("/start")

    assert person.buttons == ["Start"]


async def test_an_outage_delays_and_loses_nothing(interviewed: Person) -> None:
    interviewed.town.api.refuse("editMessageText", DOWN, DOWN, DOWN)

    await interviewed.press("Skip")

    assert "Question 2 of 12" in interviewed.screen


async def test_after_an_outage_only_the_newest_card_is_shown(
    interviewed: Person,
) -> None:
    town = interviewed.town
    town.api.refuse("editMessageText", DOWN)
    card, seen = interviewed.chat.shown, interviewed.chat.changes
    ticks = ["Technical help", "Back-office work", "Collect overdue payments"]

    await town.deliver(*[interviewed.pressing(card, label) for label in ticks])

    assert set(interviewed.ticked) == set(ticks)
    assert interviewed.chat.changes == seen + 2


async def test_a_flood_from_one_chat_does_not_keep_another_waiting(
    interviewed: Person,
) -> None:
    town = interviewed.town
    other = town.person(2002)
    flood = [town.api.world.say(interviewed.chat, "/help") for _ in range(60)]

    await town.deliver(*flood, town.api.world.say(other.chat, "/start"))

    sent = [given["chat_id"] for name, given in town.api.calls if name == "sendMessage"]
    assert sent.index("2002") < 20


async def test_a_message_telegram_refuses_does_not_keep_the_next_ones(
    person: Person,
) -> None:
    person.town.api.refuse("sendMessage", BAD)
    await person.say("/help")

    await person.say("/start")

    assert person.buttons == ["Start"]


async def test_who_blocked_the_bot_is_sent_nothing_more(interviewed: Person) -> None:
    town = interviewed.town
    interviewed.chat.blocked = True
    await interviewed.say("/draft")

    assert town.product.store.outbox.chats_with_unsent() == []
    assert town.api.called("sendDocument") == 0


async def test_who_comes_back_after_blocking_finds_the_answers(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    interviewed.chat.blocked = True
    await interviewed.say("/help")
    interviewed.chat.blocked = False

    await interviewed.say("/start")
    await interviewed.press("Continue")

    assert "Question 2 of 12" in interviewed.screen
