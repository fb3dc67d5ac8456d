"""A bot sees its own part of a store, and cannot reach into another's."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.storage.directory import Link, Rep
from bot.storage.embedded import EmbeddedStore
from bot.storage.one_bot import OneBot
from bot.storage.seams import (
    ChatKey,
    Outgoing,
    Received,
    Reminder,
    Standing,
    Store,
    Turn,
)

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
OURS, THEIRS = ChatKey(1, 10), ChatKey(2, 10)
SEEN = Outgoing("1.0", "screen", {})


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store in which the same person writes to two bots."""
    with EmbeddedStore(tmp_path / "data", tmp_path / "key") as store:
        for chat in (OURS, THEIRS):
            store.chats.commit(chat, Turn(1, {"bot": chat.bot}, (SEEN,), NOW))
            store.inbox.receive([Received(7, chat, {"bot": chat.bot})])
            store.reminders.set(Reminder(chat, "day", NOW))
            store.directory.add_rep(Rep(chat, f"Rep of {chat.bot}", NOW))
            store.directory.add_link(Link("hash", "prospect", chat, "Fair", NOW))
        yield store


@pytest.fixture
def own(whole: EmbeddedStore) -> OneBot:
    return OneBot(whole, 1)


def test_lists_hold_the_bots_own_and_nothing_else(own: OneBot) -> None:
    later = NOW + dt.timedelta(days=1)

    assert own.chats.chats() == [OURS]
    assert own.chats.chats_untouched_since(later) == [OURS]
    assert own.outbox.chats_with_unsent() == [OURS]
    assert [one.chat for one in own.inbox.waiting()] == [OURS]
    assert [one.chat for one in own.reminders.due(NOW)] == [OURS]
    assert [rep.name for rep in own.directory.reps(1)] == ["Rep of 1"]


def test_what_is_forgotten_or_settled_here_stays_there(
    own: OneBot, whole: EmbeddedStore
) -> None:
    own.inbox.settle(7)
    own.chats.forget(OURS)
    own.directory.remove_rep(OURS)

    assert [one.chat for one in whole.inbox.waiting()] == [THEIRS]
    assert whole.chats.load(THEIRS).data == {"bot": 2}
    assert whole.directory.rep(THEIRS) is not None


def test_what_is_set_aside_is_the_bots_own(own: OneBot, whole: EmbeddedStore) -> None:
    for received in whole.inbox.waiting():
        whole.inbox.set_aside(received, "poison")

    assert [one.received.chat for one in own.inbox.aside()] == [OURS]


def test_closing_it_leaves_the_store_open(own: OneBot, whole: EmbeddedStore) -> None:
    with own:
        own.close()

    assert whole.chats.load(OURS).data == {"bot": 1}


STRANGE = Standing(THEIRS, "hash", "started", NOW)
REACHES: dict[str, Callable[[Store], object]] = {
    "load": lambda s: s.chats.load(THEIRS),
    "commit": lambda s: s.chats.commit(THEIRS, Turn(None, {}, ())),
    "stand": lambda s: s.chats.commit(OURS, Turn(None, {}, (), standing=STRANGE)),
    "forget": lambda s: s.chats.forget(THEIRS),
    "activity": lambda s: s.chats.last_activity(THEIRS),
    "receive": lambda s: s.inbox.receive([Received(8, THEIRS, {})]),
    "settle": lambda s: s.inbox.settle(7, 2),
    "set aside": lambda s: s.inbox.set_aside(Received(7, THEIRS, {}), "x"),
    "unsent": lambda s: s.outbox.unsent(THEIRS),
    "sent": lambda s: s.outbox.sent(THEIRS, "1.0", {}),
    "remind": lambda s: s.reminders.set(Reminder(THEIRS, "day", NOW)),
    "cancel": lambda s: s.reminders.cancel(THEIRS, "day"),
    "reminded": lambda s: s.reminders.settle(Reminder(THEIRS, "day", NOW)),
    "reps": lambda s: s.directory.reps(2),
    "rep": lambda s: s.directory.rep(THEIRS),
    "add rep": lambda s: s.directory.add_rep(Rep(THEIRS, "R", NOW)),
    "remove rep": lambda s: s.directory.remove_rep(THEIRS),
    "profile": lambda s: s.directory.profile(THEIRS),
    "describe": lambda s: s.directory.put_profile(THEIRS, {}),
    "add link": lambda s: s.directory.add_link(
        Link("h", "prospect", THEIRS, "Fair", NOW)
    ),
    "link": lambda s: s.directory.link(2, "hash"),
    "links": lambda s: s.directory.links(THEIRS),
    "open": lambda s: s.directory.open_link("hash", THEIRS, NOW),
    "revoke": lambda s: s.directory.revoke(THEIRS, "hash"),
    "standing": lambda s: s.directory.put_standing(OURS, STRANGE),
    "no standing": lambda s: s.directory.put_standing(THEIRS, None),
    "prospect": lambda s: s.directory.prospect(THEIRS),
    "prospects": lambda s: s.directory.prospects(THEIRS),
    "stages": lambda s: s.directory.stages(THEIRS),
}


@pytest.mark.parametrize("reach", REACHES.values(), ids=list(REACHES))
def test_a_hand_in_anothers_part_is_refused(
    own: OneBot, reach: Callable[[Store], object]
) -> None:
    with pytest.raises(ValueError, match="another bot"):
        reach(own)


def test_with_its_own_part_it_does_all_that_a_store_does(own: OneBot) -> None:
    link = own.directory.link(1, "hash")
    assert link is not None
    own.directory.put_profile(OURS, {"company": "Bright"})
    own.chats.commit(OURS, Turn(2, {"answer": "forty"}, (), NOW))
    own.outbox.sent(OURS, "1.0", {"newest": 5})
    own.reminders.cancel(OURS, "day")
    own.directory.put_standing(OURS, None)

    assert own.chats.load(OURS).messages == {"newest": 5}
    assert own.chats.last_activity(OURS) == NOW
    assert own.directory.profile(OURS) == {"company": "Bright"}
    assert own.directory.links(OURS) == [link]
    assert own.directory.open_link("hash", OURS, NOW).verdict == "open"
    assert own.directory.revoke(OURS, "hash")
    assert own.directory.prospect(OURS) is None
    assert own.directory.prospects(OURS) == []
    assert own.directory.stages(OURS) == {}
    assert own.outbox.unsent(OURS) == ()
    assert own.reminders.due(NOW) == []


def test_every_question_a_store_takes_is_tried(own: OneBot) -> None:
    """One more method of a seam is one more way into somebody else's chats."""
    methods = {
        f"{type(part).__name__}.{name}"
        for part in (own.inbox, own.chats, own.outbox, own.reminders, own.directory)
        for name in vars(type(part))
        if not name.startswith("_") and callable(getattr(part, name))
    }
    lists = {"waiting", "aside", "chats", "chats_untouched_since", "due"}
    lists |= {"chats_with_unsent"}
    tried = {name for name in methods if name.partition(".")[2] not in lists}

    # Two of them are tried twice, with the chat and with the rep it stands for.
    assert len(tried) == len(REACHES) - 2
