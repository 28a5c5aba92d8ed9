"""Frozen values that the rooms hand to each other. No input or output, no clock, no logic of news."""
