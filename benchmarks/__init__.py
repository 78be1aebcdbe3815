"""How fast the service is: measured side by side in one run, reported as medians and ratios."""
