"""The words of the outcomes, in documents and in the template."""

from etl.contract import names

UNIT = {"件": "count", "社": "firms", "名": "persons", "職種": "occupations", "%": "percent"}
# Item -> measure, and the units it may be counted in.
ITEMS = {
    "マッチング成果": ("matches", ("件",)),
    "製品化": ("products", ("件",)),
    "参加大企業": ("large_firms", ("社",)),
    "起業": ("startups", ("件",)),
    "認定": ("certified", ("件",)),
    "認定者": ("certified_people", ("名",)),
    "認定職種": ("occupations", ("職種",)),
    "助成": ("grants", ("件",)),
    "支援企業": ("firms", ("社",)),
    "出願支援": ("applications", ("件",)),
    "年間訪問": ("visits_per_year", ("社", "件")),
    "満足と答えた参加者の割合": ("satisfied", ("%",)),
}
MEASURES = {item: measure for item, (measure, _) in ITEMS.items()}
SERIES = {"累計": "cumulative", "年間": "annual"}
YES, NO = "はい", "いいえ"

SHEET, CODES, EXAMPLE = "記入", "符号", "記入例"
TITLE = "知的財産に関する事業の実績（記入様式）"
HEADING_ROW = 4  # counted from 1; rows of entries follow
PROGRAMME, ITEM, BEGIN, END, VALUE = "事業", "指標", "期間の始まり", "期間の終わり・時点", "値"
KIND, APPROXIMATE, ORIGIN, REMARK = "累計・年間", "概数か", "出典", "備考"
UNIT_OF = "単位"
COLUMNS = (PROGRAMME, ITEM, BEGIN, END, VALUE, UNIT_OF, KIND, APPROXIMATE, ORIGIN, REMARK)
REQUIRED = (PROGRAMME, ITEM, END, VALUE, UNIT_OF, KIND, ORIGIN)


def programmes() -> dict[str, str]:
    """Printed name of every programme -> its code."""
    return {words.ja: code for code, words in names("programme").items()}
