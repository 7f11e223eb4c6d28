"""Lists in their shortest form and phrases said once: smaller, and nothing lost."""

import json

from hypothesis import given
from hypothesis import strategies as st
from map_reading import spelled, unpacked

from coalition.views.map._packed import packed
from coalition.views.map._phrases import packed_texts

TEXTS = st.lists(
    st.text("ab ,.\ue000", max_size=30) | st.sampled_from(["offers legal advice to all of them"]),
    max_size=20,
)
VALUES = st.sampled_from([None, True, False, 0, 1, 2, 2.5, 3.0, "a", "b c", [], [1, 2], [1, [3]]])
ROWS = st.fixed_dictionaries({"a": VALUES}, optional={"b": VALUES, "c": VALUES})
LISTS = st.lists(VALUES, max_size=80) | st.lists(ROWS, max_size=30)
TABLES = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(VALUES, min_size=width, max_size=width), max_size=30)
)


def length(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


@given(texts=TEXTS)
def test_marked_texts_spell_out_as_they_were(texts):
    """But for leading space and characters of the private use area, which no reader can see."""
    table, marked = packed_texts(texts)
    expected = [text.replace("\ue000", "").lstrip() for text in texts]
    assert [spelled(text, table) for text in marked] == expected


def test_a_sentence_that_recurs_shrinks():
    texts = [f"Health Forum offers legal advice, which member {i} needs" for i in range(50)]
    table, marked = packed_texts(texts)
    after = sum(map(len, table)) + sum(map(len, marked))
    assert after < 0.4 * sum(map(len, texts))


@given(data=st.dictionaries(st.sampled_from("xyz"), LISTS | TABLES | st.just(list(range(40)))))
def test_packed_data_unpack_as_they_were_and_are_no_longer(data):
    """Compared as JSON, where true is not 1; 3.0 and 3 are one number to the script."""
    short = packed(data)
    before, after = (json.dumps(one, sort_keys=True) for one in (data, unpacked(short)))
    assert after == before.replace("3.0", "3")
    assert length(short) <= length(data)


def test_each_form_is_used_where_it_is_the_shortest():
    assert packed(list(range(12))) == {"count": 12}
    assert packed([0.25] * 40) == {"all": 0.25, "rows": 40}
    assert packed([0.25, None] * 20) == {"of": [0.25, None], "at": "?@" * 20}
    names = [f"organisation {i}" for i in range(20)]
    assert packed([[name, 7] for name in names]) == {"across": [names, {"all": 7, "rows": 20}]}
    assert packed(names) == names


def test_columns_say_once_what_all_rows_share():
    rows = [{"id": i, "kind": "a", "more": i % 2 == 0} for i in range(12)]
    rows[1]["seldom"] = 7
    assert packed(rows) == {
        "rows": 12,
        "columns": {
            "id": {"count": 12},
            "kind": {"all": "a", "rows": 12},
            "more": {"of": [True, False], "at": "?@" * 6},
            "seldom": {"some": {"1": 7}},
        },
    }
