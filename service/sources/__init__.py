"""Publishers' and hand-kept files, read into the values of the domain."""
