import pytest
from telegram_world import TOKEN

from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.pipeline import Product, pipeline
from bot.chat.telegram_bot import TelegramBot
from bot.errors import SettingsError


def test_an_empty_token_is_refused_with_what_to_do() -> None:
    with pytest.raises(SettingsError, match="BotFather"):
        connection("", "https://api.telegram.org")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "http://127.0.0.1:8081/"])
def test_another_server_can_be_named(url: str) -> None:
    line = connection(TOKEN, url)

    assert line.base_url == f"http://127.0.0.1:8081/bot{TOKEN}"
    assert line.base_file_url == f"http://127.0.0.1:8081/file/bot{TOKEN}"


def test_a_line_does_not_show_its_token() -> None:
    line = connection(TOKEN, "https://api.telegram.org")

    assert repr(line) == "Connection[4242]"


def test_nothing_the_bot_is_made_of_shows_its_token(product: Product) -> None:
    line = connection(TOKEN, "https://api.telegram.org")
    parts = (product, TelegramBot(product, line), pipeline(product, line, Patience()))

    assert TOKEN.partition(":")[2] not in repr(parts)
