"""The comparison of two states: who gets the money, and whether it was approved."""
