"""What follows from the answers: facts, clauses, flags, staffing, pricing; pure."""
