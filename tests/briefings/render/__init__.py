"""What people see: layout, formats, and the promises about marks and hostile text."""
