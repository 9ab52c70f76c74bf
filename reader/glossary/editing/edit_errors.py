"""Why an edit of the glossary is refused, told so that a person knows what to do instead."""


class EditError(Exception):
    """The edit was not made, and nothing is changed; `problem` says why and `remedy` what to do, without full stops."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the message for a person: what is wrong, and in brackets how to go on."""
        return f"{self.problem} ({self.remedy})"


class SenselessEditError(EditError):
    """The edit makes no sense for this glossary: what it names is not there, or what it wants is no entry or pin."""


class UneditableTextError(EditError):
    """The text of the file cannot take the edit as a splice that leaves everything else as it is."""
