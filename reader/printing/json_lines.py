"""JSON lines: one object a line, in UTF-8 with Arabic as it is, safe for whatever reads or shows it line by line."""

import json
from collections.abc import Mapping
from typing import Any, Final

_ESCAPED: Final = {
    code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}
"""What JSON may hold as it is but would end a line, or be obeyed by a terminal: DEL, the C1 controls (NEL among them),
the line and paragraph separators, and embeddings, overrides and isolates. C0 controls JSON escapes by itself."""


def json_line(record: Mapping[str, Any]) -> str:
    r"""Return `record` as one line of JSON, its keys in their own order.

    >>> json_line({"title": "حفتر\u2028\x9b"})
    '{"title": "حفتر\\u2028\\u009b"}'
    """
    return json.dumps(record, ensure_ascii=False).translate(_ESCAPED)
