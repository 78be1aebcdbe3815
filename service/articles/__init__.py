"""Articles: the text that is screened, and the parties that it names, by names as lookups know them and by context."""
