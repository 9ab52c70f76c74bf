"""Texts for the benchmarks of finding names: the seed articles repeated, and new articles of their paragraphs."""

import random
from functools import cache
from pathlib import Path

from reader.glossary.model import Glossary
from reader.glossary.source import load
from reader.library.article import Article, Block
from reader.library.loading import load_article

ROOT = Path(__file__).parent.parent


@cache
def glossary() -> Glossary:
    """Return the shipped glossary."""
    return load(ROOT / "glossary.yaml").glossary


@cache
def seeds() -> list[Article]:
    """Return the seed articles."""
    return [load_article(path.stem, path) for path in sorted((ROOT / "seeds").glob("*.txt"))]


def repeated(size: int) -> tuple[str, list[Block]]:
    """Return the seed articles one after the other, again and again, up to `size` bytes of UTF-8, and the blocks."""
    texts: list[str] = []
    blocks: list[Block] = []
    offset = written = 0
    while written < size:
        for article in seeds():
            blocks += (Block(block.part, block.start + offset, block.end + offset) for block in article.blocks)
            texts.append(article.text + "\n\n")
            offset += len(texts[-1])
            written += len(texts[-1].encode())
    return "".join(texts), blocks


def shuffled(count: int) -> list[Article]:
    """Return articles, each of the paragraphs of the seed articles drawn at random, as long as they are on average."""
    rng = random.Random(count)
    paragraphs = [(block.part, article.paragraph(block)) for article in seeds() for block in article.blocks]
    made = []
    for number in range(count):
        blocks = []
        texts = []
        offset = 0
        for part, text in rng.sample(paragraphs, len(paragraphs) // len(seeds())):
            blocks.append(Block(part, offset, offset + len(text)))
            texts.append(text)
            offset += len(text) + 2
        identity = f"{number:06}"
        path = Path(f"{identity}.txt")
        text = "\n\n".join(texts)
        made.append(Article(identity, path, text, "utf-8", tuple(blocks), identity, None, None, None, ()))
    return made
