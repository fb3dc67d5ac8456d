"""Where conversations are kept: inbox, chats and outbox."""
