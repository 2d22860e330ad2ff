"""Facts: what happened at the desk, in the past tense, one small value each."""
