"""A program in a pseudo-terminal of 80x24, and what it sends."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from screen import Screen

ENTER, ESCAPE, UP, DOWN, LEFT, RIGHT = "\r", "\x1b", "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C"
F2, F4, F9, F10 = "\x1bOQ", "\x1bOS", "\x1b[20~", "\x1b[21~"


class Program:
    def __init__(self, arguments, state, **variables):
        environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=state, **variables)
        for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "ACCESSIBLE"):
            environment.pop(name, None)
        self.screen, self.usage = Screen(), None
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(arguments[0], arguments, environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def read(self, patience):
        """Bytes that come within seconds; none where nothing comes or the program has ended."""
        if not select.select([self.terminal], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return b""
        self.screen.feed(data)
        return data

    def settle(self, quiet=0.15, first=5.0):
        """Everything until the program has been quiet for a while."""
        everything, patience = b"", first
        while data := self.read(patience):
            everything, patience = everything + data, quiet
        return everything

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def press(self, keys, first=0.3):
        """The bytes that a key costs."""
        self.type(keys)
        return len(self.settle(first=first))

    def end(self):
        """Ends it if need be, and keeps what it has used."""
        if self.usage is not None:
            return
        done, _, usage = os.wait4(self.pid, os.WNOHANG)
        if not done:
            os.kill(self.pid, signal.SIGKILL)
            _, _, usage = os.wait4(self.pid, 0)
        self.usage = usage
        os.close(self.terminal)

    def wait(self):
        """Reads until it ends by itself; seconds from start to end."""
        while self.read(30):
            pass
        _, self.status, self.usage = os.wait4(self.pid, 0)
        os.close(self.terminal)
        return time.perf_counter() - self.started
