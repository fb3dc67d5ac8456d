"""Commands as people type them who leave the slash out."""

from collections.abc import Mapping
from functools import cache

from bot.phrases import translated


def spoken_command(text: str) -> str:
    """Return the command that is meant by words alone; empty if they mean none.

    Names that could be an answer, such as "export", are not among them.
    """
    plain = text.casefold().replace("\u2019", "'")
    said = " ".join(plain.strip(" .!?").split())
    return _commands().get(said, "")


@cache
def _commands() -> Mapping[str, str]:
    return {word: name for name, words in _said().items() for word in words.split("|")}


def _said() -> dict[str, str]:
    return {
        "cancel": translated("cancel|stop|pause|quit|exit"),
        "draft": _draft(),
        "review": translated("review|my answers|show my answers"),
        "preview": translated("preview|show the draft|show me the draft"),
        "outline": translated("outline|what is left|what's left|how many questions"),
        "settings": translated("settings"),
        "privacy": translated("privacy|is this private"),
        "deals": translated("deals|my deals"),
        "start": translated(
            "start|menu|main menu|hi|hello|hey|hi there|hello there|good morning"
            "|good afternoon|good evening"
        ),
        "help": translated(
            "how does this work|what can you do|are you a robot|are you a bot"
        ),
        "contact": translated(
            "who are you|who runs this|talk to a human|speak to a human"
            "|i want to speak to a human|i want to talk to a human"
            "|can i speak to a human|can i talk to a human"
        ),
        "export": translated("export my data|my data|send me my data"),
        "forget": translated("forget me|delete my data|delete everything"),
    }


def _draft() -> str:
    return translated(
        "draft|the draft|my draft|draft it|make the draft|make my draft|make a draft"
        "|give me the draft|i want the draft|ready for the draft|ready to draft"
    )
