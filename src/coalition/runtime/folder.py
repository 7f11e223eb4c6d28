"""A folder is its own list: what stands in it is found, nothing is registered."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules_in(package: ModuleType) -> dict[str, ModuleType]:
    """Public modules of `package` by name, sorted so that every run agrees."""
    names = sorted(m.name for m in iter_modules(package.__path__) if not m.name.startswith("_"))
    return {name: import_module(f"{package.__name__}.{name}") for name in names}
