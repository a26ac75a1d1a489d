"""What a terminal of 80x24 would show after some output: enough of ECMA-48 to follow this program."""
import re
import unicodedata

TOKEN = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|([\r\n\b])|([^\x1b\r\n\b])")


class Screen:
    def __init__(self, width=80, height=24):
        self.width, self.height = width, height
        self.x = self.y = 0
        self.rows = self._blank()

    def feed(self, data):
        for match in TOKEN.finditer(data.decode("utf-8", "replace")):
            parameters, command, control, character = match.groups()
            if character:
                self._put(character)
            elif control:
                self._control(control)
            elif not parameters.startswith("?"):
                self._command(command, [int(p or 0) for p in parameters.split(";")])

    def row(self, y):
        return "".join(self.rows[y]).strip() if 0 <= y < self.height else ""

    def text(self):
        return "\n".join(self.row(y) for y in range(self.height))

    def _blank(self):
        return [[" "] * self.width for _ in range(self.height)]

    def _put(self, character):
        if self.x < self.width:
            self.rows[self.y][self.x] = character
        if unicodedata.east_asian_width(character) in "WF":
            self.x += 1
            if self.x < self.width:
                self.rows[self.y][self.x] = ""
        self.x += 1

    def _control(self, control):
        if control == "\r":
            self.x = 0
        elif control == "\n":
            self.y = min(self.y + 1, self.height - 1)
        else:
            self.x = max(self.x - 1, 0)

    def _command(self, command, numbers):
        count = max(1, numbers[0])
        if command == "H":
            self.y, self.x = count - 1, max(1, numbers[1] if len(numbers) > 1 else 1) - 1
        elif command in "AB":
            self.y += count if command == "B" else -count
        elif command in "CD":
            self.x += count if command == "C" else -count
        elif command == "J":
            self.rows = self._blank()
        elif command == "K":
            self.rows[self.y][self.x:] = [" "] * (self.width - self.x)
