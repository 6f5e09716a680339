"""How much code a derive makes of one struct, and of one field more."""

import workspace
from cargo import cargo
from packages import CASES

WIDTHS = (10, 11, 20)
MEASURED = ("plain", "dynamo", "with_serde")


def report(work, _given):
    cases = [case for case in CASES if case.name in MEASURED]
    sizes = {case.name: {} for case in cases}
    folder = work / "expansion"
    for width in WIDTHS:
        workspace.write(folder, cases, 1, width)
        for case in cases:
            sizes[case.name][width] = expanded(folder, case)
    figures = {case.name: {width: added(sizes, case.name, width) for width in WIDTHS}
               for case in cases if case.name != "plain"}
    return figures, table(cases, figures)


def expanded(folder, case):
    """Bytes and lines of a package's code, as the compiler prints it after expansion."""
    _, text = cargo(folder, "rustc", "-q", "--target-dir", "../target", "-p", case.name, "--profile", "check", "--",
                    "-Zunpretty=expanded", environment={"RUSTC_BOOTSTRAP": "1"})
    return len(text.encode()), text.count("\n")


def added(sizes, name, width):
    return [own - plain for own, plain in zip(sizes[name][width], sizes["plain"][width])]


def table(cases, figures):
    lines = [
        "What the derives make of one struct, beside the struct: bytes (lines) of expanded code.",
        "",
        "| | " + " | ".join(f"{width} fields" for width in WIDTHS) + " | for a field |",
        "|---|" + "---:|" * (len(WIDTHS) + 1),
    ]
    first, last = WIDTHS[0], WIDTHS[-1]
    for case in cases:
        if case.name in figures:
            own = figures[case.name]
            each = [(own[last][part] - own[first][part]) / (last - first) for part in (0, 1)]
            cells = [f"{own[width][0]} ({own[width][1]})" for width in WIDTHS]
            lines.append(f"| {case.label} | " + " | ".join(cells) + f" | {each[0]:.0f} ({each[1]:.1f}) |")
    return lines
