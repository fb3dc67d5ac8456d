"""The bot in a browser on one's own machine."""
