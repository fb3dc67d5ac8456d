"""Files made at once, where the renderers would take seconds."""

from bot.consultation.conversation import Conversation
from bot.consultation.data.rights import export_file
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document


def quick_file(conversation: Conversation, document: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    if document.kind == "export":
        return export_file(conversation)
    answers = len(conversation.version(document.deal, document.version).given)
    return NamedFile(f"{document.kind}.txt", f"{answers} answers".encode())
