"""Editions of datasets as they were loaded, and the evidence of answers, kept in SQLite or PostgreSQL."""
