"""Buttons whose words count whenever they are typed, whatever is on the screen."""

from functools import cache

from bot.consultation.screens import Action, Button
from bot.phrases import drafted, hand_over, offers, preview, ways_back

Row = tuple[Button, ...]


def draft_and_review() -> tuple[Row, Row]:
    """Return the buttons to a draft and to the answers."""
    draft = Button(offers.draft_now(), Action("draft"), "success")
    review = Button(offers.review(), Action("review"))
    return (draft,), (review,)


@cache
def at_any_time() -> tuple[Row, ...]:
    """Return the buttons of screens shown in passing that mean the same everywhere."""
    return (
        *draft_and_review(),
        (Button(offers.resume(), Action("resume")),),
        (Button(ways_back.to_question(), Action("place")),),
        (Button(preview.preview(), Action("preview")),),
        (Button(preview.parts(), Action("parts")),),
        (Button(preview.open_points(), Action("open")),),
        (Button(drafted.compare(), Action("compare")),),
        (Button(hand_over.hand_over(), Action("hand_over")),),
        (Button(hand_over.to_lawyer(), Action("to_lawyer")),),
        (Button(hand_over.to_provider(), Action("to_provider")),),
        (Button(drafted.new_deal(), Action("new_deal")),),
        (Button(offers.start_over(), Action("restart")),),
    )


def counts_at_any_time(button: Button) -> bool:
    """Whether a button is one of those, wherever it was found."""
    return any(button.action == one.action for (one,) in at_any_time())
