"""Every sentence that code can say is wrong with content, its variable parts as “…”."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
_SPOKEN = ("content", "markup", "consultation")
_PHRASES = ("proof", "rules", "circles")
_PASSED_ON = frozenset({"…", "…: …"})
_RAISING = {"ContentError": 1, "_fault": 0}
_EXPLAINING = ("_explained", "_condition_fault")
_NO_MESSAGES = (
    *("_remedy", "_why", "shown_by", "shown_by_nothing"),
    *("guards_nothing", "what_rules_name"),
)


def messages_in_code() -> frozenset[str]:
    """Collect the sentences from the calls that raise them."""
    files = (file for name in _SPOKEN for file in sorted((BOT / name).rglob("*.py")))
    said = {text for file in files for text in _raised(_tree(file))}
    for name in _PHRASES:
        said.update(_returned(_tree(BOT / "phrases" / f"{name}.py")))
    return frozenset(said - _PASSED_ON)


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _raised(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield from map(
                _said, node.args[_RAISING[name] :][:1] if name in _RAISING else []
            )
        elif isinstance(node, ast.FunctionDef) and node.name in _EXPLAINING:
            returned = (
                one.value for one in ast.walk(node) if isinstance(one, ast.Return)
            )
            pairs = (one for one in returned if isinstance(one, ast.Tuple))
            yield from (_said(pair.elts[0]) for pair in pairs)


def _returned(tree: ast.Module) -> Iterator[str]:
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        if function.name.startswith("_") or function.name.endswith(_NO_MESSAGES):
            continue
        calls = (one for one in ast.walk(function) if isinstance(one, ast.Call))
        said = (one for one in calls if getattr(one.func, "id", "") == "translated")
        yield from (_said(call.args[0]) for call in said)


def _said(node: ast.expr) -> str:
    """Return a text with its gaps; what is passed on from elsewhere is all gap."""
    if isinstance(node, ast.Constant):
        return _with_gaps(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "…"
            for part in node.values
        )
    return "…"


def _with_gaps(text: str) -> str:
    """Put “…” where a value stands."""
    return re.sub(r"{[a-z_]*}", "…", text)
