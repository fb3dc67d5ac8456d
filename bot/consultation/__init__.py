"""The use cases, in the words of the person who asks."""
