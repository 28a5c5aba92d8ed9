"""Tests of `briefings.notes`."""
