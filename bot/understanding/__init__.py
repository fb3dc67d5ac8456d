"""From what a person typed to a canonical value, and back to words."""
