"""``python -m bot`` and the ``briefbot`` console script."""


def main() -> None:
    """Run the command line."""
    from bot.cli import main as run

    run()


if __name__ == "__main__":
    main()
