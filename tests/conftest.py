"""Properties are tried on the same examples each time: `pytest --hypothesis-profile=searching` looks for others."""

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("searching", max_examples=1000)
settings.load_profile("same")
