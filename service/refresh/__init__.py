"""From files to editions: read, check, store."""
