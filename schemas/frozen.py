"""The one model configuration that every schema shares: frozen, closed, validated."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that cannot change once made and that refuses a field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# a model's four slots; ``setattr`` would look each up again, for every model that is made
_put_values, _put_set, _put_extra, _put_private = (
    vars(BaseModel)[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
Fields = ParamSpec("Fields")
Model = TypeVar("Model", bound=BaseModel)


def unchecked(model: Callable[Fields, Model]) -> Callable[Fields, Model]:
    """The constructor of a model without its validation, for values that our own code has just worked out.

    It takes a third of the time, and some forty numbers and places are made for a paper. mypy checks its
    arguments as it does the model's own; nothing else does, so that what comes from outside goes through the
    model itself, and so does a record, which is where a value leaves the program. That what is made so is
    valid is tested on all papers that ship (``tests/contracts/test_unchecked.py``).

    Example:
        ``span = unchecked(Span)``; ``span(start=3, end=7)`` equals ``Span(start=3, end=7)``
    """
    made_of = cast("type[Model]", model)
    fields = made_of.model_fields.items()
    defaults = {name: None if field.is_required() else field.get_default() for name, field in fields}
    every, new = set(defaults), made_of.__new__

    def construct(*_: Fields.args, **values: Fields.kwargs) -> Model:
        made = new(made_of)
        whole = len(values) == len(every)
        _put_values(made, values if whole else {**defaults, **values})
        _put_set(made, every if whole else set(values))
        _put_extra(made, None)
        _put_private(made, None)
        return made

    return construct
