"""``python -m coalition``, for where the command is not on the path."""

from coalition.cli import main

if __name__ == "__main__":
    main()
