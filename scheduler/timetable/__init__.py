"""When each trip is made, and who goes."""
