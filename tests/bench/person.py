"""Somebody who walks the guide on the screen: reads the labels, types the sample answers, presses Enter."""
import json
import os
import re

from program import ENTER

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORDS = os.path.join(ROOT, "locales", "en", "guides", "twca-iis.md")
ANSWERS = os.path.join(ROOT, "tests", "answers", "twca-iis-four-tier.json")
STEP_ROW = 3
LAST = "Done"
MOST_KEYS = 200


def labels():
    """For each step its labels: label -> (question, words of its choices by value)."""
    steps, step, choices = {}, {}, {}
    for line in open(WORDS, encoding="utf-8"):
        if line.startswith("## "):
            step = steps.setdefault(line.split()[1], {})
        elif line.startswith("### ask "):
            _, _, question, label = line.strip().split(" ", 3)
            choices = {}
            step[label] = (question, choices)
        elif line.startswith("= "):
            value, words = line[2:].split(": ", 1)
            choices[value.strip()] = words.strip()
    return steps


def answers():
    text = "".join(line for line in open(ANSWERS, encoding="utf-8") if not line.lstrip().startswith("//"))
    sample = json.loads(text)
    return sample["answers"], {step: secret(place["file"]) for step, place in sample["secrets"].items()}


def secret(name):
    return open(os.path.join(os.path.dirname(ANSWERS), name), encoding="utf-8").read().strip()


class Person:
    def __init__(self, program):
        self.program, self.pages = program, []
        self.labels, (self.answers, self.secrets) = labels(), answers()

    @property
    def step(self):
        return self.program.screen.row(STEP_ROW).split(" ")[0]

    def walk_until(self, question):
        """Stops at the first field of a question; None: walks to the end."""
        for _ in range(MOST_KEYS):
            before = self.program.screen.text()
            if question is not None and self.asked()[0] == question:
                return
            self.answer()
            self.go_on()
            if self.step == LAST or self.program.screen.text() == before:
                break
        if self.step != LAST or question is not None:
            raise RuntimeError(f"{question or 'the end'} was not reached:\n{self.program.screen.text()}")

    def go_on(self):
        step = self.step
        cost = self.program.press(ENTER, first=5)
        if self.step != step:
            self.pages.append(cost)

    def asked(self):
        """The question under the cursor and its choices."""
        here = self.labels.get(self.step, {})
        screen = self.program.screen
        for y in range(screen.y, STEP_ROW, -1):
            label = re.sub(r" \(optional\)$", "", screen.row(y))
            if label in here:
                return here[label]
        return None, {}

    def answer(self):
        question, choices = self.asked()
        if question in self.secrets:
            self.program.press(self.secrets[question] + ENTER)
            self.program.press(self.secrets[question])
        elif choices and self.answers.get(question) in choices:
            self.choose(choices[self.answers[question]])
        elif question in self.answers and not self.program.screen.row(self.program.screen.y):
            self.program.press(self.answers[question])

    def choose(self, words):
        """By its digit: options are numbered from the top, and not all of them are always on offer."""
        screen, top = self.program.screen, self.program.screen.y
        while screen.row(top - 1).startswith("( ) "):
            top -= 1
        digit = next((n for n in range(1, 10) if screen.row(top + n - 1)[4:] == words[:len(screen.row(top + n - 1)) - 4]), 1)
        if digit - 1 != screen.y - top:
            self.program.press(str(digit))
