"""What the wordings may print: every figure, name and table of a deal."""
