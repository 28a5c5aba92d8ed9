"""Answers as Discord messages."""
