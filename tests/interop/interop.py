"""boto3's half of the interoperability tests, and the order of the steps.

`interop.py [-v] <our program> <server>=<endpoint> ..`: on each server, once on tables that we
made and once on tables that boto3 made.
"""

import os
import subprocess
import sys
from decimal import Decimal, Rounded

import boto3
from boto3.dynamodb.conditions import Attr
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from botocore.config import Config
from botocore.exceptions import ClientError

import batches
import expected
import expressions
from expected import typed
from report import Report

STEP_SECONDS = 120


class ExactDeserializer(TypeDeserializer):
    """boto3's, without its limit of 38 digits, which counts the zeros at the end too."""

    def _deserialize_n(self, value: str) -> Decimal:
        return Decimal(value)


class Half:
    """One server, and the tables whose names begin with the prefix."""

    def __init__(self, report: Report, program: str, endpoint: str, prefix: str):
        self.report, self.program, self.endpoint, self.prefix = report, program, endpoint, prefix
        config = Config(connect_timeout=5, read_timeout=30, retries={"total_max_attempts": 2})
        self.boto3 = boto3.resource("dynamodb", endpoint_url=endpoint, config=config)
        # The client without the resource's conversions: values as `{"N": "1"}`.
        self.client = boto3.client("dynamodb", endpoint_url=endpoint, config=config)

    def name(self, table: str) -> str:
        return self.prefix + table

    def table(self, table: str):
        return self.boto3.Table(self.name(table))

    def get(self, table: str, item: dict) -> dict | None:
        """The item with the key of that one, or None."""
        key = {name: item[name] for name, _ in expected.TABLES[table]}
        try:
            return self.table(table).get_item(Key=key, ConsistentRead=True).get("Item")
        except Rounded:
            key = {name: TypeSerializer().serialize(value) for name, value in key.items()}
            found = self.client.get_item(TableName=self.name(table), Key=key, ConsistentRead=True)
            return {name: ExactDeserializer().deserialize(v) for name, v in found["Item"].items()}

    def decodes(self, name: str, table: str, key: dict) -> None:
        """Checks that boto3 reads the item without our help."""
        try:
            self.table(table).get_item(Key=key)
            self.report.check(name, True)
        except Rounded as error:
            self.report.check(name, False, repr(error))

    def sees(self, name: str, table: str, item: dict) -> None:
        """Checks the item with that item's key, attribute by attribute."""
        found = self.get(table, item)
        if found is None:
            self.report.check(name, False, "it is not there")
            return
        wrong = [
            f"{attribute!r}: expected {item.get(attribute, 'nothing')!r:.200}, "
            f"found {found.get(attribute, 'nothing')!r:.200}"
            for attribute in sorted(item.keys() | found.keys())
            if attribute not in item
            or attribute not in found
            or typed(item[attribute]) != typed(found[attribute])
        ]
        self.report.check(name, not wrong, "; ".join(wrong))

    def sees_nothing(self, name: str, table: str, item: dict) -> None:
        found = self.get(table, item)
        self.report.check(name, found is None, f"it is there: {found!r}")

    def we(self, step: str) -> None:
        """Lets our program do a step, and takes over its checks."""
        environment = os.environ | {"AWS_ENDPOINT_URL_DYNAMODB": self.endpoint}
        call = [self.program, self.prefix, step]
        done = subprocess.run(
            call, env=environment, capture_output=True, encoding="utf-8", timeout=STEP_SECONDS
        )
        failed = 0
        for line in done.stdout.removesuffix("\n").split("\n"):
            verdict, _, rest = line.partition(" ")
            if verdict == "ok":
                self.report.check(rest, True)
                continue
            failed += 1
            name, _, why = rest.partition(": ")
            self.report.check(name, False, why)
        if done.returncode != (1 if failed else 0) or not done.stdout:
            why = f"exit code {done.returncode}, {done.stderr.strip()}"
            self.report.check(f"our step {step} ends well", False, why)


def our_tables(half: Half) -> None:
    half.we("create-tables")
    for table, keys in expected.TABLES.items():
        found = half.client.describe_table(TableName=half.name(table))["Table"]
        schema = [(key["AttributeName"], key["KeyType"]) for key in found["KeySchema"]]
        types = {d["AttributeName"]: d["AttributeType"] for d in found["AttributeDefinitions"]}
        roles = ["HASH", "RANGE"]
        half.report.equal(
            f"boto3 describes the keys of `{table}`",
            schema,
            [(name, role) for (name, _), role in zip(keys, roles)],
        )
        half.report.equal(f"boto3 describes the types of `{table}`", types, dict(keys))
        half.report.equal(f"boto3 finds `{table}` active", found["TableStatus"], "ACTIVE")
        billing = found.get("BillingModeSummary", {}).get("BillingMode")
        half.report.equal(f"boto3 finds `{table}` on demand", billing, "PAY_PER_REQUEST")
    half.we("check-tables")


