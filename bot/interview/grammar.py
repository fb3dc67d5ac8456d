"""Reading a condition from text, with errors that name the column."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NoReturn

from bot.interview.conditions import (
    ALWAYS,
    All,
    Any,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Not,
)

MAX_LENGTH = 500
MAX_DEPTH = 16
_TOKEN = re.compile(r"\s*(?:(<=|>=|!=|[=<>(),])|([A-Za-z0-9_/.%:+-]+))")
_NAME = re.compile(r"[a-z][a-z0-9_]*$")
_SIGNS = ("=", "!=", "<", "<=", ">", ">=", "has")
_KEYWORDS = frozenset({"and", "or", "not", "in", "has", "is", "answered"})


class ConditionSyntaxError(ValueError):
    """The text is not a condition; `column` counts from 1."""

    def __init__(self, problem: str, column: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.column = column


@dataclass(frozen=True)
class _Token:
    text: str
    column: int


@lru_cache(maxsize=4096)
def parse_condition(text: str) -> Condition:
    """Read a condition; raises ConditionSyntaxError with the column."""
    if len(text) > MAX_LENGTH:
        raise ConditionSyntaxError(
            f"a condition may have at most {MAX_LENGTH} characters", MAX_LENGTH + 1
        )
    if text.strip() == "always":
        return ALWAYS
    reader = _Reader(_tokens(text), len(text) + 1)
    condition = reader.condition(depth=1)
    reader.expect_end()
    return condition


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while text[position:].strip():
        match = _TOKEN.match(text, position)
        if match is None:
            bad = len(text) - len(text[position:].lstrip())
            raise ConditionSyntaxError(f"`{text[bad]}` has no meaning here", bad + 1)
        word = match[1] or match[2]
        tokens.append(_Token(word, match.end() - len(word) + 1))
        position = match.end()
    return tokens


class _Reader:
    """A recursive-descent reader over the tokens."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._next = 0
        self._end = end

    def condition(self, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            self._fail(f"a condition may nest at most {MAX_DEPTH} deep")
        parts = [self._conjunction(depth)]
        while self._take("or"):
            parts.append(self._conjunction(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def expect_end(self) -> None:
        if self._next < len(self._tokens):
            self._fail(f"`{self._peek()}` was not expected here; use `and` or `or`")

    def _conjunction(self, depth: int) -> Condition:
        parts = [self._negation(depth)]
        while self._take("and"):
            parts.append(self._negation(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _negation(self, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            self._fail(f"a condition may nest at most {MAX_DEPTH} deep")
        if self._take("not"):
            return Not(self._negation(depth + 1))
        if self._take("("):
            inner = self.condition(depth + 1)
            self._demand(")")
            return inner
        return self._comparison()

    def _comparison(self) -> Condition:
        name = self._name()
        if self._take("is"):
            self._demand("answered")
            return IsAnswered(name)
        if self._take("in"):
            return Compares(name, "in", self._list())
        for sign in _SIGNS:
            if self._take(sign):
                return Compares(name, sign, (self._word(),))
        return IsTrue(name)

    def _list(self) -> tuple[str, ...]:
        self._demand("(")
        words = [self._word()]
        while self._take(","):
            words.append(self._word())
        self._demand(")")
        return tuple(words)

    def _name(self) -> str:
        if not _NAME.match(self._peek()) or self._peek() in _KEYWORDS:
            self._fail("a question or a fact should stand here")
        return self._advance()

    def _word(self) -> str:
        if not self._peek() or not re.match(r"[A-Za-z0-9]", self._peek()):
            self._fail("a value should stand here")
        return self._advance()

    def _peek(self) -> str:
        at_end = self._next >= len(self._tokens)
        return "" if at_end else self._tokens[self._next].text

    def _advance(self) -> str:
        self._next += 1
        return self._tokens[self._next - 1].text

    def _take(self, text: str) -> bool:
        found = self._peek() == text
        self._next += found
        return found

    def _demand(self, text: str) -> None:
        if not self._take(text):
            self._fail(f"`{text}` should stand here")

    def _fail(self, problem: str) -> NoReturn:
        at_end = self._next >= len(self._tokens)
        column = self._end if at_end else self._tokens[self._next].column
        raise ConditionSyntaxError(problem, column)
