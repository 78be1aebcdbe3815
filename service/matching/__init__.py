"""From a candidate to a score with its evidence: what speaks for one party being meant, and what against."""
