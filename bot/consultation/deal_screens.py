"""Deals as they are listed, opened, and asked about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.deal_buttons import about, all_deals, draft, once
from bot.consultation.interviewing import Interviewing, in_words
from bot.consultation.kept_deals import Shelved
from bot.consultation.screens import Action, Button, Passage, Screen, message_of
from bot.consultation.shelf import deals_of
from bot.interview.flow import Resolution
from bot.phrases import deals as phrases
from bot.phrases import drafts_kept, offers
from bot.phrases.dates import short

_PARTS_OF_A_NAME = 2
_LONGEST_PART = 24
_ELLIPSIS = "…"

Row = tuple[Button, ...]


@dataclass(frozen=True)
class DealScreens:
    """Shows a person's deals as of a day."""

    interviewing: Interviewing
    today: date

    def name(self, deal: Shelved) -> str:
        """Return a deal's title, or what it is."""
        if deal.title:
            return deal.title
        resolution = self.interviewing.resolve(deal.given, self.today)
        parts = [*self._said(resolution), *_day(deal)]
        if parts:
            return phrases.untitled(parts)
        return phrases.numbered(deal.number) if deal.given else phrases.new_name()

    def listed(self, conversation: Conversation) -> Screen:
        """List the deals, each with a button."""
        deals = deals_of(conversation)
        passages = (
            Passage(phrases.title(), "title"),
            *(Passage(self._line(one, conversation), "item") for one in deals),
            Passage(phrases.hint(), "hint"),
        )
        rows = [(about(self.name(one), "deal", one),) for one in deals]
        resume = Button(offers.resume(), Action("resume"), "primary")
        last = [resume]
        if conversation.given or conversation.versions:
            last.insert(0, Button(phrases.new(), Action("new_deal")))
        return Screen(passages, (*rows, tuple(last)))

    def opened(self, conversation: Conversation, deal: Shelved) -> Screen:
        """Show one deal with all that can be done with it."""
        lines = [self.name(deal), self._line(deal, conversation)]
        way_in = (
            Button(offers.resume(), Action("resume"), "primary")
            if deal.number == conversation.number
            else about(phrases.switch(), "switch", deal, "primary")
        )
        rows: list[Row] = [
            (way_in,),
            (
                about(phrases.rename(), "rename", deal),
                once(conversation, phrases.duplicate(), "duplicate", deal),
            ),
            (about(phrases.delete(), "delete", deal), all_deals()),
        ]
        if deal.versions:
            count = len(deal.versions)
            rows.insert(1, (about(phrases.drafts(count), "drafts", deal),))
        return message_of(lines, tuple(rows))

    def deletion(self, conversation: Conversation, deal: Shelved) -> Screen:
        """Ask before a deal is deleted."""
        answers, drafts = len(deal.given), len(deal.versions)
        question = phrases.delete_question(self.name(deal), answers, drafts)
        yes = once(conversation, phrases.delete_yes(), "delete_yes", deal, "danger")
        no = about(phrases.delete_no(), "deal", deal)
        return message_of([question], ((yes,), (no,)))

    def drafts(self, deal: Shelved) -> Screen:
        """List the drafts of a deal, newest first."""
        title = drafts_kept.title(self.name(deal))
        if not deal.versions:
            return message_of([title, drafts_kept.none()], ((all_deals(),),))
        rows = [(draft(deal, version.number),) for version in reversed(deal.versions)]
        lines = [title, drafts_kept.hint()]
        return message_of(lines, (*rows, (all_deals(),)))

    def _line(self, deal: Shelved, conversation: Conversation) -> str:
        name = self.name(deal)
        if deal.number == conversation.number:
            name = phrases.in_hand(name)
        newest = ""
        if deal.versions:
            last = deal.versions[-1]
            day = short(date.fromisoformat(last.date))
            newest = phrases.last_draft(last.number, day)
        return phrases.line(name, self._stage(deal), newest)

    def _stage(self, deal: Shelved) -> str:
        resolution = self.interviewing.resolve(deal.given, self.today)
        done, total = self._answered(resolution, deep=False)
        if done < total:
            return phrases.short_questions(done, total)
        done, total = self._answered(resolution, deep=True)
        if done < total:
            return phrases.all_questions(done, total)
        return phrases.complete(total)

    def _answered(self, resolution: Resolution, *, deep: bool) -> tuple[int, int]:
        path = self.interviewing.path(resolution, deep=deep)
        return sum(one.id in resolution.given for one in path), len(path)

    def _said(self, resolution: Resolution) -> Iterator[str]:
        """Yield what was said first, in a few words each."""
        given = [
            question
            for question in self.interviewing.library.questionnaire.sections[
                0
            ].questions
            if resolution.answers[question.id].status == "given"
        ]
        for question in given[:_PARTS_OF_A_NAME]:
            words = in_words(question, resolution.answers[question.id]) or ""
            yield _shortened(words)


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_PART:
        return words
    kept = words[:_LONGEST_PART].rpartition(" ")[0] or words[:_LONGEST_PART]
    return kept.rstrip(" ,;.") + _ELLIPSIS


def _day(deal: Shelved) -> list[str]:
    return [short(date.fromisoformat(one.date)) for one in deal.versions[-1:]]
