"""The wording of a clause: a template that values fill without meeting a parser.

Each value becomes a sentinel of private-use characters; the wording is parsed with
the sentinels in it, and they become leaves of the tree afterwards. So nothing that
a person typed is ever read as Jinja, Markdown, a reference or a condition.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.errors import ContentError
from bot.interview.conditions import Condition
from bot.interview.grammar import ConditionSyntaxError, parse_condition
from bot.markup.particulars import Particular, Particulars
from bot.markup.tree import Filled, Gap

SENTINEL = re.compile("\ue000([0-9]+)\ue001")
REFERENCE = re.compile(r"\[\[([a-z][a-z0-9-]*)\]\]")
WHEN = re.compile(r"\[when ([^\]]*)\]\s*")
_ALLOWED = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For)


@pass_context
def _sentinel(context: Context, value: object) -> str:
    """Keep the value aside as a leaf and leave a sentinel in its place."""
    leaves: list[Filled | Gap] = context["_leaves"]
    leaves.append(value.leaf if isinstance(value, Particular) else Filled(str(value)))
    return f"\ue000{len(leaves) - 1}\ue001"


_environment = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined,
    finalize=_sentinel,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class FilledWording:
    """The text with sentinels, and the leaf each sentinel stands for."""

    text: str
    leaves: tuple[Filled | Gap, ...]


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
    def references(self) -> frozenset[str]:
        """Ids of the clauses and annexes it refers to."""
        return frozenset(REFERENCE.findall(self.text))

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions in front of its paragraphs and items; raises ContentError."""
        return tuple(condition_in(self, match) for match in WHEN.finditer(self.text))

    def fill(self, particulars: Particulars) -> FilledWording:
        """Put the values in; raises ContentError for a name nothing provides."""
        leaves: list[Filled | Gap] = []
        try:
            text = self._template.render(particulars, _leaves=leaves)
        except UndefinedError as problem:
            raise ContentError(
                self.where,
                f"a placeholder cannot be filled: {problem.message}.",
                "Use a name listed in docs/authoring.md.",
            ) from problem
        return FilledWording(text, tuple(leaves))

    def line_of(self, position: int) -> int:
        """Return the line in the file where a character of the text stands."""
        return self.first_line + self.text.count("\n", 0, position)

    @cached_property
    def _template(self) -> Template:
        return _environment.from_string(self.text)

    def _parsed(self) -> nodes.Template:
        try:
            tree = _environment.parse(self.text)
        except TemplateSyntaxError as problem:
            line = self.first_line + problem.lineno - 1
            raise ContentError(
                f"{self.where}:{line}",
                f"a placeholder is malformed: {problem.message}.",
                "Write `{{ name }}` or `{% for row in rows %}…{% endfor %}`.",
            ) from problem
        for node in _descendants(tree):
            if not isinstance(node, _ALLOWED):
                raise ContentError(
                    f"{self.where}:{self.first_line + node.lineno - 1}",
                    f"`{type(node).__name__.lower()}` is not allowed in a wording.",
                    "Put a condition in front of a whole sentence: `[when …]`.",
                )
        return tree


def condition_in(wording: Wording, match: re.Match[str]) -> Condition:
    """Read one `[when …]`; raises ContentError with its line and column."""
    try:
        return parse_condition(match[1])
    except ConditionSyntaxError as problem:
        line = wording.line_of(match.start())
        raise ContentError(
            f"{wording.where}:{line}",
            f"the condition `{match[1]}` is not readable at column "
            f"{problem.column}: {problem.problem}.",
            "docs/authoring.md lists the forms.",
        ) from problem


def _descendants(node: nodes.Node) -> Iterator[nodes.Node]:
    for child in node.iter_child_nodes():
        yield child
        yield from _descendants(child)
