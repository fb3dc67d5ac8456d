"""What the owner reads of receivers and workers."""

from bot.phrases import translated


def database_missing() -> str:
    """These commands share their data through a database."""
    return translated(
        "There is no DATABASE_URL. Set it in .env, for example "
        "DATABASE_URL=postgresql://bot:password@localhost/bot"
    )


def webhook_missing() -> str:
    """Telegram has to know where to bring updates."""
    return translated(
        "There is no WEBHOOK_URL. Set it in .env to where Telegram reaches this "
        "machine, for example WEBHOOK_URL=https://bot.example.com/telegram"
    )


def receiving(url: str, host: str, port: int) -> str:
    """Telegram was told."""
    return translated(
        "Telegram brings updates to {url}; listening on {host}:{port}."
    ).format(url=url, host=host, port=port)


def webhook_refused(url: str, reason: str) -> str:
    """Telegram brings updates to addresses that it likes."""
    return translated(
        "Telegram will not bring updates to {url}: {reason}. Set WEBHOOK_URL to where "
        "it reaches this machine, for example https://bot.example.com/telegram"
    ).format(url=url, reason=reason)


def package_missing() -> str:
    """Most bots never need a database, so what speaks to one is not installed."""
    return translated(
        "The package that speaks to PostgreSQL is not installed. Install it beside "
        "this program, for example with: .venv/bin/pip install 'psycopg[binary]'"
    )
