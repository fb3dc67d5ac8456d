"""The terminal edge: the same interview without Telegram."""
