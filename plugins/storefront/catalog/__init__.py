"""The door of the house: content files in, one frozen valid Catalog or every problem at once out."""
