"""Search results of the Federal Register's API, as proposals to change the hand-kept list.

Built from a description of the API and not yet seen against a published file.
"""
