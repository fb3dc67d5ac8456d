"""Where the bots of a list have their tokens: never in the list itself."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app.bots_file import Listed
from bot.phrases import bots as phrases
from bot.settings import secret_named
from bot.storage.master_key import FOR_OTHERS

_TOKEN = re.compile(r"[0-9]{1,18}:[\w-]+", re.ASCII)


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
