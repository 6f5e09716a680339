"""Packages on disk."""

from packages import Case


def write(folder, cases: list[Case], count, width):
    """A workspace with a package for each case. What has not changed is not written again."""
    place(folder / "Cargo.toml", f"""
[workspace]
resolver = "3"
members = [{", ".join(f'"{case.name}"' for case in cases)}]
""")
    for case in cases:
        place(folder / case.name / "Cargo.toml", f"""
[package]
name = "{case.name}"
version = "0.0.0"
edition = "2024"

[lib]
doctest = false

[dependencies]
""" + "\n".join(case.dependencies) + "\n")
        place(folder / case.name / "src/lib.rs", case.source(count, width))


def place(path, text):
    if not path.exists() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
