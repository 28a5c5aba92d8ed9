"""``python -m bot`` and the ``briefbot`` console script."""

import gc

_NEW_OBJECTS = 50_000
"""How many may gather before cyclic garbage is looked for. An answer makes some hundred thousand small values and no
cycles: at Python's 700, looking through them over and over takes half of the time that reading 500 articles takes."""


def main() -> None:
    """Run the command line."""
    from bot.cli import main as run

    gc.set_threshold(_NEW_OBJECTS)
    run()


if __name__ == "__main__":
    main()
