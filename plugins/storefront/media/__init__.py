"""What is made from pixels and paper: photos, cards, papers, QR codes, icons; and the store that keeps what was made."""
