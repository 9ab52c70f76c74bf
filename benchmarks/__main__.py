"""Run every benchmark, or those that are named: `python -m benchmarks [NAME…]`."""

import importlib
import pkgutil
import sys

import benchmarks

# The order of the issues that name them; others follow by name.
ORDER = ("layout", "start", "matching", "glossary_load", "refs_update", "next_mention", "panel", "glossary_edit")


def main() -> None:
    """Run the benchmarks that there are, or those of them that are named, each under its module's first line."""
    found = {module.name for module in pkgutil.iter_modules(benchmarks.__path__)} - {"__main__", "measure"}
    found &= set(sys.argv[1:]) or found
    for name in [*(known for known in ORDER if known in found), *sorted(found.difference(ORDER))]:
        module = importlib.import_module(f"benchmarks.{name}")
        if hasattr(module, "run"):
            print((module.__doc__ or name).splitlines()[0], flush=True)
            module.run()


if __name__ == "__main__":
    main()
