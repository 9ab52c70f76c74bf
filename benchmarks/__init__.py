"""What `make bench` runs: every speed that an issue names, as a ratio measured in one run."""
