"""Bots' tokens: the only one's in the settings, those of a list never in the list."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app.bots_file import Listed, bots_in
from bot.errors import SettingsError
from bot.phrases import bots as phrases
from bot.phrases import terminal as phrases_terminal
from bot.settings import Settings, secret_named
from bot.storage.master_key import FOR_OTHERS

_TOKEN = re.compile(r"[0-9]{1,18}:[\w-]+", re.ASCII)


def tokens_by_name(settings: Settings) -> Mapping[str, str]:
    """Return the tokens of the list, or the only one, whose bot has no name.

    Raises SettingsError with file, line, problem and remedy.
    """
    if settings.bots_file is not None:
        return tokens_of(bots_in(settings.bots_file))
    return {"": only_token(settings)}


def only_token(settings: Settings) -> str:
    """Return the token of a deployment with one bot; SettingsError if there is none."""
    token = settings.telegram_bot_token
    if token is None:
        raise SettingsError(phrases_terminal.token_missing())
    return token.get_secret_value()


def tokens_of(listed: Sequence[Listed]) -> Mapping[str, str]:
    """Return each bot's token by its name.

    Raises SettingsError for a token that is not there, that others may read, or that
    two bots have.
    """
    tokens = {one.entry.name: _token(one) for one in listed}
    names: dict[str, str] = {}
    for one in listed:
        name = one.entry.name
        other = names.setdefault(tokens[name].partition(":")[0], name)
        if other != name:
            problem = phrases.same_bot(other, name)
            raise one.fault("name", problem, phrases.one_entry_for_a_bot())
    return tokens


def _token(listed: Listed) -> str:
    entry = listed.entry
    if entry.token_file is not None:
        key, token = "token_file", _in_a_file(listed, listed.path(entry.token_file))
    else:
        key, token = "token_variable", _in_a_variable(listed)
    if not _TOKEN.fullmatch(token):
        raise listed.fault(key, phrases.no_token(), phrases.token_form())
    return token


def _in_a_variable(listed: Listed) -> str:
    variable = listed.entry.token_variable or ""
    secret = secret_named(variable)
    if secret is None:
        problem = phrases.variable_empty(variable)
        raise listed.fault("token_variable", problem, phrases.set_variable(variable))
    return secret.get_secret_value().strip()


def _in_a_file(listed: Listed, file: Path) -> str:
    name = str(file)
    try:
        if file.stat().st_mode & FOR_OTHERS:
            problem = phrases.token_file_open(name)
            raise listed.fault("token_file", problem, phrases.close_token_file(name))
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as refusal:
        problem = phrases.token_file_missing(name)
        remedy = phrases.make_token_file(name)
        raise listed.fault("token_file", problem, remedy) from refusal
