"""What is known: the model, the YAML source with its diagnostics, edits as splices, undo."""
