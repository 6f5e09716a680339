"""The report of the checks, and what the servers are known to do otherwise."""

import sys
from dataclasses import dataclass, field

# What a server does otherwise than DynamoDB: (server, check) -> (what the failure says, why).
# A check that is named here and fails in another way is a failure like any other.
KNOWN_DIFFERENCES = {
    ("moto", "our numbers reach boto3 normalised"): (
        "found {'zeros': '12.500', 'exponent': '1.5E+2',",
        "moto keeps the text of a number as it was written",
    ),
    ("moto", "numbers come back normalised"): (
        'found Some(["12.500", "1.5E+2",',
        "moto keeps the text of a number as it was written",
    ),
    ("dynalite", "the refusal has boto3's item"): (
        "found None",
        "dynalite does not know ReturnValuesOnConditionCheckFailure",
    ),
    ("dynalite", "boto3's own decoder takes numbers"): (
        "decimal.Rounded",
        "dynalite writes 1E+100 with all its zeros, and boto3 takes 38 digits",
    ),
    ("dynalite", "boto3's own decoder takes number texts"): (
        "decimal.Rounded",
        "dynalite writes 1E+100 with all its zeros, and boto3 takes 38 digits",
    ),
    ("moto", "the server judges as DynamoDB: size of text"): (
        "(['subject a: refused', 'subject b'], ['refused'])",
        "moto refuses the size of an attribute that is not there, where DynamoDB's is false",
    ),
    ("moto", "the server judges as DynamoDB: size of a set"): (
        "(['subject a', 'subject b: refused'], ['refused'])",
        "moto refuses the size of an attribute that is not there, where DynamoDB's is false",
    ),
    ("moto", "the server judges as DynamoDB: begins_with, bytes"): (
        "found ([], [])",
        "moto's begins_with takes text alone",
    ),
    ("moto", "we query whole items by a local index"): (
        ".status: expected S, found no attribute",
        "moto fetches nothing from the table for ALL_ATTRIBUTES on a local index",
    ),
    ("moto", "we query a local index page by page"): (
        ".status: expected S, found no attribute",
        "moto fetches nothing from the table for ALL_ATTRIBUTES on a local index",
    ),
    ("dynalite", "the server judges as DynamoDB: eq of a list"): (
        "found ([], [])",
        "dynalite takes no two lists for equal, unless they are empty",
    ),
    ("dynalite", "the server judges as DynamoDB: attribute_type"): (
        "found (['subject b'], ['subject b'])",
        "dynalite takes an empty text for no attribute in attribute_type",
    ),
    ("dynalite", "a reply brings boto3 43 of them and leaves 7"): (
        "found (3, 47)",
        "dynalite's batches of reads end at 1 MB, where DynamoDB's end at 16 MB",
    ),
    ("dynalite", "a reply brings us 43 of them and leaves 7"): (
        "found (3, 47)",
        "dynalite's batches of reads end at 1 MB, where DynamoDB's end at 16 MB",
    ),
    ("dynalite", "the server has transactions"): (
        "UnknownOperationException",
        "dynalite has no transactions",
    ),
    ("moto", "the token is refused for another write"): (
        "no error, but ()",
        "moto does not look at ClientRequestToken",
    ),
    ("moto", "boto3 sees a token applied once"): (
        "Decimal('94'), Decimal('7'), Decimal('7')]",
        "moto does not look at ClientRequestToken",
    ),
}


@dataclass
class Report:
    """Counts the checks, and prints a line for each group, or with `verbose` for each check."""

    verbose: bool
    passed: int = 0
    failed: int = 0
    known: int = 0
    server: str = ""
    seen: set[tuple[str, str]] = field(default_factory=set)

    def heading(self, server: str, text: str) -> None:
        self.server = server
        print(f"\n{server}, {text}")

    def group(self, name: str) -> "Group":
        return Group(self, name)

    def check(self, name: str, holds: bool, why: object = "") -> None:
        self.seen.add((self.server, name))
        difference = KNOWN_DIFFERENCES.get((self.server, name))
        if holds:
            self.passed += 1
            if difference:
                print(f"    ok     {name} (no longer a difference: take it out of the table)")
            elif self.verbose:
                print(f"    ok     {name}")
        elif difference and difference[0] in str(why):
            self.known += 1
            print(f"    known  {name}: {difference[1]}")
        else:
            self.failed += 1
            print(f"    FAILED {name}: {why}")

    def equal(self, name: str, found: object, expected: object) -> None:
        self.check(name, found == expected, f"expected {expected!r}, found {found!r}")

    def finish(self) -> int:
        """Prints the totals and gives the exit code."""
        print()
        for server, name in KNOWN_DIFFERENCES.keys() - self.seen:
            self.failed += 1
            print(f"FAILED the table of known differences: {server} has no check `{name}`")
        print(f"{self.known} known differences of the servers")
        print(f"{self.passed} passed, {self.failed} failed")
        sys.stdout.flush()
        return 1 if self.failed or not self.passed else 0


@dataclass
class Group:
    """A group of checks: `with report.group(..):` prints its counts at its end."""

    report: Report
    name: str
    before: tuple[int, int, int] = (0, 0, 0)

    def counts(self) -> tuple[int, int, int]:
        return (self.report.passed, self.report.failed, self.report.known)

    def __enter__(self) -> None:
        self.before = self.counts()

    def __exit__(self, kind: type | None, error: BaseException | None, trace: object) -> bool:
        # What boto3 could not do ends its group, and the others go on.
        if isinstance(error, Exception):
            self.report.check(f"{self.name}: to its end", False, f"{type(error).__name__}: {error}")
        passed, failed, known = (now - was for now, was in zip(self.counts(), self.before))
        parts = [f"{passed} ok"]
        parts += [f"{failed} FAILED"] if failed else []
        parts += [f"{known} known"] if known else []
        print(f"  {self.name:<44} {', '.join(parts)}")
        return isinstance(error, Exception)
