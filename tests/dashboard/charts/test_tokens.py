"""What the colours promise, computed: contrast, and differences that survive a black-and-white copier."""

from itertools import combinations
from pathlib import Path

import plotly.io as pio
import pytest

from dashboard import theme

WHITE_AND_PANEL = (theme.PAPER, theme.PANEL)
STYLESHEET = Path(theme.__file__).parent / "assets" / "site.css"


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """CIE L*: what is left of a colour on a copier."""
    return 116 * luminance(colour) ** (1 / 3) - 16


def test_contrast_is_computed_as_the_guidebook_prints_it() -> None:
    assert contrast("#0017C1", "#FFFFFF") == pytest.approx(11.1, abs=0.05)
    assert lightness("#0017C1") == pytest.approx(25, abs=0.5)


MARKS = [*(c.colour for c in theme.CATEGORIES), theme.OTHERS, theme.DIVIDER, theme.PART_OUTLINE]


@pytest.mark.parametrize("ground", WHITE_AND_PANEL)
@pytest.mark.parametrize("mark", MARKS)
def test_marks_stand_out_from_the_page(mark: str, ground: str) -> None:
    assert contrast(mark, ground) >= 3


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, g) for text in (theme.INK, theme.INK_SOFT, theme.PRIMARY) for g in WHITE_AND_PANEL),
        (theme.INK, theme.TABLE_HEAD),
        (theme.INK, theme.ALERT_PALE),
        (theme.INK, theme.CAUTION_PALE),
        (theme.ALERT, theme.ALERT_PALE),
        (theme.CAUTION, theme.CAUTION_PALE),
        (theme.PRIMARY_DARK, theme.PRIMARY_PALE),
        *((part.text, part.colour) for part in theme.PARTS),
    ],
)
def test_text_can_be_read_on_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("one", "other"), list(combinations(theme.CATEGORIES, 2)))
def test_categories_differ_without_colour(one: theme.Category, other: theme.Category) -> None:
    assert one.dash != other.dash
    assert one.symbol != other.symbol
    assert one.pattern != other.pattern


@pytest.mark.parametrize(("one", "other"), list(combinations(theme.CATEGORIES[:4], 2)))
def test_four_groups_differ_by_lightness_too(one: theme.Category, other: theme.Category) -> None:
    assert abs(lightness(one.colour) - lightness(other.colour)) >= 10


@pytest.mark.parametrize(("one", "other"), list(combinations(theme.PARTS, 2)))
def test_parts_differ_by_lightness_or_hatch(one: theme.Part, other: theme.Part) -> None:
    assert abs(lightness(one.colour) - lightness(other.colour)) >= 9 or one.pattern != other.pattern


def test_install_makes_the_house_style_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pio.templates, "default", "plotly")
    theme.install()
    assert pio.templates.default == "house"
    assert pio.templates["house"].layout.font.family == theme.FONT
    assert pio.templates["house"].layout.xaxis.automargin is True


def test_nothing_is_sent_to_a_cloud() -> None:
    assert theme.GRAPH_CONFIG["showSendToCloud"] is False
    assert theme.GRAPH_CONFIG["plotlyServerURL"] == ""


def test_css_states_the_tokens() -> None:
    assert f"--primary:{theme.PRIMARY};" in theme.css()
    assert "--size-small:0.875rem;" in theme.css()
    assert "--ink-soft:#626264;" in theme.css()


def test_the_stylesheet_uses_only_stated_variables_and_no_colour_of_its_own() -> None:
    sheet = STYLESHEET.read_text(encoding="utf-8")
    used = {piece.split(")")[0].split(",")[0].strip() for piece in sheet.split("var(")[1:]}
    local = {name for name in used if f"  {name}:" in sheet}
    assert {name for name in used - local if f"{name}:" not in theme.css()} == set()
    assert "#" not in sheet.replace("#main", "")
