"""The Slack app over both of its roads, against the loopback Slack."""
