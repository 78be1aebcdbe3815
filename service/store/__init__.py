"""Editions of datasets as they were loaded, kept in SQLite or PostgreSQL."""
