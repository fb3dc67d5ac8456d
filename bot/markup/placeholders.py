"""The template language of wordings: named values, loops, and nothing of Python."""

import re
from collections.abc import Iterable, Iterator

from jinja2 import StrictUndefined, UndefinedError, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.markup.particulars import Particular

SENTINEL = re.compile("\ue000([0-9]+)\ue001")
RESERVED = re.compile("[\ue000\ue001]")
"""The characters sentinels are made of; an author cannot use them."""
_ALLOWED = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For)


class NoSuchPartError(Exception):
    """A placeholder asks for a part that its particular does not have."""

    def __init__(self, part: str, known: Iterable[str]) -> None:
        super().__init__(part)
        self.part = part
        self.known = sorted(known)


class _Environment(ImmutableSandboxedEnvironment):
    """Placeholders see the named parts of a particular, and no attribute of it."""

    def getattr(self, obj: object, attribute: str) -> Particular:
        if not isinstance(obj, Particular):
            raise UndefinedError(str(obj))
        if attribute not in obj.parts:
            raise NoSuchPartError(attribute, obj.parts)
        return obj.parts[attribute]


@pass_context
def _sentinel(context: Context, value: object) -> str:
    """Keep the value aside and leave a sentinel in its place."""
    if not isinstance(value, Particular):
        raise UndefinedError(str(value))
    values: list[Particular] = context["_values"]
    values.append(value)
    return f"\ue000{len(values) - 1}\ue001"


environment = _Environment(
    undefined=StrictUndefined,
    finalize=_sentinel,
    trim_blocks=True,
    lstrip_blocks=True,
)


def forbidden(tree: nodes.Node) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of each construct that a wording may not use."""
    for node in tree.iter_child_nodes():
        if not isinstance(node, _ALLOWED):
            yield node.lineno, type(node).__name__.lower()
        elif isinstance(node, nodes.For) and (
            node.test or node.else_ or node.recursive
        ):
            yield node.lineno, "for … if, else or recursive"
        yield from forbidden(node)
