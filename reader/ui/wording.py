"""Words for people: counts that agree with their nouns, and sentences that begin like one."""


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Return a count with its noun; `nouns` is the plural where that is not made with an s.

    >>> counted(1, "article"), counted(1200, "article"), counted(0, "entry", "entries")
    ('1 article', '1,200 articles', '0 entries')
    """
    return f"{count:,} {noun if count == 1 else nouns or f'{noun}s'}"


def capitalised(words: str) -> str:
    """Return words with a capital at their beginning, and all else as it is.

    >>> capitalised("added the LNA")
    'Added the LNA'
    """
    return words[:1].upper() + words[1:]
