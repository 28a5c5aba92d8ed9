"""What can be done next with an answer."""
