"""Whether a bot is alive, by the file in which it leaves signs of life."""

import json
from datetime import datetime
from pathlib import Path

from bot.consultation.reports import Report
from bot.phrases import health as phrases

HEALTH_FILE = "health.json"
_STALE = 120.0


def health(data_dir: Path, now: datetime) -> Report:
    """Say whether the bot on a data folder is alive; sound if it is."""
    try:
        left = json.loads((data_dir / HEALTH_FILE).read_text())
        age = (now - datetime.fromisoformat(left["at"])).total_seconds()
    except FileNotFoundError:
        return Report(phrases.not_running(str(data_dir)), is_sound=False)
    except (OSError, ValueError, KeyError, TypeError):
        return Report(phrases.unreadable(str(data_dir)), is_sound=False)
    if age > _STALE:
        return Report(phrases.stuck(round(age)), is_sound=False)
    return Report(
        phrases.alive(round(age), left.get("updates", 0), left.get("errors", 0)),
        is_sound=True,
    )
