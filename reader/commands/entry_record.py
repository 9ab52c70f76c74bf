"""An entry of the glossary as JSON has it."""

from typing import Any

from reader.glossary.model import Entry


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON has it; `names` are all its Arabic forms, each once, beginning with `ar`."""
    return {
        "id": entry.id,
        "type": entry.type,
        "kind": entry.kind,
        "ar": entry.ar,
        "en": entry.en,
        "names": list(dict.fromkeys(name.ar for name in entry.names)),
        "note": entry.note,
    }
