"""B07: the same lines in every encoding that an office may send."""

from tests.etl.hostile.making import Hostile, Rows, content

TEXT = "区分,値\n①㈱髙島～－∥,1\n川崎市,2\n"
ROWS: Rows = (("区分", "値"), ("①㈱髙島～－∥", "1"), ("川崎市", "2"))
KANA = "14130,川崎市,ｶﾜｻｷｼ\n01100,札幌市,ｻｯﾎﾟﾛｼ\n"
PLAIN = "年度,値\n合計,2\n"
MIXED = PLAIN.encode("cp932") + "あい,3\n".encode()  # decodes as CP932 to 縺ゅ＞
OTHER = "EUC-JP などの文字コード"
ENCODED = (
    Hostile("B07-utf-8", "a.csv", content(TEXT.encode()), rows=ROWS),
    Hostile("B07-utf-8-marked", "a.csv", content(TEXT.encode("utf-8-sig")), rows=ROWS),
    Hostile("B07-cp932", "a.csv", content(TEXT.encode("cp932")), rows=ROWS),
    Hostile(
        "B07-cp932-half-width",
        "a.csv",
        content(KANA.encode("cp932")),
        rows=(("14130", "川崎市", "ｶﾜｻｷｼ"), ("01100", "札幌市", "ｻｯﾎﾟﾛｼ")),
    ),
    Hostile("B07-euc", "a.csv", content("川崎市の値,1\n".encode("euc_jp")), OTHER),
    Hostile("B07-euc-that-is-also-cp932", "a.csv", content(PLAIN.encode("euc_jp")), OTHER),
    Hostile("B07-euc-half-width", "a.csv", content(KANA.encode("euc_jp")), OTHER),
    Hostile("B07-half-width-or-utf-8", "a.csv", content("ﾂｦ,1\n".encode("cp932")), "半角カナ"),
    Hostile("B07-gb2312", "a.csv", content("年度,合计\n".encode("gb2312")), OTHER),
    Hostile("B07-utf-16-le", "a.csv", content(b"\xff\xfe" + TEXT.encode("utf-16-le")), "UTF-16"),
    Hostile("B07-utf-16-be", "a.csv", content(b"\xfe\xff" + TEXT.encode("utf-16-be")), "UTF-16"),
    Hostile("B07-utf-16-unmarked", "a.csv", content(TEXT.encode("utf-16-le")), "UTF-16"),
    Hostile("B07-iso-2022-jp", "a.csv", content(PLAIN.encode("iso2022_jp")), "ISO-2022-JP"),
    Hostile("B07-mixed", "a.csv", content(MIXED), "3 行目は UTF-8、1 行目は CP932"),
    Hostile(
        "B07-mixed-and-broken",
        "a.csv",
        content("製造業\n年度,値\n".encode() + b"\x94N\x93x\xff\n"),
        "3 行目は UTF-8 でなく、1 行目は CP932 でない",
    ),
    Hostile("B07-marked-but-cp932", "a.csv", content(b"\xef\xbb\xbf" + PLAIN.encode("cp932")), "1 行目は"),
    Hostile("B07-broken-at-the-end", "a.csv", content(TEXT.encode()[:-5]), "3 行目は UTF-8 でなく"),
    Hostile(
        "B07-unassigned", "a.csv", content("年度".encode("cp932") + b"\n\xa0,\xfd\n"), "2 行目は CP932 でない"
    ),
)
