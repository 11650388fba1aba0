"""What a release would change, before anyone sees it: rehearse, then approve or hold."""
