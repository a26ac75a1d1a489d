"""Looks for the secrets of the sample answers in any form in which a program might write them by mistake."""

import base64
import pathlib

FOLDER = pathlib.Path(__file__).parent.parent / "answers" / "secrets"


def secret(name):
    return (FOLDER / f"{name}.txt").read_text().strip()


def forms():
    for path in sorted(FOLDER.iterdir()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = path.read_text().strip().encode(encoding)
            yield path.stem, plain
            yield path.stem, plain.hex().encode()
            yield path.stem, plain.hex().upper().encode()
            # Base64 looks different at each of three offsets; its first and last characters depend on the neighbours.
            for offset in range(3):
                coded = base64.b64encode(bytes(offset) + plain).rstrip(b"=")
                yield path.stem, coded[4 if offset else 0:-2]


def find(contents):
    """The first (where, secret) of the (where, bytes) pairs, or None."""
    wanted = list(forms())
    for where, content in contents:
        for name, form in wanted:
            if form in content:
                return where, name
    return None
