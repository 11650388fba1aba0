"""Warnings that more than one indicator must carry, each written once, and what an interval means."""

from etl.text import Text

INTERVAL_95 = Text(ja="95%区間", en="95 % interval")
ROUNDING = Text(ja="丸めの幅", en="Range of rounding")

INDUSTRY_BASE = Text(
    ja="分母は「産業」計であり、市内総生産（約5.4兆円）ではない。構成比に市内総生産を掛けてはならない。",
    en="The base is the industry subtotal, not gross city product (about 5.4 trillion yen); "
    "do not multiply the share by the latter.",
)
NOMINAL = Text(ja="名目値であり、物価の変動を含む。", en="Nominal values; price changes are included.")
PRINTED_PEAK = Text(
    ja="「ピーク」は掲載された2001～2014年度の範囲での最大であり、それ以前は確認できない。",
    en="“Peak” means the highest of the printed years 2001–2014; earlier years cannot be checked.",
)
PROVISIONAL_2016 = Text(
    ja="戦略に掲載された2016年の値は速報であり、確報で大きく改定された"
    "（製造業の従業者数 77,525人 → 68,482人、学術研究 26,580人 → 32,983人）。"
    "大規模な事業所の産業分類の変更による可能性があり、両産業の増減は合わせて読む必要がある。",
    en="The 2016 values in the strategy are provisional and were revised substantially in the final release "
    "(manufacturing employees 77,525 → 68,482, research services 26,580 → 32,983). Large establishments may "
    "have changed industry, so read the two together.",
)
TWO_KINDS = Text(
    ja="2009年・2014年は基礎調査、2016年・2021年は活動調査であり、調査の方法と時期が異なる。",
    en="2009 and 2014 are Business Frame surveys, 2016 and 2021 Business Activity surveys; "
    "methods and dates differ.",
)
SURVEY_BREAK = Text(
    ja="2006年以前の「事業所・企業統計」、公務を含む2014年の全事業所、民営の経済センサスは別の系列であり、"
    "系列をまたぐ増減は算出しない。",
    en="The Establishment and Enterprise Census (to 2006), the 2014 count of all establishments and "
    "the private Economic Census are separate series; no change is computed across them.",
)
ZERO_UNKNOWN = Text(
    ja="確報の鉱業は、出典（SSDSE）が秘匿・不詳・皆無を区別せず0と掲載しているため、0とせず不明として扱う。",
    en="Mining in the final releases is treated as unknown: the source (SSDSE) prints 0 for suppressed, "
    "missing and none alike.",
)
NATION_SHORT = Text(
    ja="全国は市区町村の合計であり、産業の計が全産業にわずかに届かない"
    "（2016年は854人、2021年は279人。秘匿によると考えられる）。",
    en="The nation is the sum of its municipalities; its industries fall a little short of its total "
    "(by 854 persons in 2016, 279 in 2021), presumably through suppression.",
)
WORKPLACE = Text(
    ja="従業地による数であり、市内に住む人の数ではない。",
    en="It counts people by place of work, not residents of the city.",
)
END_POINTS = Text(
    ja="両端の2時点だけから求めた値であり、途中の動きは示さない。",
    en="It rests on the two end points alone and says nothing of the years between.",
)
HOLDER_FIELD = Text(
    ja="RESAS の数え方による権利者×分野の延べ件数であり、特許の数ではない（共同出願は権利者ごと、"
    "複数分野にまたがる特許は分野ごとに数える）。",
    en="RESAS rule: each right is counted once per holder and once per field, so these are not numbers of "
    "distinct patents.",
)
HEAD_OFFICE = Text(
    ja="権利者の住所で数えるため、大企業の本社・研究所の所在に左右される。",
    en="It is counted by the holder's address and depends on where large firms have their offices.",
)
CLASSES = Text(
    ja="分類の数に左右されるため、産業（17分類）と特許（8分野）の値を比べてはならない。",
    en="It depends on the number of classes: never compare industries (17) with patent fields (8).",
)
ROUNDED_COUNTS = Text(
    ja="人数は百人単位、割合は小数第1位で掲載されており、区間はその丸めの幅である。"
    "抽出速報集計であれば標本誤差はさらに大きい。",
    en="Persons are given in hundreds and shares to one decimal; the range is that rounding. "
    "If they come from the 1 % sample tabulation, sampling error is larger still.",
)
SIZE_SENTENCE = Text(
    ja="本文は1～4人・5～9人を規模の大きさで、50～99人・300人以上を率で挙げており、"
    "減少数が3番目の10～19人（−76）と増加した20～29人（+1）には触れていない。",
    en="The text names 1–4 and 5–9 persons for their size but 50–99 and 300 or more for their rate; "
    "it does not name 10–19 (−76, the third largest fall) nor 20–29 (+1).",
)
MEDICAL_GAIN = Text(
    ja="本文は情報通信業と学術研究の増加を挙げるが、2009→2016年の増加数が最大の産業は医療，福祉"
    "（速報で+27,560人）である。増加率が最大の産業は、速報では複合サービス事業（+72.6%）、"
    "確報では学術研究（+74.1%）である。",
    en="The text names information and research, but by number the largest gain 2009→2016 is in medical care "
    "and welfare (+27,560 in the preliminary data). By rate it is compound services in the preliminary data "
    "(+72.6 %) and research services in the final data (+74.1 %).",
)
DESIGNS = Text(
    ja="本文は意匠を「2007年以降…横ばい」とするが、特許庁の年次報告書は「2009年以降…ほぼ横ばい」とする。"
    "意匠の値は2016年と2017年しか収録していない。",
    en="The text calls designs flat since 2007, the JPO's report flat since 2009; "
    "of designs only 2016 and 2017 are held.",
)
TERM_EXTENSION = Text(
    ja="特許は、存続期間延長登録出願を含む系列（2016年 318,381件）と除く系列（同 317,922件）があり、"
    "つなげてはならない。",
    en="Patents come in two series, with (2016: 318,381) and without (317,922) applications for extension "
    "of term; never join them.",
)
NATIONAL_COUNT = Text(ja="全国の件数であり、川崎市の件数ではない。", en="National counts, not Kawasaki's.")
SMALL_CLASSES = Text(
    ja="小さい区分（7～51事業所）の率は数件の増減で大きく動く。規模間の移動を含む。",
    en="Rates of small classes (7–51 establishments) swing with a few cases, and establishments "
    "move between classes.",
)
SIZES_TO_2014 = Text(
    ja="2014年まで。戦略の改定時に2016年の規模別の値は公表されていなかった。",
    en="To 2014: sizes for 2016 had not been published when the strategy was revised.",
)
CITY_SET = Text(
    ja="比較の範囲は21大都市（20政令指定都市と特別区部）である。",
    en="Compared among 21 large cities (20 designated cities and the Tokyo special wards).",
)
CHAPTER_1_SET = Text(
    ja="戦略の第１章は情報通信業・学術研究を「政令指定都市の中で最も高く」（特別区を含まない）とし、"
    "第２章は「21大都市の中で2位」とする。",
    en="Of information and research, chapter 1 of the strategy says “highest of the designated cities” "
    "(without the special wards), chapter 2 “2nd of 21 large cities”.",
)
NOT_EFFECT = Text(
    ja="実績であり、施策の効果を示すものではない。",
    en="This is a record of what was done, not evidence of an effect.",
)
START_UNKNOWN = Text(
    ja="累計の起点は2007年（モデル事業）とも2008年（重点事業）とも読める。",
    en="The count may start in 2007 (model project) or 2008 (priority project); the strategy gives both.",
)
NO_RESPONSE_RATE = Text(
    ja="配布数と母集団が掲載されていないため、回収率と有限母集団修正は求められない。無回答による偏りは区間に"
    "含まれない。区間は回答を単純無作為標本とみなしたウィルソンの95%区間である。",
    en="Neither the mailing nor the population is given, so there is no response rate and no "
    "finite-population correction; non-response bias is not in the interval, which takes the answers "
    "for a simple random sample (Wilson, 95 %).",
)
