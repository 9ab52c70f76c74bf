"""Run every benchmark: `python -m benchmarks`."""

import importlib
import pkgutil

import benchmarks

# The order of the issues that name them; others follow by name.
ORDER = ("layout", "start", "matching", "glossary_load", "refs_update", "glossary_edit")


def main() -> None:
    """Run the benchmarks that there are, each under its module's first line."""
    found = {module.name for module in pkgutil.iter_modules(benchmarks.__path__)} - {"__main__", "measure"}
    for name in [*(known for known in ORDER if known in found), *sorted(found.difference(ORDER))]:
        module = importlib.import_module(f"benchmarks.{name}")
        if hasattr(module, "run"):
            print((module.__doc__ or name).splitlines()[0], flush=True)
            module.run()


if __name__ == "__main__":
    main()
