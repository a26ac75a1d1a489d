"""A real terminal for drills: one tmux server of its own, 80 columns and 24 rows."""

import os
import subprocess
import time


class Tmux:
    def __init__(self, name, stillness=0.03):
        # How long a frame has to stand before it counts as whole, in seconds.
        self.stillness = stillness
        self.name = f"certtui-{os.getpid()}-{name}"
        self.frames = []
        self.session = 0
        self.new_shell()
        self("set", "-g", "escape-time", "0")
        # The drill closes the only window and opens another.
        self("set", "-g", "exit-empty", "off")

    def __call__(self, *arguments):
        return subprocess.run(["tmux", "-u", "-L", self.name, *arguments], check=True, capture_output=True, text=True).stdout

    def close(self):
        subprocess.run(["tmux", "-L", self.name, "kill-server"], check=False, capture_output=True)

    def press(self, *keys):
        self("send-keys", "-t", self.target, *keys)

    def type(self, text):
        self("send-keys", "-t", self.target, "-l", "--", text)

    def paste(self, text):
        self("set-buffer", "--", text)
        self("paste-buffer", "-p", "-t", self.target)

    def resize(self, columns, rows):
        self("resize-window", "-t", self.target, "-x", str(columns), "-y", str(rows))

    def new_shell(self):
        """Another window, which is the current one from now on."""
        self.session += 1
        self.target = f"drill-{self.session}"
        self("-f", "/dev/null", "new-session", "-d", "-s", self.target, "-x", "80", "-y", "24", "bash --norc --noprofile")

    def hang_up(self):
        """Closes the window under the program, as a dropped connection does."""
        self("kill-pane", "-t", self.target)

    def shell(self):
        return int(self("display-message", "-p", "-t", self.target, "#{pane_pid}"))

    def rows(self):
        """The rows, and one more that says where the cursor is: moving to another field may change nothing else."""
        frame = self("capture-pane", "-p", "-t", self.target, ";", "display-message", "-p", "-t", self.target, "#{cursor_x},#{cursor_y}").rstrip("\n")
        if not self.frames or self.frames[-1] != frame:
            self.frames.append(frame)
        return frame.split("\n")

    def until(self, fits, what, patience=20.0):
        """The rows of the screen once they fit and stand still."""
        end = time.monotonic() + patience
        before = None
        while time.monotonic() < end:
            rows = self.rows()
            if rows == before and fits(rows):
                return rows
            before = rows
            time.sleep(self.stillness)
        raise AssertionError(f"{what} never came\n" + "\n".join(self.rows()))
