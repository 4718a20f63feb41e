"""What programs read: the catalogue as JSON, the sitemap, calendars."""
