"""A package of 100 structs, checked and built again after it was touched."""

import random
import sys
from dataclasses import asdict, replace

import workspace
from cargo import Failed, cargo, middle
from packages import CASES, USED, ours

COUNT = 100
WIDTH = 10
COMMANDS = ("check", "build")
# One folder for all workspaces: what they have in common is built once.
TARGET = ("--target-dir", "../target")


def report(work, given):
    only = given.only.split(",") if given.only else None
    known = CASES + USED + (other_checkout(given.beside.resolve()) if given.beside else [])
    cases = [case for case in known if only is None or case.name in only]
    ready, refused = prepare(work, known, cases)
    costs = measure(work, ready, given.rounds or 7)
    figures = {case.name: {command: asdict(middle(costs[case.name, command]))
                           for command in COMMANDS} for case in ready}
    return figures, table(ready, refused, figures)


def other_checkout(tree):
    """The same of another checkout, to see what a change of ours does."""
    return [replace(case, name=f"{case.name}_beside", label=f"{case.label}, the other checkout",
                    dependencies=[ours(tree)], workspace="beside")
            for case in CASES + USED if case.dependencies == [ours()]]


def prepare(work, known, cases):
    """Builds what the packages depend on, and the packages once. What does not build is left out."""
    refused = {}
    for place, group in by_workspace(known).items():
        workspace.write(work / place, group, COUNT, WIDTH)
    for place, group in by_workspace(cases).items():
        for command in COMMANDS:
            names = ", ".join(case.name for case in group)
            print(f"{command} of {names}", file=sys.stderr, flush=True)
            refused |= settle(work / place, command, group, refused)
    return [case for case in cases if case.name not in refused], [
        (case, refused[case.name]) for case in cases if case.name in refused]


def by_workspace(cases):
    groups = {}
    for case in cases:
        groups.setdefault(case.workspace, []).append(case)
    return groups


def settle(folder, command, group, refused):
    """Runs a command over the packages until only those are left that it takes."""
    refused = dict(refused)
    while names := [case.name for case in group if case.name not in refused]:
        try:
            cargo(folder, command, *TARGET, *chosen(names))
            break
        except Failed as failed:
            guilty = [name for name in names if f"could not compile `{name}`" in failed.output]
            refused |= {name: str(failed) for name in guilty or names}
    return refused


def chosen(names):
    return [word for name in names for word in ("-p", name)]


def measure(work, cases, rounds):
    costs = {(case.name, command): [] for case in cases for command in COMMANDS}
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
        # What else the machine does falls on no case more than on others.
        for case in random.sample(cases, len(cases)):
            folder = work / case.workspace
            # All are named, so that what they depend on is built once, with the same features;
            # only the touched one is compiled.
            names = [other.name for other in cases if other.workspace == case.workspace]
            (folder / case.name / "src/lib.rs").touch()
            for command in COMMANDS:
                cost, _ = cargo(folder, command, *TARGET, *chosen(names))
                costs[case.name, command].append(cost)
    return costs


def table(cases, refused, figures):
    lines = [
        f"{COUNT} structs of {WIDTH} fields. CPU seconds (user and system) of cargo and its children; "
        "in brackets seconds of wall time. *Added*: less those of no derive.",
        "",
        "| | check | added | to serde | build | added | to serde |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for case in cases:
        name, cells = case.name, []
        for command in COMMANDS:
            own = figures[name][command]
            cells.append(f"{own['cpu']:.2f} ({own['wall']:.2f})")
            added = difference(figures, name, command)
            serde = difference(figures, "serde_used" if "_used" in name else "with_serde", command)
            cells.append("" if added is None else f"{added:.2f}")
            cells.append(f"{added / serde:.2f}" if added is not None and serde else "")
        lines.append(f"| {case.label} | " + " | ".join(cells) + " |")
    notes = [f"- {case.label}: {case.note}" for case in cases if case.note]
    notes += [f"- {case.label} is left out: {reason}" for case, reason in refused]
    return lines + [""] + notes


def difference(figures, name, command):
    if name not in figures or "plain" not in figures or name == "plain":
        return None
    return figures[name][command]["cpu"] - figures["plain"][command]["cpu"]
