"""Signs of life: figures in the log, and a file that a supervisor can look at."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from bot.chat.calling import ClosingError, Patience
from bot.chat.counting import Counters
from bot.chat.logs import logger
from bot.chat.pipeline import Product

_log = logger(__name__)

_BEAT = 30.0
_REPORT_EVERY = 300.0


class Living(Protocol):
    """What a pulse is taken of: one bot, or all bots of a process."""

    @property
    def patience(self) -> Patience:
        """Who knows whether the end has come."""

    @property
    def counters(self) -> Counters:
        """What happened since the start."""

    @property
    def queued(self) -> int:
        """How many updates wait."""


@dataclass(frozen=True)
class Pulse:
    """Beats as long as the bot runs; all times are in seconds."""

    product: Product
    line: Living
    beat: float = _BEAT
    report_every: float = _REPORT_EVERY

    async def keep(self) -> None:
        """Beat and report until the bot is asked to stop."""
        since = 0.0
        with suppress(ClosingError):
            while True:
                self._beat()
                await self.line.patience.pause(self.beat)
                since += self.beat
                if since >= self.report_every:
                    since = 0.0
                    _log.info("counters", **self._figures())
        _log.info("counters", **self._figures())
        self._end()

    def _figures(self) -> dict[str, int | float]:
        return self.line.counters.figures(self.line.queued)

    def _beat(self) -> None:
        file, now = self.product.health_file, self.product.now
        if file is None or now is None:
            return
        content = {"at": now().isoformat(), **self._figures()}
        beside = file.with_suffix(".new")
        try:
            beside.write_text(json.dumps(content))
            beside.replace(file)
        except OSError as refusal:
            _log.error("no sign of life could be left", reason=_reason(refusal))

    def _end(self) -> None:
        if self.product.health_file is not None:
            with suppress(OSError):
                self.product.health_file.unlink(missing_ok=True)


def _reason(refusal: OSError) -> str:
    return os.strerror(refusal.errno) if refusal.errno else type(refusal).__name__
