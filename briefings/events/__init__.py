"""What happened when, in one article."""
