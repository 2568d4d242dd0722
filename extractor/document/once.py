"""A property that is worked out once: ``functools.cached_property`` without its lock.

In Python 3.11 that one takes a lock at every first question, at more than the price of most answers here
(from 3.12 on it takes none). No two threads share a document.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801  (a decorator, named as ``property`` is)
    """The answer of a method, kept in the instance under the method's name; not for classes with slots."""

    def __init__(self, work: Callable[[Any], _Value]) -> None:
        self.work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | _Value:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work(instance)
        return value
