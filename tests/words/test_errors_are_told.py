"""What is wrong is said in the user's language: nothing of ours in an error escapes translators."""

import ast
import re

import pytest
from end_to_end.typed import typed
from words import pseudo
from words.greek import read
from words.pseudo import LANGUAGE
from words.sentences import SOURCE

from coalition.commands import _click_words, _help
from coalition.words import _told as home

RAISED = {"UnusableInput", "UsageError", "AnswerIsNo", "Doubtful", "fail", "Issue", "refusal"}


def said_barely():
    """Where an error or a doubt holds English that is no sentence of a catalogue."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in RAISED:
                for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                    if _is_bare(argument):
                        yield f"{path.name}:{node.lineno}: {ast.unparse(argument)}"


def _name(function):
    return getattr(function, "id", getattr(function, "attr", ""))


def _is_bare(argument):
    """A text with a space, or one put together; codes and names of columns have none."""
    if isinstance(argument, ast.JoinedStr):
        return any(isinstance(v, ast.Constant) and " " in v.value for v in argument.values)
    return isinstance(argument, ast.Constant) and " " in str(argument.value)


def test_every_error_in_the_code_is_a_sentence_of_a_catalogue():
    assert list(said_barely()) == []


@pytest.fixture
def made_up(monkeypatch):
    """The made-up language in place of Arabic, for our sentences, the help and click."""
    monkeypatch.setenv("COALITION_LANGUAGE", LANGUAGE)
    for module in (home, _help, _click_words):
        monkeypatch.setattr(module, "catalogue", lambda language: pseudo.CATALOGUE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Files in Greek that cannot be used, each in its own way."""
    read(tmp_path)
    for name, content in BROKEN.items():
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "κ").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


ΣΤ = "name;partners;cost;stance: φ\nα;β;1;2\nβ;α;2;-2\n"
BROKEN = {
    "ε.csv": "",
    "π.csv": "%PDF-1.7\n",
    "ι.csv": "<html><body></body></html>",
    "χ.csv": "1;2\n3;4\n",
    "μ.csv": "name;sector;trust\nα;ψψψ;ψ\nβ;social;3\nα;public;99\n",
    "δ.csv": "name;offers\nα;ψ\n\nβ;ω;ω;ω\n",
    "λ.json": '{"α": [1, {"β": "γ"}]',
    "ν.json": '{"members": 3}',
    "ρ.json": '{"members": ["ψ"]}',
    "κ.json": '{"members": ["α"], "redundancy": 0}',
    "β.json": '{"members": ["α"], "needs": [3]}',
    "ω.json": '{"members": ["α"], "needs": [{"term": "ψ", "weight": -1}]}',
    "ζ.xlsx": b"PK\x03\x04" + bytes(40),
    "γ.graphml": "<graphml><graph><node></graph></graphml>",
    "η.net": "*Vertices ψ\n",
    "θ.toml": "goals = 3\n",
    "υ.toml": "[[goals]]\nname = 'ψ'\n",
    "τ.toml": "start = 3\n'ψ' = 2\n[roles]\nconsulted = 3\n[[goals]]\ntarget = 'ψ'\n",
    "ξ.toml": "[[goals]]\nindicator = 'ψ'\ntarget = 3\n",
    "ο.toml": "= = =",
    "σ.csv": ΣΤ,
    "σς.csv": "name\nα\nβ\n",
    "α.csv": "earlier;later\nψ;ψ\n",
    "ας.csv": "earlier;later;same\nψ;ψ;ψ\n",
    "τ.csv": "source;target\nα;ψ\nψ;\nα;α\n",
}
"""By what they are called; data that can be used stand in the Greek sheet and in σ.csv."""

