"""`python -m reader` is `reader`."""

import gc
import sys


def run() -> int:
    """Run `reader` with the arguments of the process, and return its exit status."""
    # The collector would find nothing in what is imported, nor in the app's first screen; both enable it afterwards.
    gc.disable()
    from reader.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
