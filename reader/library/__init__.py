"""What is read: files become articles and their blocks."""
