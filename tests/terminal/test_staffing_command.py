"""`contract-assistant staffing`, for a rep on the phone."""

import re

import pytest

from bot.__main__ import main


def test_a_few_options_give_the_whole_table(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["staffing", "--calls", "400", "--aht", "4"]
    code = main([*call, "--schedule", "Mon-Fri 9-18", "--target", "80/20"])
    shown = capsys.readouterr().out

    assert code == 0
    assert "400 calls a day, 4 minutes each; Monday to Friday, 09:00 to 18:00" in shown
    assert re.search(r"^  operators +6$", shown, re.MULTILINE)
    assert "  80/20                    6  15,400.00 EUR\n" in shown
    assert "  14.00 EUR per hour (example)   15,400.00 EUR  1.75 EUR\n" in shown


def test_what_is_left_out_is_assumed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["staffing", "--calls", "about 300 a day"]) == 0
    assert "300 calls a day, 5 minutes each" in capsys.readouterr().out


def test_offers_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    main(["staffing", "--calls", "400", "--rate", "20 GBP/hour, 1.10 GBP/call"])

    assert "Of your offers, paying per call" in capsys.readouterr().out


def test_few_calls_are_a_matter_of_coverage(capsys: pytest.CaptureFixture[str]) -> None:
    main(["staffing", "--calls", "20"])

    assert "Being there, not the number of calls" in capsys.readouterr().out


def test_without_a_number_the_table_says_what_it_needs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["staffing", "--calls", "don't know"]) == 0
    assert "as soon as the number of calls" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--calls", "0"], "between 1 and 50,000"),
        (["--calls", "400", "--target", "120/20"], "for example “85/30”"),
        (["--calls", "400", "--schedule", "bananas"], "could not read “bananas”"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_refused_in_a_sentence(
    options: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["staffing", *options]) == 1
    assert problem in capsys.readouterr().err


def test_the_number_of_calls_must_be_named() -> None:
    with pytest.raises(SystemExit) as left:
        main(["staffing"])

    assert left.value.code == 2
