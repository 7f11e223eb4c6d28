"""How examples are tried: one may take long on a busy machine, and is right all the same."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
