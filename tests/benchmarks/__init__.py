"""Measurements, never in the default run: ``python -m tests.benchmarks.NAME``."""
