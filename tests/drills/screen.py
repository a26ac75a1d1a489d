"""What stands on the screen of a guide."""

import re


def step(rows):
    """The id of the step on the screen; its title stands in the fourth row."""
    found = re.match(r"\s*((?:5|[A-G])\.[0-9a-z.]+)  ", rows[3]) if len(rows) > 3 else None
    return found and found.group(1)


def is_ready(rows):
    """While a job runs the footer is empty."""
    return len(rows) >= 24 and rows[23].strip() != ""
