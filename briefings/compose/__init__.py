"""From evidence to answers: rank, merge, compare, verify."""
