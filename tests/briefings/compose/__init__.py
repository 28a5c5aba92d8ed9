"""Tests of the composing room."""
