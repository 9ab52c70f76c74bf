"""The user's settings and remembered state: places on disk, reading, validation."""
