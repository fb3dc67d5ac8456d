"""Several people who talk to one dialogue over one store: owner, reps, prospects."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from visitor import Visitor, words

from bot.app.interview import dialogue
from bot.app.reps import Reps, reps
from bot.consultation.conversation import Conversation, to_json
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Document, Shown
from bot.content.library import Library
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Standing, Turn

BOT = 7
OWNER = 1
BASE = "https://t.me/contract_bot?start="
NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@contextmanager
def store_in_memory() -> Iterator[EmbeddedStore]:
    """A store whose disk is memory where there is such a disk: the real one is slow."""
    memory = Path("/dev/shm")  # noqa: S108 - only a folder of our own in it is used
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        home = Path(folder)
        with EmbeddedStore(home / "data", home / "key") as store:
            yield store


@dataclass
class RepTown:
    """Does what an edge does, at a time of its own."""

    store: EmbeddedStore
    library: Library
    now: dt.datetime = NOON
    people: dict[int, "Townsman"] = field(default_factory=dict)
    owners: tuple[int, ...] = (OWNER,)

    def __post_init__(self) -> None:
        settings = Settings(
            _env_file=None,
            owner_ids=self.owners,
            operator_name="Bright Calls",
            operator_contact="hi@bright.example",
        )
        self.reps: Reps = reps(
            self.store, settings, lambda: self.now, lambda token: BASE + token
        )
        self.dialogue = dialogue(self.library, settings, self.reps)

    def person(self, number: int) -> "Townsman":
        """Somebody with a chat of their own."""
        key = ChatKey(BOT, number)
        conversation = Conversation(speaker=key)
        day = self.now.date()
        found = Townsman(self.dialogue, day, conversation, town=self)
        return self.people.setdefault(number, found)

    def owner(self) -> "Townsman":
        """The owner named in the settings."""
        return self.person(OWNER)

    def rep(self, number: int = 500, name: str = "Rita") -> "Townsman":
        """Somebody the owner made a rep."""
        self.owner().command("reps", name)
        rep = self.person(number)
        rep.command("start", self.owner().token)
        return rep

    def prospect(self, rep: "Townsman", number: int = 900) -> "Townsman":
        """Somebody who followed a plain link of a rep's."""
        rep.command("invite", "Autumn fair")
        prospect = self.person(number)
        prospect.command("start", rep.token)
        return prospect

    def pass_time(self, **time: float) -> None:
        """Let time pass, and do what falls due."""
        self.now += dt.timedelta(**time)
        for reminder in self.store.reminders.due(self.now):
            assert self.dialogue.following is not None
            for notice in self.dialogue.following.telling.due(reminder):
                self.people[notice.chat.chat].told(notice.shown)
            self.store.reminders.settle(reminder)


@dataclass
class Townsman(Visitor):
    """A person of the town; `told` is what came unasked."""

    town: RepTown = field(kw_only=True)
    received: list[tuple[Shown, ...]] = field(default_factory=list)

    @property
    def key(self) -> ChatKey:
        return self.conversation.speaker

    @property
    def standing(self) -> Standing:
        """Where a prospect stands."""
        found = self.town.store.directory.prospect(self.key)
        assert found is not None
        return found.standing

    @property
    def token(self) -> str:
        """The token of the link that was shown last."""
        return self.screen.rpartition(BASE)[2].split()[0]

    def asked(self, question: str) -> None:
        """Come to the card of a question."""
        self.conversation = self.conversation.asked(question)
        self._take(self.dialogue.show_place(self.conversation, self.today))

    def answer(self, text: str) -> None:
        """Type an answer, and say that it was understood."""
        self.say(text)
        if "Right" in self.buttons:
            self.press("Right")

    def told(self, shown: tuple[Shown, ...]) -> None:
        """See something that nobody asked for; its buttons can be pressed."""
        self.received.append(shown)
        self.see(shown)

    @property
    def news(self) -> list[str]:
        """What came unasked, in words."""
        return [words(shown) for shown in self.received]

    @property
    def kinds(self) -> list[str]:
        """The kinds of the files that were shown last."""
        return [one.kind for one in self.shown if isinstance(one, Document)]

    def _take(self, outcome: Outcome) -> None:
        super()._take(outcome)
        chats, town = self.town.store.chats, self.town
        for notice in outcome.to_others:
            assert notice.chat != self.key
            other = town.people[notice.chat.chat]
            data = chats.load(notice.chat).data
            chats.commit(notice.chat, Turn(None, data, (), standing=notice.standing))
            other.told(notice.shown)
        if outcome.forget:
            chats.forget(self.key)
            self.conversation = Conversation(speaker=self.key)
            return
        turn = Turn(
            None,
            to_json(outcome.conversation),
            (),
            at=town.now,
            reminders=outcome.reminders,
            standing=outcome.standing,
        )
        chats.commit(self.key, turn)


def begun(prospect: Townsman, answers: int = 2) -> Townsman:
    """Somebody who answered the first questions."""
    prospect.press("Start")
    for _ in range(answers):
        prospect.press("Skip")
    return prospect


def drafted(prospect: Townsman) -> Townsman:
    """Somebody with a draft, which takes no time to make here."""
    prospect.conversation = prospect.conversation.drafted("2026-11-21")
    prospect.command("handover")
    return prospect
