"""What must be said wherever data from the e-Stat API appear. Imports nothing of the network."""

from etl.text import Text

# The Japanese sentence is prescribed word for word; the publisher gives no English one.
CREDIT = Text(
    ja="このサービスは、政府統計総合窓口(e-Stat)のAPI機能を使用していますが、"
    "サービスの内容は国によって保証されたものではありません。",
    en="This service uses the API of e-Stat, the portal of official statistics of Japan; "
    "its content is not guaranteed by the Government of Japan.",
)
VIA = "estat_api"  # the code of codes/via.csv by which figures and pages say the sentence
LICENCE = "政府標準利用規約（第2.0版）"
