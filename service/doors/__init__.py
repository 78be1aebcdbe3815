"""What all doors share: the rules by which parameters are read, and what an error is to a caller over HTTP."""
