"""Ten thousand certificate files in one run, beside a shell loop over openssl x509; four times as many for growth and memory."""
import base64
import os
import subprocess
import time

FILES = 10_000
GROWTH = 4
# The loop is so slow that a part of it is measured: it does the same for every file.
LOOPED = 2_000
RUNS = 3
SERIAL = bytes.fromhex("4142434445464748")


def measure(certtui, work, figures):
    folder = os.path.join(work, "certificates")
    write(folder, FILES)
    loops, ours = [], []
    for _ in range(RUNS):
        loops.append(loop(folder) / LOOPED * FILES)
        ours.append(inspect(certtui, folder, work))
    seconds, memory = min(ours)
    note = f"best of {RUNS}: {seconds:.2f} s against {min(loops):.1f} s, {min(loops) / seconds:.0f} times faster; loop measured over {LOOPED}; load {os.getloadavg()[0]:.0f}"
    figures.add(f"inspect of {FILES} files / shell loop over openssl x509", seconds / min(loops), 0.05, note=note)
    write(folder, FILES * GROWTH)
    longer, larger = min(inspect(certtui, folder, work) for _ in range(RUNS))
    figures.add(f"inspect of {GROWTH} times as many files, time", longer / seconds, 1.1 * GROWTH, note=f"{longer:.2f} s")
    figures.add(f"inspect of {GROWTH} times as many files, peak memory", larger / memory, 1.5, note=f"{memory / 1024:.0f} MB, then {larger / 1024:.0f} MB")


def write(folder, count):
    """One real certificate under as many serial numbers: no two files are the same."""
    os.makedirs(folder, exist_ok=True)
    der = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "/dev/null", "-outform", "DER", "-set_serial", "0x" + SERIAL.hex(),
         "-subj", "/C=TW/O=EXAMPLE TRADING/CN=www.example.com.tw", "-addext", "subjectAltName=DNS:www.example.com.tw",
         "-addext", "basicConstraints=critical,CA:FALSE", "-days", "300"],
        capture_output=True, check=True).stdout
    before, after = der.split(SERIAL)
    for number in range(count):
        text = base64.encodebytes(before + (0x4142434400000000 + number).to_bytes(8, "big") + after).decode()
        with open(os.path.join(folder, f"{number:05}.pem"), "w") as file:
            file.write(f"-----BEGIN CERTIFICATE-----\n{text}-----END CERTIFICATE-----\n")


def loop(folder):
    script = f'for f in $(ls "{folder}" | head -n {LOOPED}); do openssl x509 -noout -subject -in "{folder}/$f"; done >/dev/null'
    begun = time.perf_counter()
    subprocess.run(["sh", "-c", script], check=True)
    return time.perf_counter() - begun


def inspect(certtui, folder, work):
    """Seconds, and kilobytes at the peak."""
    with open(os.path.join(work, "inspected"), "w") as out:
        begun = time.perf_counter()
        process = subprocess.Popen([certtui, "inspect", folder, "--json"], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise RuntimeError(f"inspect ended with {process.returncode}")
    return seconds, usage.ru_maxrss
