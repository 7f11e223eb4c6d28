"""A made-up language without Latin letters: words that are left in it are in no catalogue."""

import re
from html import unescape

LANGUAGE = "ar"
"""Whose catalogue the made-up language stands in for; its figures stay as they are there."""

_KEPT = re.compile(r"\{\w+(?:![rs])?(?::[^}]*)?\}|<[^<>]*>|&\w+;")
_FORMS = re.compile(r"\{(\w+):([^}]*)\}")
_CIRCLED = {ord(a): chr(0x24B6 + k) for k, a in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_CIRCLED |= {ord(a): chr(0x24D0 + k) for k, a in enumerate("abcdefghijklmnopqrstuvwxyz")}

WORDS = r"[A-Za-z]{2,}(?: [A-Za-z]+)*"


class Pseudo(dict):
    """A catalogue that has every sentence."""

    def get(self, template, default=None):
        """The sentence in circled letters; arguments and marks of HTML are kept."""
        whole = _FORMS.sub(lambda found: _circled_forms(found), template)
        return _outside(_KEPT, whole)


CATALOGUE = {"sentences": Pseudo(), "page": {}}


def _circled_forms(found):
    return "{" + found[1] + ":" + found[2].translate(_CIRCLED) + "}"


def _outside(kept, text):
    parts, end = [], 0
    for found in kept.finditer(text):
        parts += [text[end : found.start()].translate(_CIRCLED), found[0]]
        end = found.end()
    return "".join([*parts, text[end:].translate(_CIRCLED)])


def left_over(text, not_ours=()):
    """Words in Latin letters, with what stands around them."""
    text += " ".join(re.findall(r'(?:aria-label|title|alt)="([^"]*)"', text))
    for pattern in not_ours:
        text = re.sub(pattern, " ", text, flags=re.S)
    text = unescape(text)
    return sorted({text[max(0, m.start() - 25) : m.end() + 25] for m in re.finditer(WORDS, text)})
