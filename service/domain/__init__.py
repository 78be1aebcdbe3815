"""Designations in time: values and pure rules, on the standard library alone."""
