"""Answers as Slack messages."""
