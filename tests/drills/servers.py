"""Real web servers of loopback, each with one site of one certificate, for the drills."""

import os
import pathlib
import random
import re
import signal
import socket
import subprocess
import time

NAME = "www.twshop.com.tw"


def openssl(folder, *arguments):
    return subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout


def free_port():
    """Below those that Linux gives to clients: while a server is started anew nobody else takes it."""
    while True:
        port = random.randrange(10240, 32768)
        with socket.socket() as free:
            if free.connect_ex(("127.0.0.1", port)) != 0:
                return port


class Server:
    """What both have."""

    def __init__(self, root):
        self.root = root
        self.port = free_port()
        openssl(root, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=old", "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", "old.key", "-out", "old.crt")

    def served(self):
        said = openssl(self.root, "s_client", "-connect", f"127.0.0.1:{self.port}", "-servername", NAME, "-showcerts")
        return re.findall(r"^ *\d s:(.*)$", said, re.M)


class Apache(Server):
    """Debian's."""

    OPTION = "--apache"
    COMMAND = "-k graceful"
    MODULES = "/usr/lib/apache2/modules"

    def __init__(self, root):
        super().__init__(root)
        self.configuration = root / "httpd.conf"
        self.configuration.write_text(f"""ServerRoot "{root}"
PidFile {root}/httpd.pid
ServerName localhost
User nobody
Group nogroup
ErrorLog {root}/error.log
Mutex posixsem
LoadModule mpm_event_module {self.MODULES}/mod_mpm_event.so
LoadModule authz_core_module {self.MODULES}/mod_authz_core.so
LoadModule socache_shmcb_module {self.MODULES}/mod_socache_shmcb.so
LoadModule ssl_module {self.MODULES}/mod_ssl.so
Listen 127.0.0.1:{self.port}
<VirtualHost 127.0.0.1:{self.port}>
    ServerName {NAME}
    # The old one.
    SSLEngine on
    SSLCertificateFile {root}/old.crt
    SSLCertificateKeyFile {root}/old.key
</VirtualHost>
""")
        self.process = subprocess.Popen(["/usr/sbin/apache2", "-f", str(self.configuration), "-D", "FOREGROUND"])
        while "resuming normal operations" not in self.log():
            assert self.process.poll() is None, self.log()
            time.sleep(0.02)
        self.before = self.configuration.read_bytes()

    def log(self):
        path = self.root / "error.log"
        return path.read_text() if path.exists() else ""

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class Tomcat(Server):
    """Debian's, with a CATALINA_BASE of its own, under the account nobody where the drill is root's."""

    OPTION = "--tomcat"
    COMMAND = "org.apache.catalina.startup.Bootstrap"
    HOME = "/usr/share/tomcat10"
    PASSWORD = "of-the-drill"

    def __init__(self, root):
        super().__init__(root)
        for name in ("conf", "logs", "temp", "work", "webapps"):
            (root / name).mkdir()
        openssl(root, "pkcs12", "-export", "-in", "old.crt", "-inkey", "old.key", "-name", "old", "-passout", f"pass:{self.PASSWORD}", "-out", "conf/old.p12")
        (root / "conf/old.p12").chmod(0o644)
        (root / "conf/web.xml").write_text("<web-app/>")
        self.configuration = root / "conf/server.xml"
        self.configuration.write_text(f"""<Server port="-1">
  <Service name="Catalina">
    <Connector port="{self.port}" address="127.0.0.1" SSLEnabled="true" defaultSSLHostConfigName="{NAME}">
      <!-- The old one. -->
      <SSLHostConfig hostName="{NAME}">
        <Certificate certificateKeystoreFile="conf/old.p12" certificateKeystorePassword="{self.PASSWORD}" certificateKeyAlias="old"/>
      </SSLHostConfig>
    </Connector>
    <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine>
  </Service>
</Server>
""")
        account = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        # Nobody's child, as its start script leaves it.
        subprocess.run(
            ["setsid", "--fork", *account, "/usr/bin/java", "-Xmx128m", "-classpath", f"{self.HOME}/bin/bootstrap.jar:{self.HOME}/bin/tomcat-juli.jar",
             f"-Dcatalina.base={root}", f"-Dcatalina.home={self.HOME}", f"-Djava.io.tmpdir={root}/temp", "org.apache.catalina.startup.Bootstrap", "start"],
            cwd=root, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.listens():
            time.sleep(0.05)
        self.before = self.configuration.read_bytes()

    def listens(self):
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0

    def processes(self):
        mark = f"-Dcatalina.base={self.root}".encode()
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if mark in (folder / "cmdline").read_bytes().split(b"\0"):
                    yield int(folder.name)
            except OSError:
                # It has just ended.
                continue

    def stop(self):
        for process in self.processes():
            os.kill(process, signal.SIGTERM)
        while any(self.processes()):
            time.sleep(0.05)
