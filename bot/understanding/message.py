"""A first message: its clauses, and which of them state how things are."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.cleaning import clean, comparable

LONGEST_MESSAGE = 1500
_CHUNK = 500
_CLAUSE_END = re.compile(r"[\n;!?]+|[.](?=\s|$)|,(?=\s)| - (?=[a-z])|\bbut\b|\bonly\b")
_SENTENCE_END = re.compile(r"[\n;!?]+|[.](?=\s|$)")
_SUPPOSED = re.compile(
    r"\b(?:if we|if you(?! c(?:an|ould) help)|if i|might|used to|previously"
    r"|in the past|one day|some ?day"
    r"|eventually|in (?:the )?future|later on|next year|would be nice|were thinking"
    r"|had been|no longer|not any more|what if|maybe we|perhaps we|at some point"
    r"|competitors?|before we)\b"
)
_ASKED = re.compile(
    r"^(?:\W|and |so |but |also |hi |hello )*(?:do|does|did|is|are|how|what|which|when"
    r"|where|who|why|will|would|have|has|should|may)\b"
    r"|.*\b(?:what|how) (?:would|does|do|is|are|much|many|long|fast)\b"
)
NEGATION = re.compile(
    r"\b(?:no|not|never|without|nothing|neither|nor|except|excluding|instead of|rather"
    r" than|don't|dont|doesn't|doesnt|isn't|aren't|won't|can't|cannot|haven't|hasn't"
    r"|wouldn't|shouldn't|stop|avoid)\b(?!-)"
)
_REACH = 45


@dataclass(frozen=True)
class Span:
    """A stretch of the message."""

    start: int
    end: int


@dataclass(frozen=True)
class Message:
    """A text as typed, and the same in lower case, letter by letter as long."""

    text: str
    said: str

    @classmethod
    def of(cls, raw: str) -> "Message":
        """Return what can be read of a message, line breaks kept."""
        lines = (
            clean(line[:_CHUNK]) for line in raw[: 2 * LONGEST_MESSAGE].split("\n")
        )
        text = "\n".join(line for line in lines if line)[:LONGEST_MESSAGE]
        plain = "".join(_plain(one) for one in text)
        return cls(text, "".join(_lower(one) for one in plain))

    def quote(self, span: Span) -> str:
        """Return the words of a span as they were typed."""
        return self.text[span.start : span.end].strip(" ,.;:\n-")

    def without(self, span: Span) -> "Message":
        """Return the message with a span taken out of sight."""
        gap = "\x00" * (span.end - span.start)
        return Message(self.text, self.said[: span.start] + gap + self.said[span.end :])

    def stated(self) -> "Message":
        """Return the message without what is asked, supposed or over."""
        kept = self
        for sentence in _pieces(self.said, _SENTENCE_END):
            words = self.said[sentence.start : sentence.end]
            asked = self.said[sentence.end : sentence.end + 1] == "?"
            if asked and _ASKED.match(words):
                kept = kept.without(sentence)
                continue
            for clause in _pieces(words, _CLAUSE_END):
                if _SUPPOSED.search(words[clause.start : clause.end]):
                    start = sentence.start + clause.start
                    kept = kept.without(Span(start, sentence.start + clause.end))
        return kept

    def clauses(self) -> list[Span]:
        """Return the clauses that are still in sight."""
        found = _pieces(self.said, _CLAUSE_END)
        return [one for one in found if self.said[one.start : one.end].strip(" \x00")]

    def sentences(self) -> list[Span]:
        """Return the sentences that are still in sight."""
        found = _pieces(self.said, _SENTENCE_END)
        return [one for one in found if self.said[one.start : one.end].strip(" \x00")]

    def denied(self, start: int) -> bool:
        """Whether a negation stands before this place in its clause."""
        before = self.said[max(0, start - _REACH) : start]
        clause = _CLAUSE_END.split(before)[-1]
        return NEGATION.search(clause) is not None

    def around(self, start: int, reach: int = 60) -> str:
        """Return what stands before this place in its sentence."""
        return _SENTENCE_END.split(self.said[max(0, start - reach) : start])[-1]


def _pieces(said: str, ends: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for end in ends.finditer(said):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(said))


def _plain(character: str) -> str:
    if character == "\n":
        return character
    plain = comparable(character)
    return plain if len(plain) == 1 else _one(character)


def _one(character: str) -> str:
    form = unicodedata.normalize("NFKC", character)
    return form if len(form) == 1 else " "


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
