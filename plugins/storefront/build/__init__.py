"""From the values to files: the table of contents, the templates, Pelican, and the swap of the finished site."""
