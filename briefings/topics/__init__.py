"""What a briefing may be about, and what a typed word means."""
