"""Chat on one side, the core on the other: turns questions into calls and answers into messages."""
