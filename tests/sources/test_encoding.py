"""Encodings: Unicode is certain, the rest is told by the words it makes."""

import pytest

from coalition.sources import RawTable, read
from coalition.sources._encoding import decoded

TEXTS = {
    "French": "nom,secteur\nMinistère de la Santé,public\nMédecins Sans Frontières,social\n",
    "short": "name,sector\nCafé,private\nOxfam,social\n",
    "Spanish": "nombre,sector\nFundación Niños del Perú,social\nAsociación Española,público\n",
    "Portuguese": "nome,setor\nAssociação de Proteção à Criança,social\nSão João,público\n",
    "quotes": "name,notes\nOxfam,the coalition’s “lead” – yes\nWWF,it’s fine\n",
    "Polish": "nazwa,sektor\nFundacja Związek Spółdzielni,społeczny\nŁódź miasto,żółty\n"
    "Ministerstwo Zdrowia i Środowiska,publiczny\nTowarzystwo Przyjaciół Dzieci,społeczny\n",
    "Czech": "název,sektor\nČeská rada dětí a mládeže,veřejný\nPřátelé přírody,společenský\n"
    "Nadace pro životní prostředí,soukromý\nMěsto Plzeň,veřejný\nŠkola základní,veřejný\n",
    "Turkish": "ad,sektör\nSağlık Bakanlığı,kamu\nTürkiye Çevre Vakfı,sosyal\n"
    "İstanbul Üniversitesi,akademik\nKızılay Derneği,sosyal\n",
    "Russian": "название,сектор\nМинистерство здравоохранения,государственный\n"
    "Красный Крест,общественный\nОбщество охраны природы,общественный\n",
    "Russian name": "name,sector\nКрасный Крест,social\nOxfam,social\n",
    "Arabic": "الاسم,القطاع\nوزارة الصحة,عام\nالهلال الأحمر,اجتماعي\nجامعة القاهرة,أكاديمي\n",
    "Japanese": "名前,部門\n日本赤十字社,社会\n厚生労働省,公共\n東京大学,学術\n",
    "Chinese": "名称,部门\n中国红十字会,社会\n卫生部,公共\n北京大学,学术\n绿色和平,社会\n",
    "Taiwanese": "名稱,部門\n台灣紅十字會,社會\n衛生福利部,公共\n台灣大學,學術\n",
    "Korean": "이름,부문\n대한적십자사,사회\n보건복지부,공공\n서울대학교,학술\n",
}
OLD = [
    *(("French", name) for name in ("cp1252", "latin-1", "mac_roman", "cp850")),
    *(("short", name) for name in ("cp1252", "mac_roman", "cp850")),
    *(("Spanish", name) for name in ("cp1252", "mac_roman", "cp850")),
    *(("Portuguese", name) for name in ("cp1252", "mac_roman", "cp850")),
    *(("quotes", name) for name in ("cp1252", "mac_roman")),
    *(("Polish", name) for name in ("cp1250", "iso8859_2")),
    *(("Russian", name) for name in ("cp1251", "koi8_r", "cp866")),
    *(("Russian name", name) for name in ("cp1251", "koi8_r")),
    *(("Czech", "cp1250"), ("Turkish", "cp1254"), ("Arabic", "cp1256")),
    *(("Japanese", "shift_jis"), ("Chinese", "gbk"), ("Taiwanese", "big5"), ("Korean", "cp949")),
]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_with_and_without_mark(text, encoding):
    """Nothing is guessed, so that nothing is told."""
    assert decoded(text.encode(encoding), "a.csv") == (text, [])


@pytest.mark.parametrize(("language", "encoding"), OLD)
def test_old_encodings_are_told_by_their_words(language, encoding):
    """The text is the same, and the guess is told as an info."""
    text, issues = decoded(TEXTS[language].encode(encoding), "a.csv")
    assert text == TEXTS[language]
    assert [(issue.code, issue.severity) for issue in issues] == [("encoding-guessed", "info")]


def test_the_issue_names_the_encoding():
    """In words that Excel's own menu uses."""
    _, (issue,) = decoded(TEXTS["French"].encode("cp1252"), "a.csv")
    assert "Western European (Windows-1252)" in issue.message


def test_one_bad_byte_does_not_change_the_encoding_of_all():
    """Twelve good letters of UTF-8 stand against one bad byte, which is told with its row."""
    data = ("name\n" + "Santé\n" * 12).encode() + b"Caf\xe9\n"
    text, (issue,) = decoded(data, "a.csv")
    assert text.count("Santé") == 12
    assert (issue.code, issue.row) == ("broken-characters", 14)


def test_utf8_far_below_plain_lines_is_not_taken_for_an_old_encoding():
    """The first 100,000 bytes are ASCII; what tells comes after them."""
    data = b"name,note\n" * 10_000 + ("Santé é à ü\n" * 10).encode() + b"\xff\n"
    text, _ = decoded(data, "a.csv")
    assert text.count("Santé") == 10


def test_long_plain_lines_are_passed_over_quickly():
    """A search that began anew at every byte would take minutes."""
    text, _ = decoded(b"a" * 5_000_000 + b"\ncaf\xe9\n", "a.csv")
    assert text.endswith("café\n")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_the_table_is_the_same_in_any_encoding(tmp_path, encoding):
    """Excel's "Unicode Text" is UTF-16 with tabs."""
    (tmp_path / "a.txt").write_bytes("name\tsector\r\nÉcole\tpublic\r\n".encode(encoding))
    table: RawTable = read(tmp_path / "a.txt")[0]
    assert table.rows == (("École", "public"),)
