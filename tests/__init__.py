"""Tests mirror `bot` and `briefings`."""
