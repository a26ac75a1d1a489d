"""A thousand TLS endpoints on loopback in one run, beside a shell loop over openssl s_client; four times as many for growth and memory."""
import contextlib
import os
import shutil
import socket
import subprocess
import time

ENDPOINTS = 1_000
GROWTH = 4
# The loop is so slow that a part of it is measured: it does the same for every endpoint.
LOOPED = 200
RUNS = 3
FIRST_PORT = 20_000
HOST = "www.example.com.tw"
LIGHTTPD = shutil.which("lighttpd", path=os.environ["PATH"] + ":/usr/sbin")


def measure(certtui, work, figures):
    if LIGHTTPD is None:
        print("diagnose: skipped, lighttpd is not installed (apt-get install lighttpd lighttpd-mod-openssl)")
        return
    folder = os.path.join(work, "endpoints")
    os.makedirs(folder)
    certify(folder)
    ports = free_ports(ENDPOINTS)
    with serving(folder, ports):
        compare(certtui, folder, ports, figures)


def compare(certtui, folder, ports, figures):
    loops, ours = [], []
    for _ in range(RUNS):
        loops.append(loop(ports[:LOOPED]) / LOOPED * ENDPOINTS)
        ours.append(diagnose(certtui, folder, ports))
    seconds, memory = min(ours)
    note = (f"best of {RUNS}: {seconds:.2f} s against {min(loops):.1f} s, {min(loops) / seconds:.0f} times faster, "
            f"with four connections to each endpoint against one; loop measured over {LOOPED}; load {os.getloadavg()[0]:.0f}")
    figures.add(f"diagnose of {ENDPOINTS} endpoints / shell loop over openssl s_client", seconds / min(loops), 0.05, note=note)
    longer, larger = min(diagnose(certtui, folder, ports * GROWTH) for _ in range(RUNS))
    figures.add(f"diagnose of {GROWTH} times as many endpoints, time", longer / seconds, 1.1 * GROWTH, note=f"{longer:.2f} s")
    figures.add(f"diagnose of {GROWTH} times as many endpoints, peak memory", larger / memory, 1.5, note=f"{memory / 1024:.0f} MB, then {larger / 1024:.0f} MB")


def certify(folder):
    """A root, an authority, and a server certificate of RSA 2048, as the CAs issue them."""
    issue(folder, "root", "Bench Root CA", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign", ["-signkey", "root.key"])
    issue(folder, "authority", "Bench SSL CA", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign", ["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "2"])
    issue(folder, "leaf", HOST, f"subjectAltName=DNS:{HOST}\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth", ["-CA", "authority.pem", "-CAkey", "authority.key", "-set_serial", "3"])
    with open(os.path.join(folder, "chain.pem"), "w") as chain:
        for name in ("leaf", "authority"):
            with open(os.path.join(folder, name + ".pem")) as part:
                chain.write(part.read())


def issue(folder, name, subject, extensions, signer):
    with open(os.path.join(folder, "extensions"), "w") as file:
        file.write(extensions + "\n")
    openssl(folder, "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", f"/C=TW/O=EXAMPLE TRADING/CN={subject}")
    openssl(folder, "x509", "-req", "-in", name + ".csr", "-out", name + ".pem", "-days", "100", "-extfile", "extensions", *signer)


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, check=True)


def free_ports(count):
    found, port = [], FIRST_PORT
    while len(found) < count:
        with socket.socket() as probe:
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                found.append(port)
        port += 1
    return found


@contextlib.contextmanager
def serving(folder, ports):
    """One Lighttpd that listens on all of them."""
    settings = os.path.join(folder, "lighttpd.conf")
    with open(settings, "w") as file:
        file.write(f'server.bind = "127.0.0.1"\nserver.port = {ports[0]}\nserver.document-root = "{folder}"\nserver.modules = ("mod_openssl")\n'
                   f'server.max-fds = 8192\nssl.engine = "enable"\nssl.pemfile = "{folder}/chain.pem"\nssl.privkey = "{folder}/leaf.key"\n')
        for port in ports[1:]:
            file.write(f'$SERVER["socket"] == "127.0.0.1:{port}" {{ ssl.engine = "enable" }}\n')
    server = subprocess.Popen([LIGHTTPD, "-D", "-f", settings], stderr=subprocess.DEVNULL)
    try:
        wait_for(ports[-1])
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for(port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    raise RuntimeError("lighttpd does not listen")


def loop(ports):
    script = f'for p in {" ".join(map(str, ports))}; do openssl s_client -connect 127.0.0.1:$p -servername {HOST} -showcerts </dev/null; done >/dev/null 2>&1'
    begun = time.perf_counter()
    subprocess.run(["sh", "-c", script], check=True)
    return time.perf_counter() - begun


def diagnose(certtui, folder, ports):
    """Seconds, and kilobytes at the peak."""
    listed = os.path.join(folder, "list.txt")
    with open(listed, "w") as file:
        file.writelines(f"{HOST}:{port} 127.0.0.1\n" for port in ports)
    with open(os.path.join(folder, "told"), "w") as out:
        begun = time.perf_counter()
        process = subprocess.Popen([certtui, "diagnose", "--from", listed, "--trust", os.path.join(folder, "root.pem"), "--json"], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"diagnose ended with {process.returncode}")
    return seconds, usage.ru_maxrss
