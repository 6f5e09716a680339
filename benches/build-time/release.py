"""What our crates add to a clean release build over the SDK alone."""

import shutil
import sys
from dataclasses import asdict

import workspace
from cargo import cargo, middle
from packages import Case, ours

# The same parts of the SDK that our default features ask for.
BARE = [
    'aws-config = { version = "1.13", default-features = false, features = '
    '["default-https-client", "rt-tokio", "credentials-process", "sso"] }',
    'aws-sdk-dynamodb = { version = "1.136", default-features = false, features = '
    '["default-https-client", "rt-tokio"] }',
]
CASES = [
    Case("bare", "the SDK alone", BARE),
    Case("with_ours", "the SDK and dynamo-orm", [*BARE, ours()]),
]


def report(work, given):
    folder = work / "release"
    workspace.write(folder, CASES, 0, 1)
    cargo(folder, "fetch")
    costs = {case.name: [] for case in CASES}
    for number in range(given.rounds or 1):
        for case in CASES:
            print(f"release build {number + 1} of {case.name}", file=sys.stderr, flush=True)
            shutil.rmtree(folder / "target", ignore_errors=True)
            costs[case.name].append(cargo(folder, "build", "--release", "-p", case.name)[0])
    shutil.rmtree(folder / "target", ignore_errors=True)
    figures = {name: asdict(middle(own)) for name, own in costs.items()}
    return figures, table(figures)


def table(figures):
    bare = figures["bare"]
    lines = [
        "A clean `cargo build --release` from an empty target folder.",
        "",
        "| | CPU seconds | wall seconds | CPU, to the SDK alone |",
        "|---|---:|---:|---:|",
    ]
    for case in CASES:
        own = figures[case.name]
        lines.append(f"| {case.label} | {own['cpu']:.1f} | {own['wall']:.1f} "
                     f"| {100 * (own['cpu'] / bare['cpu'] - 1):+.1f} % |")
    return lines
