"""Prospects as a rep knows them: by the link they came from, and a number."""

from bot.consultation.reps.progress import progress_of
from bot.consultation.screens import Action, Button, Mood, Verb
from bot.phrases import prospects as phrases
from bot.storage.directory import Directory, Prospect
from bot.storage.seams import ChatKey, Standing

_SIGNS = 10
_BETWEEN = "."
_EVERYBODY = 100_000


def prospect_name(directory: Directory, standing: Standing) -> str:
    """Return a name such as “Autumn fair, no. 3”; nothing about who it is."""
    link = directory.link(standing.rep.bot, standing.link)
    label = link.label if link else phrases.a_link()
    return phrases.name(label, progress_of(standing).number)


def about_prospect(
    label: str, verb: Verb, standing: Standing, mood: Mood = "plain"
) -> Button:
    """Return a button about a prospect; it says nothing about whose chat that is."""
    return Button(label, Action(verb, option=prospect_key(standing)), mood)


def prospect_key(standing: Standing) -> str:
    """Return what tells a prospect from the others on a rep's list."""
    return f"{standing.link[:_SIGNS]}{_BETWEEN}{progress_of(standing).number}"


def prospect_meant(directory: Directory, rep: ChatKey, key: str) -> Prospect | None:
    """Return the prospect with a key, if they are on this rep's list."""
    for one in directory.prospects(rep, count=_EVERYBODY):
        if prospect_key(one.standing) == key:
            return one
    return None
