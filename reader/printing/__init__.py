"""What commands print: plain text in a pipe, painted cells on a terminal, JSON where it is asked for."""
