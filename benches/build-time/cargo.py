"""Running cargo, and what it used."""

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in (
        "CARGO_TARGET_DIR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER")},
    # A touched package is compiled as a whole, as on a build server; a cache would measure itself.
    "CARGO_INCREMENTAL": "0",
    "CARGO_TERM_COLOR": "never",
}


class Failed(Exception):
    """A build that went wrong; its text is the reason."""

    def __init__(self, output):
        super().__init__(reason(output))
        self.output = output


@dataclass
class Cost:
    cpu: float
    wall: float


def cargo(folder, *arguments, environment=None):
    """Runs cargo to its end; gives the seconds that it and its children used, and its output."""
    begin = time.monotonic()
    child = subprocess.Popen(["cargo", *arguments], cwd=folder, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, env={**ENVIRONMENT, **(environment or {})})
    output = child.stdout.read().decode(errors="replace")
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise Failed(output)
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - begin), output


def reason(output):
    """What matters of a failure: its first error, or else its end."""
    lines = [line for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("error")]
    return (errors or lines[-1:] or ["no output"])[0]


def middle(costs):
    return Cost(median(cost.cpu for cost in costs), median(cost.wall for cost in costs))
