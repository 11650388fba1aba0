"""UTF-8 and CP932 come out as they went in; no other encoding ever comes out as one of them (B07, B11)."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from etl.reading import pieces
from etl.reading.decoding import decoded, encoding, encoding_of

EXAMPLES = settings(max_examples=max(300, settings().max_examples), deadline=None)
LEVEL_ONE = "".join(
    bytes([lead, trail]).decode("cp932")
    for lead in range(0x88, 0x98)
    for trail in range(0x40, 0xFD)
    if trail != 0x7F and (lead, trail) >= (0x88, 0x9F) and (lead, trail) <= (0x97, 0xFC)
)
KANA = "".join(map(chr, range(0x3041, 0x3094))) + "".join(map(chr, range(0x30A1, 0x30F7)))
HALF = "".join(map(chr, range(0xFF66, 0xFFA0)))
MARKS = "①㈱髙～－∥、。，．：（）％△▲※ー〇々"
ASCII = "0123456789abcXYZ.-"
IN_EUC = "".join(
    sign for sign in LEVEL_ONE + KANA + "、。，．：（）％△▲※ー〇々" if sign.encode("euc_jp", "ignore")
)


def lines(alphabet: str) -> st.SearchStrategy[str]:
    """A CSV of a few cells of these characters."""
    words = st.text(alphabet, min_size=1, max_size=8)
    rows = st.lists(st.lists(words, min_size=1, max_size=4).map(",".join), min_size=1, max_size=6)
    return rows.map("\n".join)


@EXAMPLES
@given(lines(LEVEL_ONE + KANA + HALF + MARKS + ASCII), st.sampled_from(("utf-8", "utf-8-sig", "cp932")))
def test_what_japanese_publishers_print_comes_out_as_it_went_in(text: str, name: str) -> None:
    told = "市" + text  # a file of half-width katakana alone is no different from EUC-JP, see below
    assert decoded(told.encode(name), where="a.csv") == told


@EXAMPLES
@given(lines(IN_EUC + ASCII))
def test_euc_is_never_taken_for_cp932(text: str) -> None:
    assume(not text.isascii())
    with pytest.raises(ValueError, match=r"^a\.csv は"):
        decoded(text.encode("euc_jp"), where="a.csv")


@EXAMPLES
@given(lines(HALF + ASCII))
def test_half_width_katakana_alone_comes_out_right_or_is_refused(text: str) -> None:
    try:
        found = decoded(text.encode("cp932"), where="a.csv")
    except ValueError as refused:
        assert "EUC-JP" in str(refused) or "半角カナ" in str(refused)  # noqa: PT017
    else:
        assert found == text


@EXAMPLES
@given(lines(LEVEL_ONE + KANA + ASCII), st.sampled_from(("utf-16", "utf-16-le", "utf-16-be", "iso2022_jp")))
def test_other_encodings_are_refused_by_name(text: str, name: str) -> None:
    told = "年度,1234\n" * 4 + text.replace("〇", "")
    with pytest.raises(ValueError, match="UTF-16" if "16" in name else "ISO-2022-JP"):
        decoded(told.encode(name, "ignore"), where="a.csv")


@EXAMPLES
@given(lines(LEVEL_ONE + KANA), lines(LEVEL_ONE + KANA))
def test_lines_in_two_encodings_are_refused_with_a_line(one: str, other: str) -> None:
    assume(len(other.splitlines()[0].split(",")[0]) > 1)
    with pytest.raises(ValueError, match=r"\d+ 行目"):
        decoded(one.encode("cp932") + b"\n" + other.encode(), where="a.csv")


@EXAMPLES
@given(st.binary(max_size=200))
def test_any_bytes_are_text_that_encodes_back_or_refused(content: bytes) -> None:
    try:
        name = encoding_of(content, where="a.csv")
    except ValueError as refused:
        assert str(refused).startswith("a.csv ")  # noqa: PT017
    else:
        assert content.decode(name).encode(name) == content or name == "cp932"


@pytest.mark.parametrize("size", [2, 3, 5, 64])
def test_a_file_judged_in_pieces_is_judged_as_a_whole(size: int, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(pieces, "CHUNK", size)
    for name in ("utf-8", "cp932"):
        text = "区分,値\r\n①㈱髙島～－∥,1\r川崎市ｶﾜｻｷ,2\n" * 3
        (tmp_path / "a.csv").write_bytes(text.encode(name))
        assert encoding(tmp_path / "a.csv") == name
        assert b"".join(pieces.cut(tmp_path / "a.csv")) == text.encode(name)
        broken = text.encode(name) + b"\xff\xff\n"
        (tmp_path / "a.csv").write_bytes(broken)
        with pytest.raises(ValueError, match="10 行目は"):
            encoding(tmp_path / "a.csv")
