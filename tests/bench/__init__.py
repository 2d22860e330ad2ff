"""What the program costs in time and memory, measured in one run: `make bench`."""
