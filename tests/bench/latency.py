"""From a key press to the first byte of what it changes on the screen."""
import os
import statistics
import time

from figures import percentile
from person import Person
from program import DOWN, LEFT, RIGHT, UP, Program

PRESSES = 240
# Typing, moving in the field, and going to the next field and back, as people mix them.
MIX = list("mail") + [LEFT, LEFT, RIGHT, "x", DOWN, UP] + list("server") + ["\x7f"] * 9


def measure(certtui, work, figures):
    with Program([certtui, "--machine", "practice"], os.path.join(work, "latency")) as program:
        program.settle()
        Person(program).walk_until("commonName")
        times = [timed(program, MIX[press % len(MIX)]) for press in range(PRESSES)]
    seen = [seconds * 1000 for seconds in times if seconds is not None]
    note = f"{len(seen)} presses, median {statistics.median(seen):.2f} ms, worst {max(seen):.2f} ms"
    figures.add("key to bytes, p95", percentile(seen, 95), 5.0, " ms", note)


def timed(program, key):
    """None where a key changes nothing."""
    pressed = time.perf_counter()
    program.type(key)
    if not program.read(0.2):
        return None
    answered = time.perf_counter() - pressed
    program.settle(quiet=0.01, first=0.01)
    return answered
