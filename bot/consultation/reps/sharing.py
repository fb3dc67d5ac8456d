"""`/share`: a prospect shows their rep a draft or answers, and takes that back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.fingerprints import fingerprint
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Shelved, deal_from
from bot.consultation.outcome import Outcome
from bot.consultation.reps.progress import progress_of, with_progress
from bot.consultation.reps.shared_contents import (
    Shareable,
    can_be_shared,
    contents,
    named,
)
from bot.consultation.reps.telling import Telling
from bot.consultation.screens import Action, Button, Passage, Screen, Verb, message_of
from bot.consultation.shelf import deal_numbered
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import dialogue, offers
from bot.phrases import sharing as phrases
from bot.storage.seams import Standing

_BETWEEN = "."


@dataclass(frozen=True)
class Sharing:
    """Lets a prospect decide what their rep may read."""

    telling: Telling
    interviewing: Interviewing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/share`."""
        return {"share": lambda kept, _words, today: self._shown(kept, today)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """What can be shared, the question before it, and its end."""
        return {
            "share": lambda kept, _action, today: self._shown(kept, today),
            "share_ask": self._ask,
            "share_yes": self._share,
            "withdraw": self._withdraw,
        }

    def _shown(
        self, conversation: Conversation, today: date, notice: str = ""
    ) -> Outcome:
        standing, deal = self._deal(conversation)
        if standing is None or deal is None:
            return Outcome(conversation, (message_of([phrases.with_nobody()]),))
        who = self.telling.world.rep_name(standing.rep)
        shared = progress_of(standing).shared
        rows = [
            (Button(phrases.share(what), Action("share_ask", option=what)),)
            for what in can_be_shared(deal)
        ]
        if shared is not None:
            stop = Button(phrases.withdraw(), Action("withdraw"), "danger")
            rows.insert(0, (stop,))
        resume = Button(offers.resume(), Action("resume"))
        passages = (
            Passage(phrases.title(who), "title"),
            *(self._named(deal_from(shared), today) if shared else ()),
            Passage(phrases.hint(who, anything=bool(rows))),
        )
        return Outcome(conversation, (Screen(passages, (*rows, (resume,))),), notice)

    def _ask(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        """Name exactly what would be shared, and with whom."""
        standing, deal = self._deal(conversation)
        what = _shareable(deal, action.option)
        if standing is None or deal is None or what is None:
            return self._old(conversation, today)
        who = self.telling.world.rep_name(standing.rep)
        option = f"{action.option}{_BETWEEN}{_mark(conversation, standing)}"
        yes = Button(phrases.yes(), Action("share_yes", option=option), "primary")
        no = Button(phrases.no(), Action("share"))
        shown = self._named(deal_from(contents(deal, what)), today)
        passages = (
            Passage(phrases.question(who), "title"),
            *shown,
            Passage(phrases.nothing_else(who), "hint"),
        )
        return Outcome(conversation, (Screen(passages, ((yes,), (no,))),))

    def _share(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        standing, deal = self._deal(conversation)
        name, _, mark = action.option.partition(_BETWEEN)
        what = _shareable(deal, name)
        if standing is None or deal is None or what is None:
            return self._old(conversation, today)
        if mark != _mark(conversation, standing):
            return self._old(conversation, today)
        progress = progress_of(standing)
        progress = replace(progress, shared=contents(deal, what), reached="shared")
        now = self.telling.world.now()
        after = with_progress(replace(standing, stage="shared", since=now), progress)
        who = self.telling.world.rep_name(standing.rep)
        return Outcome(
            conversation,
            (message_of([phrases.is_shared(who)]),),
            standing=after,
            to_others=self.telling.told(conversation.speaker, after, "shared"),
        )

    def _withdraw(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        standing, deal = self._deal(conversation)
        if standing is None or progress_of(standing).shared is None:
            return self._old(conversation, today)
        progress = replace(progress_of(standing), shared=None)
        stage = "drafted" if deal is not None and deal.versions else "started"
        after = with_progress(replace(standing, stage=stage), progress)
        who = self.telling.world.rep_name(standing.rep)
        said = message_of([phrases.is_withdrawn(who)])
        return Outcome(conversation, (said,), standing=after)

    def _deal(
        self, conversation: Conversation
    ) -> tuple[Standing | None, Shelved | None]:
        """Return where the person stands, and the deal that is about."""
        standing = self.telling.world.standing(conversation.speaker)
        if standing is None:
            return None, None
        return standing, deal_numbered(conversation, progress_of(standing).deal)

    def _named(self, deal: Shelved, today: date) -> tuple[Passage, ...]:
        return tuple(named(self.interviewing, deal, today))

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        return self._shown(conversation, today, dialogue.button_is_old())


def _mark(conversation: Conversation, standing: Standing) -> str:
    """Tell what would be shared with whom: a yes holds for that, and nothing else."""
    about = (conversation.fingerprint, standing.link, progress_of(standing).deal)
    return fingerprint(repr(about))


def _shareable(deal: Shelved | None, name: str) -> Shareable | None:
    found = can_be_shared(deal) if deal else []
    return next((one for one in found if one == name), None)
