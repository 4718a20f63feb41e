"""What a change does to a village's site, and who gets the money and the data after it: two states of the content compared."""
