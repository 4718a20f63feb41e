"""Pictures that carry an offer, an event or a shop into a chat: for link previews, WhatsApp status, Instagram."""
