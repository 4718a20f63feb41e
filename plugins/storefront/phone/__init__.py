"""What the scripts on a phone read: goods, search index, manifests, service worker, and the scripts themselves."""
