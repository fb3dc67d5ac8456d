"""Sales reps: who they are, their links, and what they see of who followed one."""
