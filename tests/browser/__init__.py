"""What a person sees: the real site, served as `make run` serves it, in a real Chromium."""
