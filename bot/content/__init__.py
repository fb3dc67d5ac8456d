"""Questionnaires and clause templates: from disk to models, checked."""
