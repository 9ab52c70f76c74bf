"""What entries are about."""

from enum import StrEnum


class EntryType(StrEnum):
    """What an entry is about; it decides the colour."""

    ACTOR = "actor"
    PLACE = "place"
    OPERATION = "operation"
