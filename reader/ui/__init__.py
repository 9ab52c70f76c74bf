"""The Textual app: driver, actions, messages, screens and widgets."""
