"""Every source, in reading order. To add one: a file or a folder beside this one, and a line here."""

from etl.sources import (
    city_accounts,
    economic_census,
    industry_survey,
    patent_applications,
    patent_rights,
    patents,
    population_census,
    programme_outcomes,
    research_hubs,
    survey_responses,
    survey_tables,
)

SOURCES = (
    city_accounts.SOURCE,
    economic_census.SOURCE,
    population_census.SOURCE,
    patents.SOURCE,
    patent_applications.SOURCE,
    patent_rights.SOURCE,
    industry_survey.SOURCE,
    survey_tables.SOURCE,
    survey_responses.SOURCE,
    research_hubs.SOURCE,
    programme_outcomes.SOURCE,
)
