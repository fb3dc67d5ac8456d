"""Links for prospects: made, listed, revoked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.lists import page_meant
from bot.consultation.outcome import Outcome
from bot.consultation.reps.invitation_tokens import from_option, hash_of
from bot.consultation.reps.link_screens import LinkScreens
from bot.consultation.reps.prefilling import Said, pairs_in, prefilled
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Action, Verb, message_of
from bot.consultation.shelf import as_title
from bot.consultation.subjects import Commanded, Pressed
from bot.errors import AnswerError
from bot.phrases import dialogue as dialogues
from bot.phrases import invitations as phrases
from bot.phrases.dates import short
from bot.storage.directory import Link

_MOST_USES = 10_000
MOST_LINKS = 200


@dataclass(frozen=True)
class Inviting:
    """Answers `/invite` and `/links`."""

    world: Representation
    interviewing: Interviewing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """A new link by the words after the command, and the list."""
        return {
            "invite": self.world.for_reps(self._invite),
            "links": self.world.for_reps(self._links),
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """A plain link, the list, one link, its end."""
        return {
            "new_link": self.world.for_reps(self._plain),
            "links": self.world.for_reps(self._page),
            "link": self.world.for_reps(self._open),
            "revoke_link": self.world.for_reps(self._revoke),
        }

    def _invite(self, conversation: Conversation, words: str, today: date) -> Outcome:
        if not words:
            screen = self._screens(conversation).how()
            return Outcome(conversation, (screen,))
        try:
            said = pairs_in(words)
            link, token = self._link(conversation, said, today)
        except AnswerError as refusal:
            return Outcome(conversation, (message_of([str(refusal)]),))
        return self._made(conversation, link, token)

    def _plain(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        link, token = self._link(conversation, Said(""), today)
        return self._made(conversation, link, token)

    def _link(
        self, conversation: Conversation, said: Said, today: date
    ) -> tuple[Link, str]:
        token = self.world.token()
        answers = said.without("uses", "until")
        link = Link(
            token_hash=hash_of(token),
            purpose="prospect",
            keeper=conversation.speaker,
            label=as_title(said.label) or phrases.unnamed(short(today)),
            created=self.world.now(),
            prefilled=prefilled(self.interviewing, answers, today),
            expires=_end(said.pairs.get("until", ""), today),
            uses_left=_uses(said.pairs.get("uses", "")),
        )
        return link, token

    def _made(self, conversation: Conversation, link: Link, token: str) -> Outcome:
        keeper = conversation.speaker
        if len(self.world.directory.links(keeper, 0, MOST_LINKS)) >= MOST_LINKS:
            return Outcome(conversation, (message_of([phrases.too_many(MOST_LINKS)]),))
        self.world.directory.add_link(link)
        shown = self._screens(conversation).made(link, self.world.link_to(token))
        return Outcome(conversation, shown)

    def _links(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        return Outcome(conversation, (self._screens(conversation).page(0),))

    def _page(self, conversation: Conversation, action: Action, _day: date) -> Outcome:
        screen = self._screens(conversation).page(page_meant(action.option))
        return Outcome(conversation, (screen,))

    def _open(self, conversation: Conversation, action: Action, _day: date) -> Outcome:
        link = self._meant(conversation, action)
        if link is None:
            return self._gone(conversation)
        screen = self._screens(conversation).opened(link)
        return Outcome(conversation, (screen,))

    def _revoke(
        self, conversation: Conversation, action: Action, _today: date
    ) -> Outcome:
        token_hash = from_option(action.option)
        if not self.world.directory.revoke(conversation.speaker, token_hash):
            return self._gone(conversation)
        screen = self._screens(conversation).page(0)
        return Outcome(conversation, (screen,), phrases.is_revoked())

    def _meant(self, conversation: Conversation, action: Action) -> Link | None:
        """Return the link a button is about, if it is this person's."""
        speaker, token_hash = conversation.speaker, from_option(action.option)
        link = self.world.directory.link(speaker.bot, token_hash)
        return link if link and link.keeper == speaker else None

    def _gone(self, conversation: Conversation) -> Outcome:
        screen = self._screens(conversation).page(0)
        return Outcome(conversation, (screen,), dialogues.button_is_old())

    def _screens(self, conversation: Conversation) -> LinkScreens:
        return LinkScreens(self.world, self.interviewing, conversation.speaker)


def _uses(words: str) -> int | None:
    if not words:
        return None
    if words.isdecimal() and 0 < int(words) <= _MOST_USES:
        return int(words)
    raise AnswerError(phrases.uses_how(_MOST_USES))


def _end(words: str, today: date) -> datetime | None:
    """Return the moment after the last day of a link."""
    if not words:
        return None
    try:
        last = date.fromisoformat(words)
        over = datetime.combine(last + timedelta(days=1), time(), UTC)
    except (ValueError, OverflowError):
        raise AnswerError(phrases.until_how()) from None
    if last < today:
        raise AnswerError(phrases.until_how())
    return over
