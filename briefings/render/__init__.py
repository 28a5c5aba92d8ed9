"""From answers to what people see; each format arranges, escapes and shortens."""
