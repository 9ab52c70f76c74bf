"""The tests mirror the packages of `reader`."""
