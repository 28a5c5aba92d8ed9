"""The core: news articles in, cited briefings and "who said what" out. It never heard of chat."""

RULES_VERSION = "4"
"""Version of the reading rules. Raise it when the same text may now be read differently: stored
analyses of an older version are read again, and every answer's footer shows it."""
