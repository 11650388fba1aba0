"""The site's own words. Words of indicators and codes stand beside the things they name."""

from indicators import Text, names

SITE = Text(ja="川崎市 産業と知的財産のエビデンス", en="Kawasaki: evidence on industry and IP")
SKIP = Text(ja="本文へ移動", en="Skip to content")
PAGES = Text(ja="ページ", en="Pages")
LANGUAGE = {"ja": "日本語", "en": "English"}
AS_OF = Text(ja="いつの時点で公表されていた値か", en="As published by")
LATEST_WORDS = Text(ja="最新（すべての公表を反映）", en="Latest (everything published)")
UNIT = Text(ja="単位", en="Unit")
BASE = Text(ja="分母・基準", en="Base")
PERIOD = Text(ja="対象時点", en="Period")
PUBLISHED = Text(ja="公表日", en="Published")
DEFINITION = Text(ja="定義", en="Definition")
FORMULA = Text(ja="算式", en="Formula")
NOTE = Text(ja="注{}：{}", en="Note {}: {}")
SOURCE = Text(ja="出典", en="Source")
PROCESSED = Text(ja="を加工して作成", en=", processed")
TABLE = Text(ja="表で見る", en="Show as a table")
DOWNLOAD = Text(ja="CSVをダウンロード", en="Download CSV")
TRAIL = Text(ja="この数字の出所", en="Where these numbers come from")
TRAIL_SHORT = Text(ja="出所", en="Trace")
VALUE = Text(ja="値", en="Value")
INTERVAL = Text(ja="区間", en="Interval")
STATUS = Text(ja="状態", en="Status")
PRINTED = Text(ja="掲載値", en="As printed")
SYMBOL = Text(ja="記号", en="Symbol")
MEANING = Text(ja="内容", en="Meaning")
CELL = Text(ja="ファイルとセル", en="File and cell")
NOT_EFFECT = Text(
    ja="背景指標であり、施策の効果を示すものではない",
    en="A context indicator: it does not show the effect of a programme",
)
CONTEXT = Text(ja="背景指標", en="Context indicators")
OUTCOMES = Text(ja="事業の実績", en="Programme outcomes")
NO_OUTCOMES = Text(
    ja="この方向性について、数値で掲載された実績はない。",
    en="No outcome of this direction is printed as a number.",
)
NOT_FOUND = Text(ja="ページが見つかりません", en="Page not found")
NOT_FOUND_HELP = Text(
    ja="アドレスを確かめるか、上のメニューからページを選んでください。",
    en="Check the address, or choose a page from the menu above.",
)
NO_VALUES = Text(ja="この条件では示せる値がない。", en="There is no value to show under this choice.")
CORRECT = Text(
    ja="「いつの時点で公表されていた値か」を新しい日付にすると表示されます。",
    en="Choose a later date under “As published by”.",
)
FOOTER = Text(
    ja="原資料から転記した数値を本システムで加工したものであり、国・市が内容を保証するものではない。",
    en="Figures are transcribed from the publications and processed by this system; "
    "neither the State nor the city guarantees them.",
)
COMMA = Text(ja="、", en=", ")
CITED = Text(ja="{}「{}」（{}）", en="{}, “{}” ({})")
RANGE = Text(ja="～", en=" to ")
BAR = Text(ja="　｜　", en=" | ")
COLON = Text(ja="：", en=": ")
ABOUT = Text(ja="約", en="about ")
AT_LEAST = Text(ja="{}以上", en="at least {}")
NO_FILE = Text(
    ja="アドレスに誤りがあるため、ファイルは作りませんでした。",
    en="The address is wrong, so no file was made.",
)
PLANNED = Text(ja="開設予定", en="Planned")
BREAK = Text(ja="系列の断層（接続しない）", en="Break in series (not joined)")


def not_published(as_of: str) -> Text:
    """Say that nothing was known on that day, and what to do."""
    return Text(
        ja=f"{as_of} の時点では、この図に必要なデータは公表されていません。{CORRECT.ja}",
        en=f"By {as_of} the data this figure needs had not been published. {CORRECT.en}",
    )


def unknown_key(key: str, known: str) -> Text:
    """Say that the address names something this page does not have."""
    return Text(
        ja=f"アドレスの「{key}」はこの画面にない項目です（使える項目：{known}）。無視して表示しました。",
        en=f"The address has “{key}”, which this page does not know (it knows {known}). It was ignored.",
    )


def unknown_code(key: str, code: str, known: str, used: str) -> Text:
    """Say that the address asks for a choice that does not exist, and what is shown instead."""
    return Text(
        ja=f"アドレスの「{key}={code}」は選べる値ではありません（選べる値：{known}）。"
        f"「{used}」で表示しました。",
        en=f"The address asks for “{key}={code}”, which is not among the choices ({known}). Shown: “{used}”.",
    )


def repeated(key: str, used: str) -> Text:
    """Say that the address asks for one choice more than once."""
    return Text(
        ja=f"アドレスに「{key}」が２回以上あります。最初の「{used}」で表示しました。",
        en=f"The address has “{key}” more than once. The first, “{used}”, is shown.",
    )


def bad_date(text: str) -> Text:
    """Say that the as-of date is none."""
    return Text(
        ja=f"アドレスの「as_of={text}」は日付ではありません。2018-03-31 の形で指定してください。"
        "最新の値を表示しました。",
        en=f"“as_of={text}” in the address is not a date. Write it as 2018-03-31. "
        "The latest values are shown.",
    )


DIMENSIONS = names("dimension")
