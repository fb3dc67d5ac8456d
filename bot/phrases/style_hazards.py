"""Why a firm's Word document may not give drafts their look, and the remedy."""

from bot.phrases import translated


def macros() -> str:
    """Refuse programs."""
    return translated(
        "it holds macros, which would come with every draft. Save it as a Word "
        "document (.docx), which has none."
    )


def embedded_object() -> str:
    """Refuse files and controls inside the document."""
    return translated(
        "it holds an embedded object, such as a spreadsheet or a button. Replace it by "
        "text or by a picture (PNG or JPEG)."
    )


def foreign_document() -> str:
    """Refuse a document inside the document."""
    return translated(
        "it draws in another document. Copy that document's text into it instead."
    )


def outside_template(target: str) -> str:
    """Refuse a template on somebody's disk or on a server."""
    return translated(
        "it is attached to the template {target}, which Word would look for on the "
        "computer of whoever opens a draft. Attach it to Normal instead: Developer, "
        "Document Template, Attach, Normal.dotm."
    ).format(target=target)


def outside_link(target: str) -> str:
    """Refuse what is fetched from elsewhere."""
    return translated(
        "it fetches something from outside: {target}. Insert it instead of linking to "
        "it. Links to click on may begin with https: or mailto: only."
    ).format(target=target)


def unsafe_field(name: str) -> str:
    """Refuse a field that may do more than show a number."""
    return translated(
        "it has the field {name}, which may fetch a file or start a program. Delete "
        "it, or turn it into text with Ctrl+Shift+F9."
    ).format(name=name or "{ }")


def tracked_changes() -> str:
    """Refuse a document in which changes are still open."""
    return translated(
        "it holds tracked changes, which would stand in every draft. Accept or reject "
        "them: Review, Accept, Accept All Changes."
    )


def picture_kind(name: str) -> str:
    """Refuse images of other kinds."""
    return translated(
        "its picture {name} is neither PNG nor JPEG. Save it as PNG and insert it "
        "again."
    ).format(name=name)


def picture_too_large(name: str, kilobytes: int, points: int) -> str:
    """Refuse images that would make every draft heavy."""
    return translated(
        "its picture {name} is too large: at most {kilobytes} kB, and {points} points "
        "wide and high. Compress it: Picture Format, Compress Pictures."
    ).format(name=name, kilobytes=kilobytes, points=points)


def picture_for_printers(name: str) -> str:
    """Refuse the colours of printing presses."""
    return translated(
        "its picture {name} has the colours of printing presses (CMYK), which an "
        "archival PDF cannot show. Save it in RGB colours, for example as PNG."
    ).format(name=name)


def unprintable_picture() -> str:
    """Refuse an image file that is broken."""
    return translated(
        "one of its pictures is damaged. Save it anew as PNG and insert it again."
    )
