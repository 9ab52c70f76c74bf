import doctest
from types import ModuleType

import pytest

from reader.arabic import months
from reader.library import captions, credit_lines, datelines, dates, furniture, headlines, names


@pytest.mark.parametrize("module", [months, captions, credit_lines, datelines, dates, furniture, headlines, names])
def test_the_examples_in_the_docstrings(module: ModuleType) -> None:
    failed, attempted = doctest.testmod(module)
    assert (failed, attempted > 0) == (0, True)
