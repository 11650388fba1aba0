"""Chapter 2 on employees by industry, and on manufacturing establishments by size."""

from collections.abc import Iterator

from etl.claims.claim import Claim, compared, declared, held, unverifiable
from etl.reading.grid import table
from etl.reading.told import told
from etl.sources.economic_census.strategy import EMPLOYEES, EMPLOYEES_HEADINGS, SIZES, SIZES_HEADINGS, TEXT


def both(label: str) -> tuple[tuple[str, int], tuple[str, int]]:
    """The two counts of one row, first and last year."""
    return (label, 1), (label, 2)


RESEARCH = "学術研究，専門・技術サービス業"
EMPLOYEE_CLAIMS = (
    ("従業者数 2016年", "same", (("全産業", 2),)),
    ("従業者数 2009年", "same", (("全産業", 1),)),
    ("従業者数の増加率", "change", both("全産業")),
    ("製造業の従業者の減少数", "fall", both("製造業")),
    ("製造業の従業者の減少率", "decrease", both("製造業")),
    ("情報通信業の従業者の増加数", "rise", both("情報通信業")),
    ("情報通信業の従業者の増加率", "change", both("情報通信業")),
    (f"{RESEARCH}の従業者の増加数", "rise", both(RESEARCH)),
    (f"{RESEARCH}の従業者の増加率", "change", both(RESEARCH)),
)
OTHER_CITIES = "他の大都市の値が図のみ"
EMPLOYEE_REASONS = {
    "民営事業所数 2016年": "内訳も他の年の値も印字されていない",
    "情報通信業の従業者割合の順位 2016年": OTHER_CITIES,
    f"{RESEARCH}の従業者割合の順位 2016年": OTHER_CITIES,
    "民営事業所数の推移": "2016年のほかの年の値が図のみ",
    "従業者数の推移": "2009年と2016年の間の値が図のみ",
}
SIZE_CLAIMS = (
    ("製造業の事業所数 2009年", "same", (("合計", 1),)),
    ("製造業の事業所数 2014年", "same", (("合計", 2),)),
    ("製造業の事業所の減少数", "fall", both("合計")),
    ("製造業の事業所の減少率", "decrease", both("合計")),
    ("200～299 人の増減", "grew", both("200～299 人")),
    ("1～4人の増減", "shrank", both("1～4人")),
    ("5～9人の増減", "shrank", both("5～9人")),
    ("50～99 人の増減", "shrank", both("50～99 人")),
    ("300 人以上の増減", "shrank", both("300 人以上")),
)


def claims() -> Iterator[Claim]:
    """Two tables of two years each, and the text around them."""
    release = held("economic_census", "2017-05-31.csv")
    rows = table(release, EMPLOYEES, EMPLOYEES_HEADINGS)
    text = told(release, TEXT)
    yield from compared(rows, ("2009", "2016"))
    yield from declared(text, rows, EMPLOYEE_CLAIMS)
    yield from unverifiable(text, EMPLOYEE_REASONS)
    release = held("economic_census", "2015-11-30_size_class.csv")
    rows = table(release, SIZES, SIZES_HEADINGS)
    yield from compared(rows, ("2009", "2014"))
    yield from declared(told(release, TEXT), rows, SIZE_CLAIMS)
