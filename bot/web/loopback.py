"""Where pages are served that are for one's own machine alone."""

LOOPBACK = "127.0.0.1"
