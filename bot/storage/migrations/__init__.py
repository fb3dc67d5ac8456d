"""How the database came to be as it is: numbered steps of SQL, each taken once."""
