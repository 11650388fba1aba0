"""Invented national tables in the publishers' layouts, the same at every run: wide, long and a workbook."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
from openpyxl import Workbook

SEED = 20210601
MEASURES = (("101", "事業所数", "事業所"), ("102", "従業者数", "人"))
SIZES = tuple(f"{number:02d}" for number in range(10))  # 00 is the total of the nine others
SIZE_NAMES = ("総数", *(f"{number}区分（従業者規模）" for number in range(1, 10)))
PREAMBLE = (
    '"統計名：","経済センサス‐活動調査（架空）"',
    '"統計表：","産業別、従業者規模別事業所数及び従業者数－市区町村"',
    '"調査年月：","2021年6月"',
    '"注１：「X」は秘匿した数値。"',
    '"注２：「-」は該当数値なし。"',
    '"注３：「…」は不詳。"',
    "",
)
FOOTER = '"注：数値は架空のものです。"'
LONG_HEADER = (
    *("tab_code", "表章項目", "cat01_code", "産業分類", "cat02_code", "従業者規模"),
    *("area_code", "地域", "time_code", "時間軸", "unit", "value", "annotation"),
)
SUPPRESSED, UNKNOWN = -1, -2
MARKS = {SUPPRESSED: "X", UNKNOWN: "…", 0: "-"}


def areas(count: int) -> list[tuple[str, str]]:
    """Codes and names of invented municipalities, with letters that only CP932 has."""
    return [
        (f"{1 + number // 40:02d}{100 + number % 40:03d}", f"髙㈱{number:04d}市") for number in range(count)
    ]


def industries(count: int) -> list[tuple[str, str]]:
    """Codes and names of invented industries."""
    return [(f"{number:03d}", f"産業{number:03d}①製造業") for number in range(count)]


def counts(area_count: int, industry_count: int) -> np.ndarray:
    """Cube of area, industry, size class and measure; below zero, the marks."""
    random = np.random.default_rng(SEED)
    shape = (area_count, industry_count, len(SIZES), 2)
    cube = np.zeros(shape, dtype=np.int64)
    places = random.geometric(0.12, shape[:3]) - 1
    places[random.random(shape[:3]) < 0.45] = 0
    cube[..., 0] = places
    cube[..., 1] = places * random.integers(1, 40, shape[:3])
    cube[:, :, 0] = cube[:, :, 1:].sum(axis=2)
    marked = random.random(shape)
    cube[marked < 0.06] = SUPPRESSED
    cube[marked > 0.99] = UNKNOWN
    return cube


def rendered(cube: np.ndarray, *, quote: bool) -> list[str]:
    """Each number of a cube as it is printed, with thousands set apart."""
    texts = [f"{number:,}" if number else MARKS[0] for number in range(int(cube.max()) + 1)]
    if quote:
        texts = [f'"{text}"' if "," in text else text for text in texts]
    texts += [MARKS[UNKNOWN], MARKS[SUPPRESSED]]  # at -2 and -1, where the cube says so
    return np.array(texts, dtype=object)[cube.ravel()].tolist()


def wide_lines(area_count: int, industry_count: int) -> Iterator[str]:
    """One row for each area and industry, one column for each size class and measure."""
    yield from PREAMBLE
    yield ",".join(
        [
            "",
            "",
            "",
            "",
            *(f'"{code}_{name}"' for code, name in zip(SIZES, SIZE_NAMES, strict=True) for _ in "12"),
        ]
    )
    yield ",".join(
        [
            '"地域コード","地域","産業コード","産業分類"',
            *(f'"{name}"' for _ in SIZES for _, name, _ in MEASURES),
        ]
    )
    texts = rendered(counts(area_count, industry_count), quote=True)
    width = len(SIZES) * len(MEASURES)
    pairs = product(areas(area_count), industries(industry_count))
    for start, (area, industry) in zip(range(0, len(texts), width), pairs, strict=True):
        yield f'{area[0]},"{area[1]}",{industry[0]},"{industry[1]}",{",".join(texts[start : start + width])}'
    yield FOOTER


def long_lines(area_count: int, industry_count: int) -> Iterator[str]:
    """One observation for each row, the area last, as the data base hands them out."""
    yield ",".join(f'"{name}"' for name in LONG_HEADER)
    texts = iter(rendered(counts(area_count, industry_count).transpose(3, 1, 2, 0), quote=False))
    middle = [f'"{code}","{name}","2021000000","2021年"' for code, name in areas(area_count)]
    sizes = tuple(zip(SIZES, SIZE_NAMES, strict=True))
    for (tab, measure, unit), (industry, industry_name), (size, size_name) in product(
        MEASURES, industries(industry_count), sizes
    ):
        head = f'"{tab}","{measure}","{industry}","{industry_name}","{size}","{size_name}"'
        for place in middle:
            yield f'{head},{place},"{unit}","{next(texts)}",""'


def write(path: Path, lines: Iterator[str], encoding: str = "cp932") -> Path:
    """Write lines as publishers do, ended by CR LF."""
    with path.open("w", encoding=encoding, newline="") as file:
        file.writelines(f"{line}\r\n" for line in lines)
    return path


def workbook(path: Path, *, area_count: int, industry_count: int) -> Path:
    """Write a sheet of codes, names and four value columns of the same cube."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("表1")
    for line in PREAMBLE[:-1]:
        sheet.append([line.split(",")[-1].strip('"')])
    sheet.append([None] * 4 + [f"{SIZES[size]}_{SIZE_NAMES[size]}" for size in (0, 0, 1, 1)])
    sheet.append(["地域コード", "地域", "産業コード", "産業分類", *(name for _, name, _ in MEASURES * 2)])
    cube = counts(area_count, industry_count)[:, :, :2].reshape(area_count * industry_count, 4).tolist()
    for (area, industry), row in zip(
        product(areas(area_count), industries(industry_count)), cube, strict=True
    ):
        sheet.append([*area, *industry, *(MARKS.get(number, number) for number in row)])
    book.save(path)
    return path
