"""Where one text mentions what the glossary knows: compiled names become mentions that explain themselves."""
