"""Files for reps: codes to scan, the table of prospects, what was shared."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from bot.consultation.conversation import Conversation
from bot.consultation.documents import NamedFile, json_file
from bot.consultation.funnel import EVERYBODY
from bot.consultation.kept_deals import Version
from bot.consultation.prospect_names import prospect_meant
from bot.consultation.prospect_table import prospects_table
from bot.consultation.qr_codes import qr_code
from bot.consultation.screens import Document
from bot.consultation.shared_contents import shared_version
from bot.storage.directory import Directory, Link
from bot.storage.seams import ChatKey, Standing

_PEOPLE = frozenset({"rep", "keeper", "opened_by"})


@dataclass(frozen=True)
class RepFiles:
    """Makes files for reps, and leaves all others to `render`.

    `drawn` makes a file of one version.
    """

    directory: Directory
    render: Callable[[Conversation, Document], NamedFile]
    drawn: Callable[[Version, Document], NamedFile]

    def __call__(self, conversation: Conversation, wanted: Document) -> NamedFile:
        """Make a file; LookupError for what is no longer shared."""
        person = conversation.speaker
        if wanted.kind in {"qr_png", "qr_svg"}:
            return qr_code(wanted)
        if wanted.kind == "prospects":
            return prospects_table(self.directory, person)
        if wanted.prospect:
            return self.drawn(self._shared(conversation, wanted), wanted)
        made = self.render(conversation, wanted)
        return self._exported(made, person) if wanted.kind == "export" else made

    def _shared(self, conversation: Conversation, wanted: Document) -> Version:
        rep = conversation.speaker
        found = prospect_meant(self.directory, rep, wanted.prospect)
        version = None if found is None else shared_version(found.standing)
        if version is None:
            raise LookupError(wanted.prospect)
        return version

    def _exported(self, made: NamedFile, person: ChatKey) -> NamedFile:
        """Add to all that is kept of a person what is kept of them among reps."""
        prospect = self.directory.prospect(person)
        seen = None if prospect is None else _without_people(prospect.standing)
        links = self.directory.links(person, 0, EVERYBODY)
        data = {
            **json.loads(made.content),
            "seen_by_a_rep": seen,
            "profile": dict(self.directory.profile(person)),
            "links": [_without_people(one) for one in links],
        }
        return json_file(made.name, data)


def _without_people(kept: Standing | Link) -> dict[str, Any]:
    """Return what is kept without the numbers of other people's chats."""
    fields = asdict(kept)
    return {name: said for name, said in fields.items() if name not in _PEOPLE}
