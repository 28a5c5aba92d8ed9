"""The commands: declared once, derived everywhere."""
