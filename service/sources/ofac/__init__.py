"""The lists of the Office of Foreign Assets Control, in each form in which it publishes them."""
