"""The agreement tree and its renderings."""
