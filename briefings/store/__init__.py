"""Where articles and readings are kept: one protocol, one engine a file."""
