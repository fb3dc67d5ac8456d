"""What a firm reads about the Word document that gives its drafts their look."""

from bot.phrases import translated


def usable() -> str:
    """Say that a document can be used, and how."""
    return translated(
        "It can be used: put it into the folder of the clauses as house_style.docx."
    )


def unusable() -> str:
    """Lead in what must be mended first."""
    return translated("It cannot be used yet:")


def unusable_reference(problem: str) -> str:
    """Tell a firm what its house-style document lacks, and the remedy."""
    return translated(
        "The house-style document cannot be used: {problem} Start from the "
        "house_style.docx that came with Contract Assistant and change its looks, for "
        "example the fonts of its styles."
    ).format(problem=problem)


def missing_styles(names: str) -> str:
    """Name the paragraph styles a reference document lacks."""
    return translated(
        "it lacks the styles {names}. Copy them from the house_style.docx that came "
        "with Contract Assistant, or begin with that."
    ).format(names=names)


def not_a_document() -> str:
    """Say that a file is no Word document."""
    return translated("it is not a Word document (.docx).")


def item(sentence: str) -> str:
    """Set one sentence of a list."""
    return translated("- {sentence}").format(sentence=sentence)


def takes_over(fonts: str, colour: str, page: str, pictures: int) -> str:
    """Say what of the look the PDF has too."""
    return translated(
        "The PDF takes over: {fonts}; headings in the colour {colour}; {page}; "
        "pictures: {pictures}."
    ).format(fonts=fonts, colour=colour, page=page, pictures=pictures)


def fonts(body: str, size: str, headings: str) -> str:
    """Say which fonts a document uses."""
    return translated("{body} {size} pt, headings in {headings}").format(
        body=body, size=size, headings=headings
    )


def our_font() -> str:
    """Stand for a font that a document does not name."""
    return translated("our own font")


def page(width: str, height: str, margins: str) -> str:
    """Say the size of a page and its margins in millimetres."""
    return translated(
        "a page of {width} by {height} mm with margins of {margins} mm"
    ).format(width=width, height=height, margins=margins)


def band(name: str, words: str) -> str:
    """Quote a header or footer."""
    return translated("{name}: {words}").format(name=name, words=words)


def header() -> str:
    """Name what stands above the text."""
    return translated("Header")


def footer() -> str:
    """Name what stands below the text."""
    return translated("Footer")


def a_picture() -> str:
    """Stand for a picture in a line of words."""
    return translated("(picture)")


def every_style() -> str:
    """Stand for the names of all styles."""
    return translated("(all of them)")


def unnumbered(names: str) -> str:
    """Name the styles that lost their automatic numbering."""
    return translated(
        "these styles are not linked to a level of a multilevel list: {names}. Link "
        "them: Home, Multilevel List, Define New Multilevel List, Link level to style."
    ).format(names=names)


def missing_marker(marker: str) -> str:
    """Name a marker that a draft cannot do without."""
    return translated(
        "no paragraph consists of {marker} alone. Type it where that part of the draft "
        "shall stand."
    ).format(marker=marker)


def repeated_marker(marker: str) -> str:
    """Refuse a second place for the same words."""
    return translated(
        "{marker} stands there more than once. Keep it in one place."
    ).format(marker=marker)


def marker_among_words(marker: str) -> str:
    """Refuse a marker that shares its paragraph."""
    return translated(
        "{marker} shares its paragraph with other words. Give it one of its own."
    ).format(marker=marker)


def enclosed_marker(marker: str) -> str:
    """Refuse a marker where a draft's pages have no room."""
    return translated(
        "{marker} stands in a table or text box. Move it out, into the plain text."
    ).format(marker=marker)


def unplaced(marker: str, body: str) -> str:
    """Say where something goes that a document has no place for."""
    return translated(
        "Without the marker {marker}, that part stands right before {body}."
    ).format(marker=marker, body=body)


def absent_token(token: str) -> str:
    """Say what a draft will not show."""
    return translated(
        "It never says {{{{ {token} }}}}, so drafts will not show it."
    ).format(token=token)


def unknown_token(token: str, known: str) -> str:
    """Say that something in braces will be printed as it is."""
    return translated(
        "It says {{{{ {token} }}}}, which nothing fills; known are: {known}."
    ).format(token=token, known=known)


def font_not_here(font: str, instead: str) -> str:
    """Say that the PDF cannot be printed with a font."""
    return translated(
        "The font {font} is not installed where the bot runs, so the PDF uses "
        "{instead}. The Word document keeps {font}."
    ).format(font=font, instead=instead)


def picture_without_words() -> str:
    """Ask for what a screen reader can say."""
    return translated(
        "A picture has no alternative text, so a screen reader skips it. Add it in "
        "Word: Picture Format, Alt Text."
    )


def tab_off_margin(style: str, centimetres: str) -> str:
    """Say that words meant for the right margin end elsewhere."""
    return translated(
        "The right tab stop of the style {style} is not at the margin, which is at "
        "{centimetres} cm. Move it: Modify Style, Format, Tabs."
    ).format(style=style, centimetres=centimetres)
