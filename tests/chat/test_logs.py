"""The log says what happened and how long it took, never what was said."""

import asyncio
import io
import logging

from bot.chat.logs import frames, logger


def test_an_event_is_one_line_of_names_and_values(log: io.StringIO) -> None:
    logger("bot.x").info("update failed", update=7, reason="ValueError at here:3")

    line = log.getvalue()
    assert line.startswith("timestamp=20")
    assert line.endswith(
        'level=info logger=bot.x event="update failed" update=7 '
        'reason="ValueError at here:3"\n'
    )


def test_what_is_no_id_and_no_figure_is_left_out(log: io.StringIO) -> None:
    logger("bot.x").info("update failed", answer="Marchenko", name="Olena")

    assert "update failed" in log.getvalue()
    assert "Marchenko" not in log.getvalue()
    assert "Olena" not in log.getvalue()


def test_an_error_is_told_by_kind_and_place(log: io.StringIO) -> None:
    try:
        int("Marchenko")
    except ValueError:
        logging.getLogger("bot.x").exception("failed")

    assert "ValueError > test_an_error_is_told" in log.getvalue()
    assert "Marchenko" not in log.getvalue()


def test_of_libraries_only_the_sentence_is_kept(log: io.StringIO) -> None:
    library = logging.getLogger("telegram.request")
    level = library.level
    library.setLevel(logging.DEBUG)
    library.info("Received %s", "Marchenko")
    library.error("Cannot read %r", "Marchenko")
    library.setLevel(level)

    assert log.getvalue().count("\n") == 1
    assert "Cannot read" in log.getvalue()
    assert "Marchenko" not in log.getvalue()


def test_frames_name_the_way_to_an_error_and_not_its_message() -> None:
    error = asyncio.InvalidStateError("Marchenko")

    assert frames(error) == "InvalidStateError"
