"""A list of a user's own as CSV, read by a mapping file that says what its columns mean."""
