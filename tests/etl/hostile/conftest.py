"""Properties are tried on a few hundred examples; on 10,000 with `--hypothesis-profile many`."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "many", max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
