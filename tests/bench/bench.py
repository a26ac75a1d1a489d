"""All figures, one line each. Arguments: the program, the empty program, a folder for what comes up."""
import sys

import diagnosing
import inspecting
import latency
import sending
import start
import walk
from figures import Figures


def main(certtui, empty, work):
    figures = Figures()
    start.measure(certtui, empty, work, figures)
    sending.measure(certtui, work, figures)
    diagnosing.measure(certtui, work, figures)
    latency.measure(certtui, work, figures)
    walk.measure(certtui, work, figures)
    inspecting.measure(certtui, work, figures)
    print(f"{figures.missed} missed")
    return 1 if figures.missed else 0


sys.exit(main(*sys.argv[1:]))
