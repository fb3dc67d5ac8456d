"""A service level: so many percent of calls answered within so many seconds."""

import re
from dataclasses import dataclass

_PERCENTS = range(50, 100)
_SECONDS = range(5, 301)
_TEXT = re.compile(r"([0-9]{1,4})/([0-9]{1,4})")


@dataclass(frozen=True)
class ServiceLevel:
    """`80/20`: 80% of calls answered within 20 seconds."""

    percent: int
    seconds: int

    def __post_init__(self) -> None:
        if self.percent not in _PERCENTS:
            raise ValueError("the share of calls is not between 50 and 99%")
        if self.seconds not in _SECONDS:
            raise ValueError("the waiting time is not between 5 and 300 seconds")

    def __str__(self) -> str:
        return f"{self.percent}/{self.seconds}"

    @classmethod
    def parse(cls, text: str) -> "ServiceLevel":
        """Read `80/20`; `ValueError` says what is wrong with it."""
        match = _TEXT.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"“{text}” is not a service level such as 80/20")
        return cls(int(match[1]), int(match[2]))

    @property
    def share(self) -> float:
        """The share of calls, between 0 and 1."""
        return self.percent / 100
