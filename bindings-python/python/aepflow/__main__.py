"""`python -m aepflow`: the same as the command `aepflow`."""

from .cli import main

if __name__ == "__main__":
    main()
