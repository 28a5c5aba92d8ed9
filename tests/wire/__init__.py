"""Both platforms on a loopback socket: real client libraries talk to them, every request is judged."""
