"""Every text that a reader sees, in five languages: one catalogue a language, one file each.

A sentence is written in English where it is made, by `tell`; `translated` gives it in another
language when a view shows it. Texts of the data stand in it as they are.

A catalogue is a JSON file that a translator can edit without code. In its part ``sentences`` the
English sentence stands on the left, in ``page`` the short key of a message of the map's page (its
English is in ``en.json``); on the right stands the translation. ``{name}`` stands
for an argument and may be moved. ``{number:tie|ties}`` is the form that goes with a number: for
one, and for others; or all six forms of CLDR (zero, one, two, few, many, other), as Arabic has.
The help of the commands stands there too, and what click says; it fills in ``{name!r}`` itself.
"""

from coalition.words._catalogue import LANGUAGES, catalogue, direction, written
from coalition.words._told import (
    Figure,
    Message,
    Told,
    ToldList,
    filled,
    message,
    tell,
    tell_capital,
    tell_list,
    tell_number,
    tell_small,
    translated,
)

__all__ = [
    "LANGUAGES",
    "Figure",
    "Message",
    "Told",
    "ToldList",
    "catalogue",
    "direction",
    "filled",
    "message",
    "tell",
    "tell_capital",
    "tell_list",
    "tell_number",
    "tell_small",
    "translated",
    "written",
]
