"""Articles marked by hand, and the scorer that holds the product against them."""
