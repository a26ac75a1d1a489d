"""From exec to the first whole frame, beside a .NET program that does nothing."""
import os
import statistics
import time

from program import Program

RUNS = 21
FOOTER = b"F2"


def measure(certtui, empty, work, figures):
    state, nothing, first = os.path.join(work, "start"), [], []
    for run in range(RUNS + 2):
        with Program([empty], state) as program:
            done = program.wait()
        with Program([certtui], state) as program:
            shown = first_frame(program)
        # The first two runs fill the file cache and make the state folder.
        if run >= 2:
            nothing.append(done)
            first.append(shown)
    ratio = statistics.median(first) / statistics.median(nothing)
    note = f"median of {RUNS}: {milliseconds(first)} against {milliseconds(nothing)}; best of each {min(first) / min(nothing):.2f}; load {os.getloadavg()[0]:.0f}"
    figures.add("start to first frame / empty .NET program", ratio, 2.0, note=note)


def first_frame(program):
    """The footer is the last row that is written, and synchronised output ends the frame."""
    sent = b""
    while not (FOOTER in sent and sent.endswith(b"\x1b[?2026l")):
        data = program.read(10)
        if not data:
            raise RuntimeError(f"no first frame: {sent!r}")
        sent += data
    return time.perf_counter() - program.started


def milliseconds(times):
    return f"{statistics.median(times) * 1000:.1f} ms"
