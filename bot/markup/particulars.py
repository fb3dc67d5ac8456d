"""What a placeholder in the wording can stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.markup.tree import Filled, Gap, Picture


@dataclass(frozen=True)
class Particular:
    """A value for the wording: its words, its named parts, its items for a loop.

    `pictures` is what it shows on a line of its own: none while there is nothing to
    draw; None for what is no picture at all.
    """

    leaf: Filled | Gap
    parts: Mapping[str, "Particular"] = field(default_factory=dict)
    items: Sequence["Particular"] = ()
    pictures: tuple[Picture, ...] | None = None

    def __getitem__(self, name: str) -> "Particular":
        """Return a named part, as `{{ parties.client }}` asks for it."""
        return self.parts[name]

    def __iter__(self) -> Iterator["Particular"]:
        """Walk the items, as `{% for %}` asks for them."""
        return iter(self.items)


Particulars = Mapping[str, Particular]


def filled(
    text: str,
    questions: tuple[str, ...] = (),
    parts: Mapping[str, Particular] | None = None,
) -> Particular:
    """Make a particular of words that are known."""
    return Particular(Filled(text, questions), parts or {})


def gap(text: str, *questions: str) -> Particular:
    """Make a particular that is still to be agreed."""
    return Particular(Gap(typographic(text), questions))


def typographic(text: str) -> str:
    """Return an author's words with the apostrophes that print well."""
    return text.replace("'", "\u2019")


def rows(
    items: Sequence[Mapping[str, Particular]], questions: tuple[str, ...] = ()
) -> Particular:
    """Make a particular for a `{% for %}` over rows with named cells."""
    leaf = Filled(str(len(items)), questions)
    return Particular(leaf, {}, [Particular(leaf, row) for row in items])
