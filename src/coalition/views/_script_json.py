"""Data inside a page: JSON that no text in it can end or turn into markup."""

import json

_ESCAPES = str.maketrans(
    {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def script_json(data: object) -> str:
    r"""`data` as JSON that may stand inside a ``<script>`` element.

    Keys are sorted, so that the same data give the same bytes.

    Raises
    ------
    ValueError
        A number is nan or infinite: it must be None where it is undefined.

    Examples
    --------
    >>> script_json({"name": "</script>"})
    '{"name":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(
        data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.translate(_ESCAPES)
