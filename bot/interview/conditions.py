"""The condition language of the content: a closed grammar over what is known.

Grammar (lowest binding first)::

    condition  = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation   = "not" negation | "(" condition ")" | comparison
    comparison = name                                   (a fact that is true or false)
               | name "is" "answered"
               | name ("=" | "!=" | "<" | "<=" | ">" | ">=" | "has") word
               | name "in" "(" word { "," word } ")"

Truth has three values after Kleene: `None` is "not known yet" and propagates.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final

from bot.interview.comparing import Comparison, comparison
from bot.interview.values import Missing, Value

Truth = bool | None
Known = Mapping[str, Value | Missing]
# A member of an enumeration takes as long to find as a condition to hold.
_UNKNOWN: Final = Missing.UNKNOWN
_ABSENT: Final = Missing.ABSENT


@dataclass(frozen=True)
class Always:
    """Holds whatever is known."""

    def holds(self, _known: Known) -> Truth:
        """Return True."""
        return True

    def mentions(self) -> frozenset[str]:
        """Return no names."""
        return frozenset()

    def __str__(self) -> str:
        return "always"


@dataclass(frozen=True)
class IsTrue:
    """A fact, by its name."""

    name: str

    def holds(self, known: Known) -> Truth:
        """Return the fact's truth; a fact about what was not asked is false."""
        value = known[self.name]
        if value is _UNKNOWN:
            return None
        return value is not _ABSENT and bool(value)

    def mentions(self) -> frozenset[str]:
        """Return the fact's name."""
        return frozenset({self.name})

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class IsAnswered:
    """Whether a question has a value, given or assumed; never unknown itself."""

    name: str

    def holds(self, known: Known) -> Truth:
        """Return whether the name has a value."""
        return not isinstance(known[self.name], Missing)

    def mentions(self) -> frozenset[str]:
        """Return the question's name."""
        return frozenset({self.name})

    def __str__(self) -> str:
        return f"{self.name} is answered"


@dataclass(frozen=True)
class Compares:
    """One question or fact against words or numbers."""

    name: str
    operator: str
    words: tuple[str, ...]

    def holds(self, known: Known) -> Truth:
        """Compare; false for what was not asked, unknown for what is open."""
        value = known[self.name]
        if value is _UNKNOWN:
            return None
        return value is not _ABSENT and self._compares(value)

    @cached_property
    def _compares(self) -> Comparison:
        return comparison(self.operator, self.words)

    def mentions(self) -> frozenset[str]:
        """Return the name compared."""
        return frozenset({self.name})

    def __str__(self) -> str:
        words = f"({', '.join(self.words)})" if self.operator == "in" else self.words[0]
        return f"{self.name} {self.operator} {words}"


@dataclass(frozen=True)
class Not:
    """The opposite; unknown stays unknown."""

    part: "Condition"

    def holds(self, known: Known) -> Truth:
        """Negate what is known."""
        truth = self.part.holds(known)
        return None if truth is None else not truth

    def mentions(self) -> frozenset[str]:
        """Return the names in the part."""
        return self.part.mentions()

    def __str__(self) -> str:
        return f"not ({self.part})"


@dataclass(frozen=True)
class _Joined:
    parts: tuple["Condition", ...]
    decisive: ClassVar[bool]

    def holds(self, known: Known) -> Truth:
        """Ask part after part until one decides, after Kleene."""
        decisive = self.decisive
        found: Truth = not decisive
        for part in self.parts:
            truth = part.holds(known)
            if truth is decisive:
                return decisive
            if truth is None:
                found = None
        return found

    def mentions(self) -> frozenset[str]:
        """Return the names in all parts."""
        return frozenset().union(*(part.mentions() for part in self.parts))


class All(_Joined):
    """Every part holds; one false part decides."""

    decisive = False

    def __str__(self) -> str:
        return " and ".join(
            f"({part})" if isinstance(part, Any) else str(part) for part in self.parts
        )


class Any(_Joined):
    """Some part holds; one true part decides."""

    decisive = True

    def __str__(self) -> str:
        return " or ".join(str(part) for part in self.parts)


Condition = Always | IsTrue | IsAnswered | Compares | Not | All | Any
ALWAYS = Always()


def comparisons(condition: Condition) -> list[Compares]:
    """List every comparison in the tree, for checks against the options."""
    return [leaf for leaf in _leaves(condition) if isinstance(leaf, Compares)]


def facts_named(condition: Condition) -> frozenset[str]:
    """Return the names that stand alone, to be true or false by themselves."""
    leaves = _leaves(condition)
    return frozenset(leaf.name for leaf in leaves if isinstance(leaf, IsTrue))


def _leaves(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Not(part):
            yield from _leaves(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield condition
