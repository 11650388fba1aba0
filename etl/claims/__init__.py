"""What chapter 2 of the strategy says about its own numbers. To add claims: a file, and a line here."""

from collections.abc import Callable, Iterator

from etl.claims import (
    city_accounts,
    economic_census,
    industry_survey,
    patent_applications,
    patents,
    population_census,
    programme_outcomes,
    research_hubs,
)
from etl.claims.claim import Claim

CLAIMS: tuple[Callable[[], Iterator[Claim]], ...] = (
    patent_applications.claims,
    city_accounts.claims,
    economic_census.claims,
    population_census.claims,
    patents.claims,
    industry_survey.claims,
    research_hubs.claims,
    programme_outcomes.claims,
)
# How many claims agreed when last counted; fewer means that claims were lost or figures changed.
AGREEING = 228
