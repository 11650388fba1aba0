"""Tables fetched from the publisher's API, kept byte for byte as answered."""
