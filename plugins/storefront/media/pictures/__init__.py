"""From a phone photo to a picture for the web."""
