"""What is kept of a person: the policy, the copy, the end."""
