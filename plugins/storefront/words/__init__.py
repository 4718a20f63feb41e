"""Every word that is read or sent: numbers and dates, sentences, the texts that a village may word itself, orders and posts."""
