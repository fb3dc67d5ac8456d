"""The owner's settings, asked for one by one and put into a settings file."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.errors import SettingsError
from bot.phrases import setting_up as phrases

TOKEN = "TELEGRAM_BOT_TOKEN"  # noqa: S105 # the setting's name
_TOKEN_FORM = re.compile(r"\d{4,}:[\w-]{30,}", re.ASCII)
_IDS_FORM = re.compile(r"\d+(,\d+)*", re.ASCII)
# Settings files differ in how they read these, so none is written.
_NOT_IN_A_SETTING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd\\\"`$]")
_PLAIN = re.compile(r"[\w@.,:;/+&()!?% -]*")
_YES = frozenset({"y", "yes"})
_NO = frozenset({"n", "no", ""})

Say = Callable[[str], None]
Check = Callable[[str], None]


@dataclass(frozen=True)
class Wanted:
    """A setting to ask for; `reading` raises SettingsError for what is none."""

    name: str
    question: Callable[[], str]
    reading: Callable[[str], str]


def token(text: str) -> str:
    """Return a bot's token; SettingsError for what cannot be one."""
    if not _TOKEN_FORM.fullmatch(text):
        raise SettingsError(phrases.not_a_token())
    return text


def ids(text: str) -> str:
    """Return Telegram ids, commas between; SettingsError for other words."""
    listed = ",".join(part for part in re.split(r"[,\s]+", text) if part)
    if not _IDS_FORM.fullmatch(listed):
        raise SettingsError(phrases.not_ids())
    return listed


def words(text: str) -> str:
    """Return words that every reader of settings reads alike, else SettingsError."""
    if _NOT_IN_A_SETTING.search(text):
        raise SettingsError(phrases.not_one_line())
    return text


WANTED = (
    Wanted(TOKEN, phrases.ask_token, token),
    Wanted("OWNER_IDS", phrases.ask_owners, ids),
    Wanted("OPERATOR_NAME", phrases.ask_name, words),
    Wanted("OPERATOR_CONTACT", phrases.ask_contact, words),
)


def asked(lines: Iterator[str], say: Say, check: Check) -> dict[str, str]:
    """Ask for each setting until it is answered well; an empty line answers nothing.

    `check` raises SettingsError for a token that Telegram refuses. Raises it as well
    when the lines end before the questions.
    """
    say(phrases.beginning())
    checks: dict[str, Check] = {TOKEN: check}
    answers = {
        wanted.name: _answer(wanted, lines, say, checks.get(wanted.name, _accept))
        for wanted in WANTED
    }
    return {name: answer for name, answer in answers.items() if answer}


def agreed(question: str, lines: Iterator[str], say: Say) -> bool:
    """Ask until the answer is yes or no; an empty line is no."""
    while True:
        say(question)
        answer = _line(lines).casefold()
        if answer in _YES | _NO:
            return answer in _YES


def _answer(wanted: Wanted, lines: Iterator[str], say: Say, check: Check) -> str:
    while True:
        say(f"\n{wanted.question()}")
        line = _line(lines)
        if not line:
            return ""
        try:
            read = wanted.reading(line)
            check(read)
        except SettingsError as refusal:
            say(str(refusal))
        else:
            return read


def _accept(_read: str) -> None:
    """Have nothing against what was read."""


def _line(lines: Iterator[str]) -> str:
    line = next(lines, None)
    if line is None:
        raise SettingsError(phrases.ended_early())
    return line.strip()


def settled(before: str, answers: Mapping[str, str]) -> str:
    """Return a settings file with the answers in it, all else as it was."""
    wanted = dict(answers)
    kept = []
    for line in before.splitlines():
        name = line.partition("=")[0].removeprefix("export ").strip()
        if name not in answers:
            kept.append(line)
        elif name in wanted:
            kept.append(_setting(name, wanted.pop(name)))
    return "\n".join([*kept, *(_setting(*one) for one in wanted.items()), ""])


def _setting(name: str, value: str) -> str:
    if _PLAIN.fullmatch(value):
        return f"{name}={value}"
    mark = '"' if "'" in value else "'"
    return f"{name}={mark}{value}{mark}"
