"""Digests on their way: looked for when their time comes, claimed by one process, sent once, part by part."""