ASKED = (
    "check ψ.csv",
    "check κ",
    "check ε.csv",
    "check π.csv",
    "check ι.csv",
    "check χ.csv",
    "check μ.csv --strict",
    "suggest μ.csv --strict",
    "check δ.csv",
    "check λ.json",
    "check ζ.xlsx",
    "check γ.graphml",
    "check η.net",
    "check σ.csv --ties τ.csv",
    "check σ.csv --ties ψ.csv",
    "check σ.csv --column ψ",
    "check σ.csv --column ψ=ω",
    "check σ.csv --fix ψ.ψ",
    "check σ.csv --fix κ",
    "check σ.csv --vocabulary σ.csv",
    "analyze σ.csv --for ψ",
    "analyze σ.csv --for αα",
    "analyze σ.csv --group-by ψ",
    "analyze σ.csv --weight ψ=1",
    "analyze σ.csv --weight trust",
    "analyze σ.csv --weight trust=ψ",
    "analyze σ.csv --weight trust=-1",
    "analyze σ.csv --plan ψ.json",
    "analyze σ.csv --plan ν.json",
    "analyze σ.csv --plan ρ.json",
    "analyze σ.csv --positions-from ψ.json",
    "analyze σ.csv --positions-from ν.json",
    "analyze σ.csv --out σ.csv",
    "analyze",
    "analyze σ.csv ψ",
    "analyze σ.csv --ψψψ",
    "analyze σ.csv -k ψ",
    "analyze σ.csv -k 0",
    "analyze σ.csv --strict=ψ",
    "analyze σ.csv --audience ψ",
    "map σ.csv --out σ.csv/κ",
    "plan σ.csv --board κ.json",
    "plan σ.csv --board β.json",
    "plan σ.csv --board ω.json",
    "plan σ.csv --board ρ.json",
    "plan σ.csv --include ψ",
    "plan σ.csv --include αα",
    "plan σ.csv --objective ψ",
    "plan σ.csv --budget nan",
    "plan σς.csv --budget 3",
    "plan σς.csv --connected",
    "plan σ.csv --quota ψ",
    "plan σ.csv --quota ψ:ψ=1",
    "plan σ.csv --quota sector:ψ=1",
    "plan σ.csv --sector social=3..1",
    "plan σ.csv --sector social=ψ",
    "plan σ.csv --need ψ=ψ",
    "plan σ.csv --need ψ=-1",
    "advocacy σς.csv",
    "advocacy σ.csv --issue ψ",
    "advocacy σ.csv --statements σ.csv",
    "strategy σ.csv",
    "strategy σ.csv --for α --config ψ.toml",
    "strategy σ.csv --for α --config τ.toml",
    "strategy σ.csv --for α --config ξ.toml",
    "strategy σ.csv --for α --plan ρ.json",
    "compare σ.csv",
    "compare σ.csv σς.csv --by year",
    "compare σ.csv --by year",
    "compare σ.csv σς.csv --ties τ.csv",
    "compare σ.csv σς.csv --title ψ",
    "compare σ.csv σς.csv --goals ψ.toml",
    "compare σ.csv σς.csv --goals θ.toml",
    "strategy σ.csv --for α --config ο.toml",
    "compare σ.csv σς.csv --goals υ.toml",
    "compare σ.csv σς.csv --goals ξ.toml",
    "compare σ.csv σς.csv --matches α.csv",
    "compare σ.csv σς.csv --matches ας.csv",
    "compare σ.csv κ",
    "collect ψ",
    "collect κ",
    "collect κ --ties σ.csv",
    "examples ψ",
    "template ψ.csv",
    "template ζ.xlsx",
    "vocabulary σ.csv",
    "kit σ.csv --out σ.csv",
)

NOT_OURS = (
    r"[\w*-]+\.(html|csv|json|xlsx|docx|toml|graphml|gexf|net|txt|tsv|xls|ods|parquet|gml|dl)\b",
    r"name = .*?target = \d+",  # a goal as it is typed
    r"(?<=: )(?:[\w.-]+, )+[\w.-]+",  # what can be chosen, as it is typed
    r"(?<=, )(?:goals \d+, |roles, )?(?:start|consulted|indicator|target)(?=:)",  # keys
    r"(?<=, )(?:name|target|same|sector|trust)(?=:)| same(?=\.)",  # columns
    r"\b(?:integer|float) range\b",  # click's name of what INTEGER RANGE stands for
    r"gaps\.[a-z-]+\.legal advice",
    r"(?<!\w)\.[a-z]{2,8}\b",
    r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*",
    r"coalition(?: [a-z]+)?|\breports/\S+",
    r"[«'\"][a-z_]+[»'\"]",
    r"\b(?:social|public|trust|sector)\b|(?:name|needs)=",
    r"[A-Z]{2,}(?:=[A-Z]+|:[A-Z]+=\w)?",
    r"\[[^\]]*\]",
)
"""What may stand in Latin letters in an error in every language."""


@pytest.mark.parametrize("asked", ASKED)
def test_nothing_of_an_error_stays_english(asked, folder, made_up):
    answer = typed(*asked.split())
    assert answer.code in (0, 1, 2)
    assert answer.err or answer.out
    assert pseudo.left_over(answer.err + answer.out, NOT_OURS) == []
    assert re.search("[Ⓐ-ⓩ]", answer.err + answer.out)
