"""Records as columns and phrases said once: smaller, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from coalition.views.map._packed import FIRST_MARK, packed_records, packed_texts

TEXTS = st.lists(
    st.text("ab ,.\ue000", max_size=30) | st.sampled_from(["offers legal advice to all of them"]),
    max_size=20,
)


def spelled(text: str, table: list[str]) -> str:
    return "".join(table[ord(c) - FIRST_MARK] if 0xE000 <= ord(c) <= 0xF8FF else c for c in text)


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


def test_columns_say_once_what_all_rows_share():
    rows = [{"id": i, "kind": "a", "more": i % 2 == 0} for i in range(3)]
    rows[1]["seldom"] = 7
    assert packed_records(rows) == {
        "rows": 3,
        "columns": {
            "id": {"count": True},
            "kind": {"all": "a"},
            "more": [True, False, True],
            "seldom": {"some": {"1": 7}},
        },
    }


def test_no_rows_make_no_columns():
    assert packed_records([]) == {"rows": 0, "columns": {}}
