"""A rep's prospects, in words: how far they are, never what they answered."""

from collections.abc import Sequence

from bot.phrases import translated


def name(label: str, number: int) -> str:
    """Call a prospect by the link they came from."""
    return translated("{label}, no. {number}").format(label=label, number=number)


def a_link() -> str:
    """Call a link that is no longer there."""
    return translated("A link")


def word_to_export() -> str:
    """Name the word that asks for a table."""
    return translated("export")


def stage(name: str) -> str:
    """Name a stage."""
    return {
        "opened": translated("opened the link"),
        "started": translated("started"),
        "quick": translated("essentials done"),
        "drafted": translated("has a draft"),
        "shared": translated("shared"),
        "archived": translated("archived"),
    }[name]


def title(wanted: str | None) -> str:
    """Head a page of prospects."""
    if wanted is None:
        return translated("Your prospects")
    return translated("Your prospects: {stage}").format(stage=stage(wanted))


def nobody() -> str:
    """Say that a page is empty."""
    return translated("Nobody here yet. /invite makes a link to send.")


def line(prospect: str, at: str, done: int, day: str) -> str:
    """Say in a list how far somebody is."""
    return translated("{prospect}: {at}, {done} % done, last seen {day}").format(
        prospect=prospect, at=at, done=done, day=day
    )


def counted(name: str, count: int) -> str:
    """Label the button to a stage."""
    return translated("{stage} ({count})").format(stage=stage(name), count=count)


def export() -> str:
    """Label the button to the table."""
    return translated("Table (CSV)")


def table_follows() -> str:
    """Announce the table."""
    return translated("Your prospects as a table:")


def stage_since(name: str, day: str) -> str:
    """Say since when somebody is where they are."""
    return translated("Stage: {stage}, since {day}").format(stage=stage(name), day=day)


def done(share: int) -> str:
    """Say how much is done."""
    return translated("Done: {share} %").format(share=share)


def left_open(count: int) -> str:
    """Say how much was left open."""
    return translated("Left open: {count}").format(count=count)


def last_active(day: str) -> str:
    """Say when somebody last wrote."""
    return translated("Last seen: {day}").format(day=day)


def is_at(place: str) -> str:
    """Say at which question somebody is."""
    return translated("Is at: {place}").format(place=place)


def see_shared() -> str:
    """Label the button to what was shared."""
    return translated("Open what they shared")


def shared_follows() -> str:
    """Announce what was shared."""
    return translated("What they shared with you; they can take it back at any time:")


def their_answers() -> str:
    """Head somebody's answers."""
    return translated("Their answers")


def remind() -> str:
    """Label the button that reminds a prospect."""
    return translated("Remind once")


def reminder(rep: str) -> str:
    """Remind a prospect."""
    return translated(
        "{rep} asks whether you would like to go on with the agreement. All your "
        "answers are kept, and only you can read them."
    ).format(rep=rep)


def is_reminded() -> str:
    """Say that a prospect was reminded."""
    return translated("Reminded. It can be done once, so nobody is pressed.")


def archive() -> str:
    """Label the button that puts a prospect aside."""
    return translated("Archive")


def take_back() -> str:
    """Label the button that takes a prospect back."""
    return translated("Take back from the archive")


def is_archived() -> str:
    """Say that a prospect is put aside."""
    return translated("Archived. They come back by themselves when they write again.")


def is_back() -> str:
    """Say that a prospect is on the list again."""
    return translated("Back on the list.")


def figures_title() -> str:
    """Head the figures."""
    return translated("Figures by link")


def funnel(opened: int, reached: Sequence[int]) -> str:
    """Say how many came how far."""
    started, quick, drafted, shared = reached
    return translated(
        "opened {opened} · started {started} · essentials {quick} · drafted {drafted} "
        "· shared {shared}"
    ).format(
        opened=opened, started=started, quick=quick, drafted=drafted, shared=shared
    )


def stops_title() -> str:
    """Head the places where people stop."""
    return translated("Where people stop")


def stopped_at(place: str, count: int) -> str:
    """Say how many stopped at a question."""
    return translated("{place}: {count}").format(place=place, count=count)


def columns() -> tuple[str, ...]:
    """Head the columns of the table."""
    return (
        translated("link"),
        translated("number"),
        translated("stage"),
        translated("since"),
        translated("done in percent"),
        translated("left open"),
        translated("last seen"),
        translated("is at"),
        translated("shared"),
    )


def yes_or_no(*, yes: bool) -> str:
    """Say in the table whether something is so."""
    return translated("yes") if yes else translated("no")
