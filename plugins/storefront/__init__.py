"""Storefront: a village's content folder becomes a shop of static pages (see CONTRIBUTING.md for the layout)."""
