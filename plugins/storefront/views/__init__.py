"""What the templates see: frozen values with ready addresses, prices and sentences."""
