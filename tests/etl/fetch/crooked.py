"""Answers that are each sound and together make no table."""

from tests.etl.fetch import fake_estat as fake


def repeated_key(told, start) -> None:
    if start == 3:
        told["RESULT_INF"]["NEXT_KEY"] = 3


def endless_key(told, start) -> None:
    told["RESULT_INF"] |= {"FROM_NUMBER": start, "TO_NUMBER": start + 1, "NEXT_KEY": start + 2}
    told["DATA_INF"]["VALUE"] = fake.values()[:2]


def wrong_total(told, _) -> None:
    told["RESULT_INF"]["TOTAL_NUMBER"] = 6


def short(told, start) -> None:
    if start == 3:
        told["RESULT_INF"] = {"TOTAL_NUMBER": 5, "FROM_NUMBER": 3, "TO_NUMBER": 4}


def doubled(told, start) -> None:
    if start == 5:
        told["DATA_INF"]["VALUE"] = fake.values()[0]


def updated(told, start) -> None:
    if start == 5:
        told["TABLE_INF"]["UPDATED_DATE"] = "2019-01-01"


def shifted(told, start) -> None:
    if start == 3:
        told["RESULT_INF"]["FROM_NUMBER"] = 1


def endless_for_a_while(told, start) -> None:
    endless_key(told, start)
    if start > 12:
        del told["RESULT_INF"]["NEXT_KEY"]


def repeated_once():
    """NEXT_KEY stands still, once."""
    seen: list[int] = []

    def twist(told, start) -> None:
        if start == 3 and not seen:
            told["RESULT_INF"]["NEXT_KEY"] = 3
        seen.extend([start] * (start == 3))

    return twist
