"""A whole guide without anybody, beside one OpenSSL command that makes a key and a request."""
import os
import shutil
import statistics
import subprocess
import time

from person import ANSWERS, Person
from program import Program

RUNS = 5


def measure(certtui, work, figures):
    ours, theirs, peak = [], [], 0
    for run in range(RUNS):
        seconds, memory = unattended(certtui, os.path.join(work, f"walk{run}"))
        ours.append(seconds)
        peak = max(peak, memory)
        theirs.append(openssl(work))
    ratio = statistics.median(ours) / statistics.median(theirs)
    note = f"median of {RUNS}: {statistics.median(ours):.2f} s against {statistics.median(theirs):.2f} s"
    figures.add("unattended walk of twca-iis / openssl req -newkey rsa:2048", ratio, note=note)
    figures.add("peak memory of the unattended walk", peak, 80.0, " MB")
    figures.add("peak memory of the full screen after a walk", full_screen(certtui, work), 80.0, " MB")


def unattended(certtui, state):
    command = [certtui, "run", ANSWERS, "--machine", "practice", "--state", state]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        raise RuntimeError(f"the walk ended with {os.waitstatus_to_exitcode(status)}:\n{said.decode()}")
    shutil.rmtree(state)
    return seconds, megabytes(usage)


def openssl(work):
    files = ["-keyout", os.path.join(work, "openssl.key"), "-out", os.path.join(work, "openssl.csr")]
    command = ["openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=www.example.com.tw", *files]
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def full_screen(certtui, work):
    with Program([certtui, "--machine", "practice"], os.path.join(work, "screen")) as program:
        program.settle()
        Person(program).walk_until(None)
        program.end()
        return megabytes(program.usage)


def megabytes(usage):
    """Linux counts ru_maxrss in KiB."""
    return usage.ru_maxrss * 1024 / 1e6
