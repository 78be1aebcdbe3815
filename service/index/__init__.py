"""From a name to the few listed names worth scoring."""
