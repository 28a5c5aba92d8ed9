"""Tests of the grammar and the commands."""
