"""What was made last is at hand for whoever asks next, until somebody is forgotten."""

from sample_agreement import SAMPLE

from bot.drafting.layout import lay_out
from bot.drafting.newest import let_go_of_newest
from bot.drafting.theme import Theme
from bot.drafting.to_pdf import printing


def test_a_draft_is_laid_out_and_printed_once(theme: Theme) -> None:
    laid_out, printed = lay_out(SAMPLE), printing(SAMPLE, theme)

    assert lay_out(SAMPLE) is laid_out
    assert printing(SAMPLE, theme) is printed


def test_nothing_of_it_is_left_once_somebody_is_forgotten(theme: Theme) -> None:
    laid_out, printed = lay_out(SAMPLE), printing(SAMPLE, theme)

    let_go_of_newest()

    assert lay_out(SAMPLE) is not laid_out
    assert printing(SAMPLE, theme) is not printed
