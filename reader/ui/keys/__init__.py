"""The keys of the app: one table of actions, those of the dialogs, and what Arabic layouts send."""
