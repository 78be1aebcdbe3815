"""Questions in, answers out: the one counter that every door uses."""
