"""What a draft is made from, once the answers are in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.interview.conditions import Condition, Known, Truth
from bot.interview.flow import Facts
from bot.markup.particulars import Particulars
from bot.phrases.dates import DateStyle
from bot.rules.derivation import decided_by
from bot.rules.selection import still_open


@dataclass(frozen=True)
class OpenPointText:
    """How an open point is put to people, and who can settle it."""

    text: str
    settled_by: str


@dataclass(frozen=True)
class Brief:
    """Everything the wording may look at.

    `by_default` is what would be known if every open question took its default.
    `questions` are all question ids in order; `describe` puts an open point, given
    as a question id or a path such as `parties.provider.name`, into words;
    `drops_out` says of each clause what would take it out.
    """

    draft_date: str
    content_version: str
    known: Known
    by_default: Known
    facts: Facts
    particulars: Particulars
    questions: tuple[str, ...]
    describe: Callable[[str], OpenPointText]
    drops_out: Mapping[str, str]
    dates: DateStyle = "day_first"

    @property
    def stance(self) -> str:
        """The stance whose variants are drafted."""
        return str(self.known["stance"])

    def decide(self, condition: Condition) -> tuple[Truth, tuple[str, ...]]:
        """Return the condition's truth and, if unknown, what leaves it open."""
        truth = condition.holds(self.known)
        if truth is not None:
            return truth, ()
        return None, self.open_questions(condition.mentions())

    def open_questions(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the open questions behind names, in the order of the interview.

        A fact can be unknown though no question is open (no price model wins); then
        the first thing it needs stands for it.
        """
        named = frozenset(names)
        deciding = decided_by(named, self.facts)
        ordered = [question for question in self.questions if question in deciding]
        found = still_open(ordered, self.known)
        if found:
            return tuple(found)
        return tuple(
            self.facts[name].needs[0] for name in sorted(named & set(self.facts))
        )
