"""Tests of the chat side, against real sockets."""
