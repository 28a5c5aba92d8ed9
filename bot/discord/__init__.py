"""Discord's side: events in, messages out. Knows Discord's rules and nothing of news."""
