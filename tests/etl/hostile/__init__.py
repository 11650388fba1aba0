"""Files made to break a reader, and what must come of each."""

from tests.etl.hostile.broken import BROKEN
from tests.etl.hostile.disguises import DISGUISED
from tests.etl.hostile.encodings import ENCODED
from tests.etl.hostile.making import Hostile
from tests.etl.hostile.programs import PROGRAMS
from tests.etl.hostile.texts import TEXTS
from tests.etl.hostile.workbooks import WORKBOOKS
from tests.etl.hostile.zips import ZIPS

CORPUS: tuple[Hostile, ...] = (*ZIPS, *PROGRAMS, *BROKEN, *WORKBOOKS, *ENCODED, *TEXTS, *DISGUISED)
