"""Articles marked by hand, and the scorer that holds the product against them.

`marks/seeds` marks the five delivered articles, `marks/own` those in `documents/`, which were written for this purpose:
other matters, styles and formats, so that nothing is fitted to the seeds. Marks are words, not offsets, so that a
person can review them; `tests.gold.load` finds the words and refuses what is missing or ambiguous.

    python -m tests.gold.report          every miss, readably, with the figures
    python -m tests.gold.pin             raise the floors of gate.toml to what is measured
"""
