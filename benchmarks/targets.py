"""What is aimed at, each target once: programs hold their figures against these."""

from dataclasses import dataclass
from typing import Literal

Sign = Literal["at least", "at most"]


@dataclass(frozen=True)
class Target:
    """A bound in words, and as a number that a figure is held against."""

    words: str
    sign: Sign
    bound: float

    def met_by(self, found: float) -> bool:
        """Whether a figure keeps to the bound."""
        return found >= self.bound if self.sign == "at least" else found <= self.bound


ANSWERS_A_CORE = Target(
    "an answer handled, with rules, encryption and fsync, at no less than 0.3 of the "
    "rate of a bare PTB echo bot per core, without network",
    "at least",
    0.3,
)
OVER_LOOPBACK = Target(
    "an answer handled at no less than 4 times the rate per core that PTB's default "
    "client allows the same bot over loopback, with 32 in flight",
    "at least",
    4.0,
)
CLIENT = Target(
    "a message sent at no less than 4 times the rate per core of PTB's default client "
    "over loopback, with 32 in flight",
    "at least",
    4.0,
)
FLAT = Target(
    "p99 of an answer with 100,000 stored chats within 1.5 of that with 10",
    "at most",
    1.5,
)
DRAFTS = Target(
    "DOCX and PDF at least 5 times faster than docxtpl and headless LibreOffice",
    "at least",
    5.0,
)
IDLE_MEMORY = Target("idle memory under 110 MB", "at most", 110.0)
END_TO_END = Target(
    "p99 end to end under 150 ms at 150 updates a second", "at most", 150.0
)
GUARANTEES = Target("durability adds at most 3 ms to an answer", "at most", 3.0)
MEMORY_STAYS = Target("drafts leave at most 40 MB behind", "at most", 40.0)
A_PAGE = Target("at most 30 ms for a page of a PDF", "at most", 30.0)
AIDS = Target("all decision aids of a deal within 20 ms", "at most", 20.0)
A_FURTHER_BOT = Target(
    "a further bot of one deployment within 200 kB, beside content of its own",
    "at most",
    200.0,
)

TARGETS = (
    ANSWERS_A_CORE,
    OVER_LOOPBACK,
    CLIENT,
    FLAT,
    DRAFTS,
    IDLE_MEMORY,
    END_TO_END,
    GUARANTEES,
    MEMORY_STAYS,
    A_PAGE,
    AIDS,
    A_FURTHER_BOT,
)
