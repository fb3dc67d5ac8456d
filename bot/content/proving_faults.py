"""A fault as a proof finds it: with the fewest answers that show it, or undecided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.proving import Prover
from bot.content.proving_verdicts import Demand, Impossible, Shown
from bot.errors import ContentError
from bot.interview.values import Given
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice

Advice = tuple[str, str]
"""Why a fault matters, and what to do about it."""

_TO_BE_QUOTED = ":,;[]{}#&*!|>%@`"


class UndecidedFaultError(ContentError):
    """A fault that was neither shown nor ruled out; a warning, and never "fine"."""


@dataclass(frozen=True)
class Claims:
    """Turns what can or cannot come together into messages for authors."""

    library: Library
    prover: Prover

    def unless_impossible(
        self, where: str, problem: str, told: Advice, *demands: Demand
    ) -> Iterator[ContentError]:
        """Yield a fault if the demands can come together, with answers to show it."""
        verdict = self.prover.verdict(*demands)
        if isinstance(verdict, Shown):
            why, remedy = told
            shown = in_words(verdict.answers)
            yield ContentError(where, problem, remedy, why, shown)
        elif not isinstance(verdict, Impossible):
            yield _undecided(where, problem)

    def unless_possible(
        self, where: str, problem: str, told: Advice, *demands: Demand
    ) -> Iterator[ContentError]:
        """Yield a fault if nothing whatever brings the demands together."""
        possible = self.prover.is_possible(*demands)
        if possible is False:
            why, remedy = told
            yield ContentError(where, problem, remedy, why)
        elif possible is None:
            yield _undecided(where, problem)


def in_words(answers: Mapping[str, Given]) -> str:
    """Write answers down as a story does."""
    if not answers:
        return phrases.shown_by_nothing()
    listed = (f"{name}: {written(given)}" for name, given in answers.items())
    return phrases.shown_by(", ".join(listed))


def written(given: Given) -> str:
    """Write an answer as a story or a file of answers has it."""
    return "unknown" if given.how == "unknown" else _written(given.value)


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        parts = (f"{name}: {_written(part)}" for name, part in value.items())
        return f"{{{', '.join(parts)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_written, value))}]"
    text = str(value)
    return f'"{text}"' if set(text) & set(_TO_BE_QUOTED) else text


def _undecided(where: str, problem: str) -> UndecidedFaultError:
    why, remedy = advice.too_much()
    return UndecidedFaultError(where, phrases.undecided(problem), remedy, why)
