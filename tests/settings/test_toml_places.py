"""Where the keys of a TOML document stand: everything that may look like a key, and is none."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings.kinds import toml
from reader.settings.toml_places import key_places

EVERYTHING = '''\
# comment = 1
  plain = "a # no = comment"  # but this
"quoted \\u0041" = 'literal \\'
'single # quoted'= """
plain = "still the string" ""
\\""" = x"""
dotted . "key" = [ 1, # comment ] = "
  { inner = "]" }, [ """]
no = 1""" ],
]
literals = \'\'\'
no = 'no' \'\'\'
date = 1979-05-27T07:32:00Z
table = { inner = 1, deeper = { x = [] } }
[ "a table" . x ] # y = 1
plain = 2
[[ array ]]
inner = """ quotes at the end \\\\"""""
["a table".y]
last = 1'''

STANDS_AT = {
    "plain": ("plain = ", '"a #'),
    "quoted A": ('"quoted', "'literal"),
    "single # quoted": ("'single", '"""\nplain'),
    "dotted": ("dotted", "[ 1,"),
    "literals": ("literals", "'''\nno"),
    "date": ("date", "1979"),
    "table": ("table = {", "{ inner = 1"),
    "a table": ('"a table" .', '"a table" .'),
    "array": ("array", "array"),
}


def test_keys_are_told_from_what_only_looks_like_keys() -> None:
    assert set(tomllib.loads(EVERYTHING)) == set(STANDS_AT)
    places = key_places(EVERYTHING)
    assert {
        name: (EVERYTHING[key:].startswith(STANDS_AT[name][0]), EVERYTHING[value:].startswith(STANDS_AT[name][1]))
        for name, (key, value) in places.items()
    } == dict.fromkeys(STANDS_AT, (True, True))


def test_of_a_key_in_several_places_the_first_counts() -> None:
    text = "a.x = 1\na.y = 2\n[b.c]\n[b.d]\n"
    assert key_places(text) == {"a": (0, 6), "b": (17, 17)}


@pytest.mark.parametrize("text", ["", "\n", "# a = 1", "  \r\n\t# x\r\n"])
def test_no_keys_are_no_places(text: str) -> None:
    assert key_places(text) == {}


strings = st.text(st.characters(codec="utf-8"), max_size=6)
values = st.one_of(st.booleans(), st.integers(-9, 9), strings).map(toml)
arrays = "[\n{}]"
written = st.recursive(values, lambda inner: st.lists(inner, max_size=3).map(",# ]\n".join).map(arrays.format))


@given(pairs=st.dictionaries(strings, written, max_size=5), ending=st.sampled_from(["\n", "\r\n", " # = [\n"]))
def test_every_key_that_tomllib_finds_stands_where_it_is_said_to(pairs: dict[str, str], ending: str) -> None:
    text = "".join(f"{toml(key)}\t= {value}{ending}" for key, value in pairs.items())
    places = key_places(text)
    assert list(places) == list(tomllib.loads(text)) == list(pairs)
    for name, (key, value) in places.items():
        assert text.startswith(f"{toml(name)}\t= {pairs[name]}", key)
        assert text.startswith(pairs[name], value)
