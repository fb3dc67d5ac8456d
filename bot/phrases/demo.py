"""What the demonstration says in the terminal."""

from bot.phrases import translated


def open_this(address: str) -> str:
    """Say where the page is, and who can see it."""
    return translated(
        "Open {address} in a browser. Only this machine can reach it, and nothing is "
        "kept once you stop it with Ctrl+C."
    ).format(address=address)


def port_taken(port: int) -> str:
    """Say what to do about a port that another program uses."""
    return translated(
        "Port {port} is used by another program. Choose another one, for example "
        "--port {other}."
    ).format(port=port, other=port + 1)
