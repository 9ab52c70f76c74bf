"""Finding words in Arabic text: folding with an offset map, word boundaries, proclitics, digits, month names."""
