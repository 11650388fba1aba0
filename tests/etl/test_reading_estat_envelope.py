"""An answer is told from what is none, and its texts are read in every type the publisher uses."""

import pytest

from etl.reading.estat_envelope import envelope, words


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b" <html>", "HTML"),
        (b'{"A":{"RESULT":{}},', "切れているか"),
        ("表".encode("cp932"), "UTF-8 ではありません（0 バイト目）"),
        (b"[" * 100_000, "切れているか"),
        (b"[1]", "RESULT"),
        (b"", "切れているか"),
    ],
)
def test_what_is_no_answer_is_said_in_words(body, reason) -> None:
    with pytest.raises(ValueError, match=reason):
        envelope(body)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (202010, "202010"),
        ("2008年", "2008年"),
        ("-", "-"),
        (0, "0"),
        ({"$": "対象"}, "対象"),
        ({"@no": "1"}, ""),
    ],
)
def test_texts_of_every_type_the_publisher_uses(told, text) -> None:
    assert words(told) == text
