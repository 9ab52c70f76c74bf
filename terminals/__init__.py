"""Starts the reader in real terminals and compares what they show with what they should: `python -m terminals`.

In every terminal there are two windows of the same size and font. In one runs the reader, driven by real keys and a
real mouse; in the other, whose own reordering and joining are off, a plain program paints the cells that the reader
means to show, each by itself after a cursor movement, so that nothing is left to reorder. The two pictures must be the
same, cell by cell. The cells come from the reader's own compositor in a run without a terminal that is given the same
keys and mouse events at the same size (`rehearsal`); all that stands between the compositor and the eye is under test.
"""
