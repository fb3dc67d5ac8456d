"""The bots of a deployment that has several: each with what is its own."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import SecretStr

from bot.app.bot_tokens import only_token, tokens_of
from bot.app.bots_file import Listed, bots_in
from bot.app.content import folders_from, library, looking_well
from bot.chat.logs import logger
from bot.consultation.interviewing import Interviewing, interviewing
from bot.content.library import Folders, packaged_folders
from bot.errors import SettingsError
from bot.phrases import bots as phrases
from bot.settings import Settings

_log = logger(__name__)


@dataclass(frozen=True)
class DeployedBot:
    """A bot with settings and content of its own; the only one has no name."""

    name: str
    settings: Settings
    talk: Interviewing
    token: str = field(repr=False)


@dataclass(frozen=True)
class Shelf:
    """Content that is read once, however many bots use it."""

    _held: dict[tuple[Folders, bytes], Interviewing] = field(default_factory=dict)

    def content(self, folders: Folders, style: bytes = b"") -> Interviewing:
        """Return content, with a look of its own if one is given.

        Raises ContentError for content, SettingsError for a look that is unusable.
        """
        key = folders, style
        if key not in self._held:
            self._held[key] = (
                _restyled(self.content(folders), style)
                if style
                else interviewing(library(folders))
            )
        return self._held[key]


def deployed_bots(settings: Settings) -> Sequence[DeployedBot]:
    """Read the list of bots and what each needs.

    Raises SettingsError with file, line, problem and remedy, ContentError for a
    bot's content.
    """
    listed = bots_in(settings.bots_file or Path())
    tokens, shelf = tokens_of(listed), Shelf()
    return [_deployed(one, tokens[one.entry.name], settings, shelf) for one in listed]


def bots_of(settings: Settings) -> Sequence[DeployedBot]:
    """Return the bots of the list, or the only one, which has no name.

    Raises as `deployed_bots` does.
    """
    if settings.bots_file is not None:
        return deployed_bots(settings)
    token = only_token(settings)
    return [DeployedBot("", settings, interviewing(library()), token)]


def warn_of_operators(bots: Sequence[DeployedBot]) -> None:
    """Log which of several bots have nobody to name in /privacy."""
    names = without_operator(bots)
    if names:
        _log.warning(phrases.operator_missing(names))


def without_operator(bots: Sequence[DeployedBot]) -> str:
    """Name the bots whose /privacy would have nobody to name; none is ""."""
    return ", ".join(
        bot.name
        for bot in bots
        if bot.name
        and not (bot.settings.operator_name and bot.settings.operator_contact)
    )


def _deployed(
    listed: Listed, token: str, settings: Settings, shelf: Shelf
) -> DeployedBot:
    entry = listed.entry
    changes = {
        "telegram_bot_token": SecretStr(token),
        "owner_ids": entry.owners,
        "operator_name": entry.operator_name,
        "operator_contact": entry.operator_contact,
        "retention_days": entry.retention_days,
    }
    given = {name: value for name, value in changes.items() if value is not None}
    talk = _content(listed, shelf)
    return DeployedBot(entry.name, settings.model_copy(update=given), talk, token)


def _content(listed: Listed, shelf: Shelf) -> Interviewing:
    paths = [listed.path(path).resolve() for path in listed.entry.content]
    style = _style(listed)
    try:
        folders = folders_from(paths) if paths else packaged_folders()
        talk = shelf.content(folders)
    except SettingsError as fault:
        raise listed.fault("content", str(fault), "") from fault
    try:
        return shelf.content(folders, style) if style else talk
    except SettingsError as fault:
        raise listed.fault("house_style", str(fault), "") from fault


def _style(listed: Listed) -> bytes:
    if listed.entry.house_style is None:
        return b""
    file = listed.path(listed.entry.house_style)
    try:
        return file.read_bytes()
    except OSError as refusal:
        problem, remedy = phrases.style_unreadable(str(file)), phrases.name_a_style()
        raise listed.fault("house_style", problem, remedy) from refusal


def _restyled(talk: Interviewing, style: bytes) -> Interviewing:
    content = talk.library
    digest = hashlib.sha256(f"{content.digest}\0".encode() + style).hexdigest()
    return interviewing(
        looking_well(replace(content, house_style=style, digest=digest))
    )
