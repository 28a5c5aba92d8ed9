"""Tests of the store: one contract for all engines, and what each engine adds."""
