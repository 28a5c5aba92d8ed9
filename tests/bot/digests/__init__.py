"""Digests on their way, over real sockets and a real store."""
