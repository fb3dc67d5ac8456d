"""Files made for people; what makes them is loaded when the first is wanted."""

from collections.abc import Callable
from functools import partial

from bot.consultation.comparing_versions import captioned, version_drawn
from bot.consultation.conversation import Conversation
from bot.consultation.data.rights import export_file
from bot.consultation.documents import document
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Version
from bot.consultation.lawyer_file import lawyer_file
from bot.consultation.named_files import NamedFile
from bot.consultation.redlining import redlined
from bot.consultation.reps.rep_files import RepFiles
from bot.consultation.screens import Document
from bot.consultation.signing import signed
from bot.drafting.notary import Notary
from bot.storage.directory import Directory


def rendering(
    talk: Interviewing, signing: Notary | None, directory: Directory
) -> Callable[[Conversation, Document], NamedFile]:
    """Return what makes every file, those for reps as well."""
    return RepFiles(
        directory, partial(render, talk, signing), partial(_drawn, talk, signing)
    )


def render(
    talk: Interviewing,
    signing: Notary | None,
    conversation: Conversation,
    wanted: Document,
) -> NamedFile:
    """Make one file of a version, from the answers and on the day it was made."""
    if wanted.kind == "export":
        return export_file(conversation)
    version = conversation.version(wanted.deal, wanted.version)
    if wanted.kind == "redline":
        deal = version_drawn(talk, version)
        older = conversation.version(wanted.deal, wanted.against)
        return captioned(redlined(version_drawn(talk, older), deal), wanted)
    return _drawn(talk, signing, version, wanted)


def _drawn(
    talk: Interviewing, signing: Notary | None, version: Version, wanted: Document
) -> NamedFile:
    deal = version_drawn(talk, version)
    if wanted.kind == "lawyer":
        return lawyer_file(deal)
    return signed(document(deal, wanted.kind), deal, signing)