def tables_of_boto3(half: Half) -> None:
    for table, keys in expected.TABLES.items():
        half.client.create_table(
            TableName=half.name(table),
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[
                {"AttributeName": name, "KeyType": role}
                for (name, _), role in zip(keys, ["HASH", "RANGE"])
            ],
            AttributeDefinitions=[
                {"AttributeName": name, "AttributeType": kind} for name, kind in keys
            ],
        )
    waiter = half.client.get_waiter("table_exists")
    for table in expected.TABLES:
        waiter.wait(TableName=half.name(table), WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    half.we("check-tables")


def types_to_boto3(half: Half) -> None:
    half.we("write")
    for family, attributes in expected.FAMILIES.items():
        half.sees(f"boto3 reads {family}", "everything", {"id": family} | attributes)
        half.decodes(f"boto3's own decoder takes {family}", "everything", {"id": family})
    key = {"id": {"S": "number texts"}}
    found = half.client.get_item(TableName=half.name("everything"), Key=key)["Item"]
    texts = {name: found[name]["N"] for name in expected.NUMBER_TEXTS}
    half.report.equal("our numbers reach boto3 normalised", texts, expected.NUMBER_TEXTS)


def types_from_boto3(half: Half) -> None:
    table = half.table("everything")
    for family, attributes in expected.FAMILIES.items():
        nulls = expected.NULLS.get(family, {})
        table.delete_item(Key={"id": family})
        table.put_item(Item={"id": family} | attributes | nulls | expected.UNKNOWN)
    half.we("read")
    half.we("number-texts")


def mistakes_of_boto3(half: Half) -> None:
    table = half.table("everything")
    for mistake, attributes in expected.MISTAKES.items():
        table.put_item(Item={"id": mistake, "grades": [90]} | attributes)
    table.put_item(Item={"id": "no grades"})
    half.we("read-mistakes")


def students(half: Half) -> None:
    alice, table = expected.ALICE, half.table("students")

    table.put_item(Item=alice)
    half.we("update-student")
    half.sees("boto3 sees our update", "students", alice | {"grades": [90, 100, 100, 100]})
    half.we("delete-student")
    half.sees_nothing("boto3 sees our deletion", "students", alice)

    half.we("put-student")
    half.sees("boto3 sees our student", "students", alice)
    table.update_item(
        Key={"student_id": alice["student_id"]},
        UpdateExpression="SET grades = list_append(grades, :more), last_name = :name",
        ExpressionAttributeValues={":more": [77], ":name": "Liddell"},
    )
    table.update_item(
        Key={"student_id": alice["student_id"]},
        UpdateExpression="SET grades[0] = grades[0] + :one",
        ConditionExpression=Attr("last_name").eq("Liddell"),
        ExpressionAttributeValues={":one": 1},
    )
    half.we("read-updated-student")


def conditions(half: Half) -> None:
    alice, table = expected.ALICE, half.table("students")
    table.put_item(Item=alice)
    half.we("conditions")
    half.sees("our refused insert changed nothing", "students", alice)
    half.sees_nothing("our refused update made nobody", "students", {"student_id": 404})
    bob = {"student_id": 405, "first_name": "Bob", "last_name": "Builder", "grades": [1]}
    half.sees("boto3 sees our upsert", "students", bob)
    try:
        table.put_item(Item=bob, ConditionExpression=Attr("student_id").not_exists())
        code = "no error"
    except ClientError as error:
        code = error.response["Error"]["Code"]
    name = "our item stands in boto3's way"
    half.report.equal(name, code, "ConditionalCheckFailedException")


def composite_keys(half: Half) -> None:
    order, blob = expected.ORDER, expected.BLOB
    half.we("put-keyed")
    half.sees("boto3 sees our order", "orders", order)
    half.sees("boto3 sees our blob", "blobs", blob)
    for table, item in [("orders", order), ("blobs", blob)]:
        keys = {name: item[name] for name, _ in expected.TABLES[table]}
        half.table(table).delete_item(Key=keys)
        half.table(table).put_item(Item=item | {"unknown": None})
    other = order | {"order-no": 8}
    half.table("orders").put_item(Item=other)
    half.we("read-keyed")
    half.sees_nothing("boto3 sees one order gone", "orders", other)
    half.sees("boto3 sees the other order kept", "orders", order | {"unknown": None})
    half.sees("boto3 sees our update of a blob", "blobs", blob | {"size": 11, "unknown": None})


def updates(half: Half) -> None:
    half.table("everything").put_item(Item=expected.UNCHANGED)
    half.we("update-everything")
    half.sees("boto3 sees every changed attribute", "everything", expected.CHANGED)


def end_of_a_table(half: Half) -> None:
    half.we("delete-table")
    names = [table.name for table in half.boto3.tables.all()]
    gone = half.name("blobs") not in names and half.name("orders") in names
    half.report.check("boto3 sees one table gone", gone, f"there are {names}")


STEPS = {
    "types, from us to boto3": types_to_boto3,
    "types, from boto3 to us": types_from_boto3,
    "mistakes of boto3": mistakes_of_boto3,
    "the students, both ways": students,
    "conditions": conditions,
    "composite keys": composite_keys,
    "updates of every kind of attribute": updates,
    "updates, one by one": expressions.changes_one_by_one,
    "conditions, one by one": expressions.conditions_one_by_one,
    "queries, indexes and scans": expressions.queries,
    "batches": batches.batches,
    "batches of boto3's": batches.batch_writer,
    "batches that one reply does not hold": batches.large_batches,
    "a load": batches.load,
    "transactions": batches.transactions,
    "the end of a table": end_of_a_table,
}


def main(arguments: list[str]) -> int:
    program, *servers = [argument for argument in arguments if argument != "-v"]
    report = Report(verbose="-v" in arguments)
    for server in servers:
        name, _, endpoint = server.partition("=")
        makers = {"our": ("", our_tables), "boto3's": ("boto3-", tables_of_boto3)}
        for maker, (prefix, make_tables) in makers.items():
            report.heading(name, f"on {maker} tables")
            half = Half(report, program, endpoint, prefix)
            for group, step in {"tables": make_tables, **STEPS}.items():
                with report.group(group):
                    step(half)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
