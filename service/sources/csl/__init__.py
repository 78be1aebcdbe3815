"""The Consolidated Screening List of the United States, which repeats lists of three departments."""
