"""The file of `/export`: all that is kept of a person, wherever it is kept."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile, json_file
from bot.consultation.reps.funnel import EVERYBODY
from bot.consultation.screens import Document
from bot.storage.directory import Directory, Link
from bot.storage.record_fields import as_fields
from bot.storage.seams import ChatKey, Standing, Store

_PEOPLE = frozenset({"rep", "keeper", "opened_by"})


@dataclass(frozen=True)
class Exporting:
    """Completes the exported file from the store, and leaves all others to `files`."""

    store: Store
    files: Callable[[Conversation, Document], NamedFile]

    def __call__(self, conversation: Conversation, wanted: Document) -> NamedFile:
        """Make a file; DamagedChatError for an export of what nobody can read."""
        made = self.files(conversation, wanted)
        if wanted.kind != "export":
            return made
        person = conversation.speaker
        data = {
            **json.loads(made.content),
            "in_this_chat": self._in_this_chat(person),
            **_among_reps(self.store.directory, person),
        }
        return json_file(made.name, data)

    def _in_this_chat(self, person: ChatKey) -> dict[str, Any]:
        """Return the chat's record beside the conversation, which stands above it."""
        fields = as_fields(person, self.store.chats.load(person))
        apart = {"data", "standing"}
        return {name: kept for name, kept in fields.items() if name not in apart}


def _among_reps(directory: Directory, person: ChatKey) -> dict[str, Any]:
    prospect, rep = directory.prospect(person), directory.rep(person)
    return {
        "seen_by_a_rep": prospect and _without_people(prospect.standing),
        "rep": rep and {"name": rep.name, "joined": rep.joined},
        "profile": dict(directory.profile(person)),
        "links": [
            _without_people(one) for one in directory.links(person, 0, EVERYBODY)
        ],
    }


def _without_people(kept: Standing | Link) -> dict[str, Any]:
    """Return what is kept without the numbers of other people's chats."""
    fields = asdict(kept)
    return {name: said for name, said in fields.items() if name not in _PEOPLE}
