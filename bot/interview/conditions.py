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

from collections.abc import Mapping
from dataclasses import dataclass

from bot.interview.comparing import ORDERINGS, contains, equals, is_ordered
from bot.interview.values import Missing, Value

Truth = bool | None
Known = Mapping[str, Value | Missing]


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
        if isinstance(value, Missing):
            return None if value is Missing.UNKNOWN else False
        return bool(value)

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
        if isinstance(value, Missing):
            return None if value is Missing.UNKNOWN else False
        if self.operator in ORDERINGS:
            return is_ordered(value, self.operator, self.words[0])
        if self.operator == "has":
            return contains(value, self.words[0])
        equal = any(equals(value, word) for word in self.words)
        return equal is (self.operator != "!=")

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

    def mentions(self) -> frozenset[str]:
        """Return the names in all parts."""
        return frozenset().union(*(part.mentions() for part in self.parts))

    def _holds(self, known: Known, *, decisive: bool) -> Truth:
        """Ask part after part, until one decides."""
        all_known = True
        for part in self.parts:
            truth = part.holds(known)
            if truth is decisive:
                return decisive
            all_known &= truth is not None
        return not decisive if all_known else None


class All(_Joined):
    """Every part holds; one false part decides."""

    def holds(self, known: Known) -> Truth:
        """Conjoin after Kleene."""
        return self._holds(known, decisive=False)

    def __str__(self) -> str:
        return " and ".join(
            f"({part})" if isinstance(part, Any) else str(part) for part in self.parts
        )


class Any(_Joined):
    """Some part holds; one true part decides."""

    def holds(self, known: Known) -> Truth:
        """Disjoin after Kleene."""
        return self._holds(known, decisive=True)

    def __str__(self) -> str:
        return " or ".join(str(part) for part in self.parts)


Condition = Always | IsTrue | IsAnswered | Compares | Not | All | Any
ALWAYS = Always()


def comparisons(condition: Condition) -> list[Compares]:
    """List every comparison in the tree, for checks against the options."""
    match condition:
        case Compares():
            return [condition]
        case Not(part):
            return comparisons(part)
        case All(parts) | Any(parts):
            return [found for part in parts for found in comparisons(part)]
        case _:
            return []


def facts_named(condition: Condition) -> frozenset[str]:
    """Return the names that stand alone, to be true or false by themselves."""
    match condition:
        case IsTrue(name):
            return frozenset({name})
        case Not(part):
            return facts_named(part)
        case All(parts) | Any(parts):
            return frozenset().union(*(facts_named(part) for part in parts))
        case _:
            return frozenset()
