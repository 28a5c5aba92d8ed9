"""Notes: what answers compare of an article, read once at load, so that no answer tokenises, stems or parses again."""
