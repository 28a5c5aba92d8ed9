"""Document formats, each behind an adapter that yields an `Article`.

The line inside this room, left to right:

    discover -> Delivered -> decode -> adapter (plain, markdown, html, jsonl) -> lay_out -> Article

`discover` is the only file that touches the disk. Everything after it is a pure function of the delivered bytes,
so that reading can run in any process and the same bytes always make the same article. A document that cannot
become an article is no exception to its neighbours: it becomes a `Problem`, a clear sentence that says what to do.
"""
