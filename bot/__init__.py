"""An interview that becomes a clause checklist and a draft agreement."""
