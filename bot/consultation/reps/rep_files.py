"""Files for reps: codes to scan, the table of prospects, what was shared."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.consultation.conversation import Conversation
from bot.consultation.kept_deals import Version
from bot.consultation.named_files import NamedFile
from bot.consultation.reps.prospect_names import prospect_meant
from bot.consultation.reps.prospect_table import prospects_table
from bot.consultation.reps.qr_codes import qr_code
from bot.consultation.reps.shared_contents import shared_version
from bot.consultation.screens import Document
from bot.storage.directory import Directory


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
        return self.render(conversation, wanted)

    def _shared(self, conversation: Conversation, wanted: Document) -> Version:
        rep = conversation.speaker
        found = prospect_meant(self.directory, rep, wanted.prospect)
        version = None if found is None else shared_version(found.standing)
        if version is None:
            raise LookupError(wanted.prospect)
        return version
