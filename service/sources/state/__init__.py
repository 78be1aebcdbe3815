"""The State Department's page of Foreign Terrorist Organizations, as proposals to change the hand-kept list.

Built from a description of the page and not yet seen against a published file.
"""
