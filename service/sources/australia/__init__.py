"""Australia's Consolidated List, kept by the Department of Foreign Affairs and Trade."""
