"""Ranges of keys: what starts with a prefix lies side by side in an index."""


def prefix_range(prefix: str) -> tuple[str, str]:
    """Strings from ``low`` up to, but not with, ``high`` start with the prefix."""
    return prefix, prefix + "\U0010ffff"
