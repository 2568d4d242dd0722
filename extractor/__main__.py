"""``python -m extractor``: the command line, where the ``extractor`` script is not on the path."""

from extractor.serving.cli.app import main

if __name__ == "__main__":
    main()
