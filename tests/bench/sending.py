"""Bytes that a person's doings cost on the line."""
import os
import statistics

from person import Person
from program import DOWN, ENTER, ESCAPE, F2, UP, Program

LANGUAGES = ["English", "繁體中文（香港）", "繁體中文（台灣）", "简体中文"]


def measure(certtui, work, figures):
    state = os.path.join(work, "sending")
    with Program([certtui, "--machine", "practice"], state) as program:
        program.settle()
        moving_in_languages(program, figures)
        person = Person(program)
        person.walk_until("commonName")
        figures.add("page change at 80x24, largest", max(person.pages), 3072, " bytes", f"{len(person.pages)} pages, median {statistics.median(person.pages):.0f}")
        typed = [program.press(character) for character in "www.example.com.tw"]
        figures.add("typed character in a form field", max(typed), 16, " bytes", f"median {statistics.median(typed):.0f}")
        figures.add("idle second", len(program.settle(quiet=3, first=3)) / 3, 0, " bytes")


def moving_in_languages(program, figures):
    program.press(F2)
    ours = moves(program)
    program.press(ESCAPE, first=1)
    theirs = whiptail()
    if theirs is None:
        print("cursor move in a list: skipped, whiptail is not installed (apt-get install whiptail)")
        return
    figures.add("cursor move in a list", statistics.mean(ours), statistics.mean(theirs), " bytes", "goal: whiptail --menu with the same items")


def moves(program):
    """To the end of the list and back."""
    return [program.press(key) for key in [DOWN] * (len(LANGUAGES) - 1) + [UP] * (len(LANGUAGES) - 1)]


def whiptail():
    tool = next((path for path in ("/usr/bin/whiptail", "/bin/whiptail") if os.access(path, os.X_OK)), None)
    if tool is None:
        return None
    items = [part for number, name in enumerate(LANGUAGES, 1) for part in (str(number), name)]
    with Program([tool, "--notags", "--menu", "Language", "12", "60", str(len(LANGUAGES)), *items], "/") as program:
        program.settle()
        return moves(program)
