"""How evidence leaves the program: the command line and the feed."""
