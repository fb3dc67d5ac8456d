"""Whether words are written from right to left, as in Hebrew and Arabic."""

import re

# The blocks of such scripts, and more: who finds one of these has to look closer.
_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def may_run_from_right(text: str) -> bool:
    """Say quickly of a long text whether some of it may be; a no is certain."""
    return not text.isascii() and _FROM_RIGHT.search(text) is not None
