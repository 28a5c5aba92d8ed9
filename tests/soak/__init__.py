"""Long tests with real processes and real deaths; not in the default run, see `make soak`."""
