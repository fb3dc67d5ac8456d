"""The clause language: placeholders, references and Markdown become a tree."""
