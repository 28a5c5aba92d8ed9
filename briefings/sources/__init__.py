"""Document formats, each behind an adapter that yields an `Article`."""
