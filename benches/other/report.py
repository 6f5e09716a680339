"""The medians of the runs, as data and as Markdown."""

import datetime
import os
import platform
import subprocess
from pathlib import Path
from statistics import median

TITLES = {
    "read": "A Query page of {page:,} students, read again and again",
    "load": "{load:,} students written in batches of 25",
}


def results(runs, hello, load_before):
    """Everything that was measured, and the medians of it.

    The machine's load before the first run tells whether others were at work on it.
    """
    return {
        "date": datetime.date.today().isoformat(),
        "machine": machine() | {"load_before": round(load_before, 1)},
        "page": {"students": hello["page"]["items"], "bytes": hello["page_bytes"]},
        "load": {"students": hello["load"]["items"]},
        "versions": {name: versions(lines[0]) for name, lines in runs["read"].items()},
        "medians": {job: {name: medians(lines) for name, lines in of.items()} for job, of in runs.items()},
        "runs": runs,
    }


def machine():
    return {"cpu": cpu(), "cores": os.cpu_count(), "system": f"{platform.system()} {platform.machine()}"}


def cpu():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "unknown"


def versions(line):
    rust = subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True)
    runtime = line.get("runtime") or "Rust " + rust.stdout.split()[1]
    return {"library": line["library"], "sdk": line["sdk"], "runtime": runtime}


def medians(lines):
    """Of an item in microseconds, but for the start-up, which is one of the process in milliseconds."""
    cpu_us = [(line["user_s"] + line["system_s"]) / line["items"] * 1e6 for line in lines]
    return {
        "cpu_us": median(cpu_us),
        "least_cpu_us": min(cpu_us),
        "most_cpu_us": max(cpu_us),
        "system_us": median(line["system_s"] / line["items"] * 1e6 for line in lines),
        "wall_us": median(line["wall_s"] / line["items"] * 1e6 for line in lines),
        "items_per_second": median(line["items"] / line["wall_s"] for line in lines),
        "start_up_cpu_ms": median(line["start_up_s"] * 1e3 for line in lines),
    }


def markdown(results):
    machine, page = results["machine"], results["page"]
    rounds = len(next(iter(results["runs"]["read"].values())))
    parts = [
        f"{results['date']}; {machine['cores']} cores of {machine['cpu']}, {machine['system']}, "
        f"load average {machine['load_before']} before; medians of {rounds} runs each, in turns; a page of {page['bytes']:,} bytes.\n\n"
        "CPU time is user and system time of the client's process, around the work alone. ElectroDB and "
        "DynamoDB-Toolbox mark their items (`__edb_e__` and `__edb_v__`; `_et`): their pages have these "
        "attributes too, and they write them."
    ]
    for job, title in TITLES.items():
        title = title.format(page=page["students"], load=results["load"]["students"])
        parts.append(f"### {title}\n\n{times(results['medians'][job])}")
    parts.append(f"### Versions\n\n{built(results['versions'])}")
    return "\n\n".join(parts)


def times(medians):
    ours = medians.get("dynamo-orm")
    rows = []
    for name, of in medians.items():
        ratio = f"{of['cpu_us'] / ours['cpu_us']:.1f}" if ours else ""
        rows.append(
            [
                name,
                f"{of['cpu_us']:.2f}",
                f"{of['least_cpu_us']:.2f} - {of['most_cpu_us']:.2f}",
                f"{of['system_us']:.2f}",
                ratio,
                f"{of['wall_us']:.2f}",
                f"{of['items_per_second']:,.0f}",
                f"{of['start_up_cpu_ms']:,.0f}",
            ]
        )
    head = ["client", "CPU µs per item", "least - most", "system µs of it", "times dynamo-orm"]
    return table([*head, "wall µs per item", "items/s", "start-up, CPU ms"], rows)


def built(versions):
    return table(["client", "library", "SDK", "runtime"], [[name, *of.values()] for name, of in versions.items()])


def table(head, rows):
    lines = [head, ["---", *["---:" if head[1].startswith("CPU") else "---"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
