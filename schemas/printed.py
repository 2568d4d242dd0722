"""A number as a paper prints it.

"0.20" and "0.2" are different statements: the first stands for 0.195 to 0.205, the second for 0.15
to 0.25. ``Printed`` keeps the characters, the value and the count of decimals together from the page
to the check, so that no stage can lose the precision that the authors gave.
"""

from decimal import Decimal

from pydantic import Field

from schemas.frozen import Frozen
from schemas.place import Span


class Printed(Frozen):
    """One printed number.

    Example:
        "0.20" -> ``Printed(text="0.20", value=Decimal("0.20"), decimals=2)``, which stands for
        any true value from 0.195 to 0.205.
    """

    text: str = Field(description='the characters as printed: "0·74", "1,448", "twelve"')
    value: Decimal = Field(description="the number these characters mean")
    decimals: int = Field(ge=0, description="digits after the decimal mark; 0 for a whole number")
    span: Span | None = Field(default=None, description="where it stands in the paper's text")

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last printed digit: the most that rounding can have moved the value."""
        return Decimal(5).scaleb(-self.decimals - 1)

    @property
    def lowest(self) -> Decimal:
        """The smallest true value that prints as this number."""
        return self.value - self.half_unit

    @property
    def highest(self) -> Decimal:
        """The largest true value that prints as this number."""
        return self.value + self.half_unit
