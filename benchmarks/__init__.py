"""What is measured, how, and the last results; nothing here is part of the installed program."""
