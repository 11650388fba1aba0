"""Words in every language the site speaks."""

from typing import NamedTuple


class Text(NamedTuple):
    """One phrase in each language. A missing translation is a type error, not a blank."""

    ja: str
    en: str

    def in_(self, language: str) -> str:
        """Say it in one language, `ja` or `en`."""
        words: str = getattr(self, language)
        return words


LANGUAGES = Text._fields
