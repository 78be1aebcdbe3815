"""Statements about designations in an article, and what the records say of each."""
