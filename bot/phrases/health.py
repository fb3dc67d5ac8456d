"""What a supervisor reads about a running bot."""

from bot.phrases import translated


def alive(seconds: int, updates: int, errors: int) -> str:
    """Say that the bot runs."""
    return translated(
        "The bot is alive: its last sign of life is {seconds} seconds old. Since its "
        "start it handled {updates} updates, with {errors} errors."
    ).format(seconds=seconds, updates=updates, errors=errors)


def not_running(folder: str) -> str:
    """Say that no bot runs on the folder."""
    return translated(
        "No bot is running on the data folder {folder}. Start it with "
        "`contract-assistant run`, or name the folder it uses, for example "
        "DATA_DIR=/var/lib/contract-assistant."
    ).format(folder=folder)


def stuck(seconds: int) -> str:
    """Say that the bot has stopped beating."""
    return translated(
        "The bot's last sign of life is {seconds} seconds old, so it has ended "
        "suddenly or hangs. Start it again; nothing is lost."
    ).format(seconds=seconds)


def unreadable(folder: str) -> str:
    """Say that the sign of life cannot be read."""
    return translated(
        "The sign of life in {folder} cannot be read. Run this as the user the bot "
        "runs as, for example: sudo -u contract-assistant contract-assistant health"
    ).format(folder=folder)
