"""`python -m scheduler`; the guard is what lets solver processes import this module unharmed."""

from scheduler.cli import main

if __name__ == "__main__":
    main()
