"""Shortening sentences by cuts alone: what is dropped stands beside the news, and what stays is verbatim."""
