"""Colour is sparing: one main action, and what cannot be taken back."""

from bot.consultation.screens import Screen, Verb

FINAL: frozenset[Verb] = frozenset(
    {
        "forget_sure",
        "forget_yes",
        "delete_yes",
        "revoke_link",
        "remove_rep_yes",
        "withdraw",
    }
)


def coloured(screen: Screen) -> None:
    """See that one button at most is the main one, and red are those that end."""
    buttons = [button for row in screen.buttons for button in row]
    main = [one.label for one in buttons if one.mood in {"primary", "success"}]
    red = {one.action.verb for one in buttons if one.mood == "danger"}
    final = {one.action.verb for one in buttons} & FINAL

    assert len(main) <= 1, main
    assert red == final
