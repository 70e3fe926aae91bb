"""What a command answers to the shell (plan.md, "Commands")."""

OK = 0
OUTPUT_FAILED = 1
BAD_INPUT = 2
SHORTFALL = 3
NOT_VALID = 4
INTERNAL_ERROR = 5
INTERRUPTED = 130
