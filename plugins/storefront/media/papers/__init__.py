"""Papers as PDF: what a sheet says, and Typst, which sets it."""
