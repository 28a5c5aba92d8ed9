"""Questions in plain words, answered from sentences of the corpus by rules, or declined."""
