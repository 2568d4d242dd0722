"""The constructors of what finding makes, without validation: its numbers and places are its own."""

from schemas.finding import CellPlace, FoundCount, FoundEffect, FoundRate, FoundSummary, FoundTest, Series
from schemas.frozen import unchecked
from schemas.place import Span, TablePlace
from schemas.printed import Printed

span = unchecked(Span)
printed = unchecked(Printed)
series = unchecked(Series)
cell_place = unchecked(CellPlace)
table_place = unchecked(TablePlace)
found_effect = unchecked(FoundEffect)
found_count = unchecked(FoundCount)
found_summary = unchecked(FoundSummary)
found_rate = unchecked(FoundRate)
found_test = unchecked(FoundTest)
