"""The file of the glossary on disk: read, merged with what others wrote, and replaced as a whole."""
