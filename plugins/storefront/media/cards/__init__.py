"""Pictures that carry an offer, an event or a shop into a chat, beside a link to it."""
