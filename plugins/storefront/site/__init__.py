"""One village as values: the catalog, its stories as safe HTML, its photos for the web."""
