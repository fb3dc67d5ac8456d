"""Links as their keeper sees them: new, listed, one with its figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.consultation.interviewing import Interviewing
from bot.consultation.reps.funnel import figures_of
from bot.consultation.reps.invitation_tokens import as_option
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Document,
    Passage,
    Screen,
    Shown,
    Verb,
    message_of,
)
from bot.phrases import copying, offers, preview
from bot.phrases import invitations as phrases
from bot.phrases import reps as menus
from bot.phrases.dates import in_words
from bot.storage.directory import Link
from bot.storage.seams import ChatKey
from bot.understanding.showing import show

_PAGE = 8
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class LinkScreens:
    """Shows somebody the links they gave out."""

    world: Representation
    interviewing: Interviewing
    keeper: ChatKey

    def how(self) -> Screen:
        """Say what a link can carry."""
        plain = Button(phrases.plain_link(), Action("new_link"), "primary")
        links = Button(menus.links(), Action("links"))
        return message_of(phrases.how(), ((plain,), (links,)))

    def made(self, link: Link, address: str) -> tuple[Shown, ...]:
        """Show a new link once: the message to forward, and the codes to scan."""
        passages = (
            Passage(phrases.made(link.label), "title"),
            *(Passage(line, "item") for line in self._terms(link)),
            Passage(phrases.forward_next(), "hint"),
        )
        message = phrases.message(self.world.rep_name(self.keeper), address)
        button = Button(phrases.this_link(), _about("link", link))
        copy = Copy(copying.link(), address)
        return (
            Screen(passages, ((button,),), copies=((copy,),)),
            message_of([message]),
            Document(0, "qr_png", 0, link=address),
            Document(0, "qr_svg", 0, link=address),
        )

    def page(self, number: int) -> Screen:
        """List the links, the newest first."""
        found = self.world.directory.links(self.keeper, number * _PAGE, _PAGE + 1)
        lines = [self._line(one) for one in found[:_PAGE]]
        passages = (
            Passage(phrases.title(), "title"),
            *(Passage(line, "item") for line in lines or [phrases.no_links()]),
        )
        rows = [(Button(one.label, _about("link", one)),) for one in found[:_PAGE]]
        around = (
            (preview.previous(), number - 1, number > 0),
            (preview.following(), number + 1, len(found) > _PAGE),
        )
        turning = tuple(
            Button(label, Action("links", option=str(to)))
            for label, to, there in around
            if there
        )
        new = (Button(menus.new_link(), Action("new_link"), "primary"),)
        return Screen(passages, (*rows, *([turning] if turning else []), new))

    def opened(self, link: Link) -> Screen:
        """Show one link with its terms, its figures and its end."""
        passages = (
            Passage(link.label, "title"),
            *(Passage(line, "item") for line in self._terms(link)),
            *figures_of(self.world.directory, link),
        )
        revoke = Button(phrases.revoke(), _about("revoke_link", link), "danger")
        all_links = (Button(menus.links(), Action("links")),)
        usable = [] if link.revoked else [(revoke,)]
        return Screen(passages, (*usable, all_links))

    def _line(self, link: Link) -> str:
        verdict = link.verdict(ChatKey(link.keeper.bot, 0), self.world.now())
        return phrases.line(link.label, link.opened, phrases.verdict(verdict))

    def _terms(self, link: Link) -> Iterator[str]:
        if link.purpose == "rep":
            yield phrases.for_a_rep()
        if link.uses_left is not None:
            yield phrases.uses_left(link.uses_left)
        if link.expires is not None:
            yield phrases.until(in_words((link.expires - _DAY).date()))
        for name, value in link.prefilled.items():
            question = self.interviewing.question(name)
            if question is not None:
                yield phrases.suggests(
                    offers.titled(question.title, show(question, value))
                )


def _about(verb: Verb, link: Link) -> Action:
    return Action(verb, option=as_option(link.token_hash))
