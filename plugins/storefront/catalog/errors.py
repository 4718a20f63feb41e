"""The error that every value parser of the catalogue raises."""


class FieldError(ValueError):
    """A value that can't be understood.

    `advice` is the start of an Indonesian sentence, without a final stop, that says what to write; `example`
    is a right value, or empty. The line that an editor sees is made from them elsewhere:
    `harga: tertulis "lima belas ribu". {advice}, contoh: harga: {example}`.
    """

    def __init__(self, advice: str, example: str = "") -> None:
        super().__init__(advice)
        self.advice = advice
        self.example = example


class UnknownNameError(FieldError):
    """A name of which there is none. The nearest of `known` is looked for only when the line is shown; else `otherwise` is."""

    def __init__(self, advice: str, name: str, known: frozenset[str], otherwise: str) -> None:
        super().__init__(advice)
        self.name, self.known, self.otherwise = name, known, otherwise
