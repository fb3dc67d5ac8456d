"""What to ask next: questions, conditions and answers, as pure functions."""
