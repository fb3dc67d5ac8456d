"""The wording of a clause: a template that values fill without meeting a parser.

Each value becomes a sentinel of private-use characters; the wording is parsed with
the sentinels in it, and they become leaves of the tree afterwards. So nothing that
a person typed is ever read as Jinja, Markdown, a reference or a condition.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Template, TemplateSyntaxError, UndefinedError, nodes

from bot.errors import ContentError
from bot.interview.conditions import Condition
from bot.interview.grammar import ConditionSyntaxError, parse_condition
from bot.markup.particulars import Particular, Particulars
from bot.markup.placeholders import RESERVED, NoSuchPartError, environment, forbidden
from bot.markup.tree import Filled, Gap, Picture

REFERENCE = re.compile(r"\[\[([a-z][a-z0-9-]*)\]\]")
WHEN = re.compile(r"\[when ([^\]]*)\]\s*")


@dataclass(frozen=True)
class FilledWording:
    """The text with sentinels, and the leaf each sentinel stands for.

    `pictures` has those that stand for what is drawn on a line of its own.
    """

    text: str
    leaves: tuple[Filled | Gap, ...]
    pictures: Mapping[int, tuple[Picture, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """A clause's text and everything a checker wants to know about it.

    `where` names its file for messages; `first_line` is where the text starts there.
    """

    where: str
    text: str
    first_line: int = 1

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """Top-level names that values must be given for; raises ContentError."""
        tree = self._parsed()
        loops = {loop.target.name for loop in tree.find_all(nodes.For)}  # type: ignore[attr-defined] # our loops have one plain target
        return frozenset(name.name for name in tree.find_all(nodes.Name)) - loops

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions in front of its paragraphs and items; raises ContentError."""
        return tuple(condition for _, condition in self.placed_conditions)

    @cached_property
    def placed_conditions(self) -> tuple[tuple[str, Condition], ...]:
        """The same conditions, each with the file and the line it stands on."""
        return tuple(
            (self.place_of(match.start()), condition_in(self, match))
            for match in WHEN.finditer(self.text)
        )

    def fill(self, particulars: Particulars) -> FilledWording:
        """Put the values in; raises ContentError for a name nothing provides."""
        values: list[Particular] = []
        # A draft has hundreds of them, each of which would be copied several times.
        named = self.placeholders & particulars.keys()
        wanted = {name: particulars[name] for name in named}
        try:
            text = self._template.render(wanted, _values=values)
        except UndefinedError as problem:
            raise self._nameless(problem) from problem
        except NoSuchPartError as problem:
            raise self._partless(problem) from problem
        drawn = ((at, one.pictures) for at, one in enumerate(values))
        return FilledWording(
            text,
            tuple(one.leaf for one in values),
            {at: pictures for at, pictures in drawn if pictures is not None},
        )

    def _nameless(self, problem: UndefinedError) -> ContentError:
        return ContentError(
            self.where,
            f"a placeholder cannot be filled: {problem.message}.",
            "Use a name listed in docs/authoring.md.",
        )

    def _partless(self, problem: NoSuchPartError) -> ContentError:
        parts = ", ".join(f"`{name}`" for name in problem.known)
        return ContentError(
            self.place_of(self.text.find(f".{problem.part}")),
            f"a placeholder asks for `.{problem.part}`, which is not there.",
            f"The parts are {parts}." if parts else "What it names has no parts.",
        )

    def line_of(self, position: int) -> int:
        """Return the line in the file where a character of the text stands."""
        return self.first_line + self.text.count("\n", 0, position)

    def place_of(self, position: int) -> str:
        """Return the file and the line of a character; the file alone below zero."""
        if position < 0 or ":" in self.where:
            return self.where
        return f"{self.where}:{self.line_of(position)}"

    @cached_property
    def _template(self) -> Template:
        return environment.from_string(self.text)

    def _parsed(self) -> nodes.Template:
        reserved = RESERVED.search(self.text)
        if reserved is not None:
            raise ContentError(
                self.place_of(reserved.start()),
                "it holds a private-use character, which nobody can read.",
                "Delete it.",
            )
        try:
            tree = environment.parse(self.text)
        except TemplateSyntaxError as problem:
            raise ContentError(
                self._line(problem.lineno),
                f"a placeholder is malformed: {problem.message}.",
                "Write `{{ name }}` or `{% for row in rows %}…{% endfor %}`.",
            ) from problem
        for line, construct in forbidden(tree):
            raise ContentError(
                self._line(line),
                f"`{construct}` is not allowed in a wording.",
                "Write `{{ name }}`, `{% for row in rows %}`, and `[when …]` in front "
                "of a whole sentence.",
            )
        return tree

    def _line(self, number: int) -> str:
        placed = ":" in self.where
        return self.where if placed else f"{self.where}:{self.first_line + number - 1}"


def condition_in(wording: Wording, match: re.Match[str]) -> Condition:
    """Read one `[when …]`; raises ContentError with its line and column."""
    try:
        return parse_condition(match[1])
    except ConditionSyntaxError as problem:
        raise ContentError(
            wording.place_of(match.start()),
            f"the condition `{match[1]}` is not readable at column "
            f"{problem.column}: {problem.problem}.",
            "docs/authoring.md lists the forms.",
        ) from problem
