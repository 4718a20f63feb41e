"""What each paper to be printed says."""
