"""Stands in for libraries that another one imports and that our settings leave unused."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class _Every(type):
    def __getattr__(cls, _name: str) -> type:
        return cls


class _Nothing(metaclass=_Every):
    """Has every name that may be imported from it, and may be subclassed."""


@contextmanager
def unloaded(*modules: str) -> Iterator[None]:
    """While it lasts, these modules needn't be loaded to be imported; one that is loaded already stays as it is."""
    absent = [name for name in modules if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent, _Nothing))  # type: ignore[arg-type]  # any object may stand there
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
