"""Slack's side: payloads in, messages out. Knows Slack's rules and nothing of news."""
