"""One line for each figure, and whether it keeps its goal."""
import math


class Figures:
    def __init__(self):
        self.missed = 0

    def add(self, name, figure, goal=None, unit="", note=""):
        verdict = "stated" if goal is None else "ok" if figure <= goal else "MISSED"
        self.missed += verdict == "MISSED"
        shown = f"{figure:.2f}" if isinstance(figure, float) else str(figure)
        aim = "no goal" if goal is None else f"goal {goal:.2f}" if isinstance(goal, float) else f"goal {goal}"
        print(f"{name}: {shown}{unit} ({aim}) {verdict}" + (f"  [{note}]" if note else ""), flush=True)


def percentile(values, part):
    """Nearest rank."""
    return sorted(values)[max(0, math.ceil(part / 100 * len(values)) - 1)]
