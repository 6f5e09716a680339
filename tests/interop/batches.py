"""boto3's half of `rust/batches.rs` and `rust/transactions.rs`: batches, a load, transactions."""

from decimal import Decimal as D

from boto3.dynamodb.conditions import Key
from botocore.exceptions import ClientError

import expected
from expected import typed
from expressions import all_items

CUSTOMER = 'batch "😀"'


def sample(number: int) -> dict:
    octets = number.to_bytes(4, "big")
    item = {
        "customerId": CUSTOMER,
        "order-no": number,
        "text": f'sample {number} "😀"\0',
        "half": D(number) / 2,
        "bytes": octets,
        "isEven": number % 2 == 0,
        "null": None,
        "list": [number, None],
        "map": {"n": number, 'a.b[0] "😀"': -number},
        "texts": {str(number), "😀"},
        "numbers": {number, -number},
        "binaries": {octets, b"\xff"},
    }
    return item if number % 2 else item | {"note": "even"}


def student(number: int) -> dict:
    return {
        "student_id": number,
        "first_name": f"First {number}",
        "last_name": "Load",
        "grades": [number % 100, 100],
    }


def sees_samples(half, name: str, numbers: list[int]) -> None:
    """Checks which samples there are, in the order of their keys."""
    samples = Key("customerId").eq(CUSTOMER)
    found = all_items(half.table("orders").query, KeyConditionExpression=samples)
    half.report.equal(name, [item["order-no"] for item in found], numbers)


def empty(half, table: str) -> None:
    names = {f"#{index}": name for index, (name, _) in enumerate(expected.TABLES[table])}
    keys = {"ProjectionExpression": ", ".join(names), "ExpressionAttributeNames": names}
    found = all_items(half.table(table).scan, **keys)
    with half.table(table).batch_writer() as batch:
        for key in found:
            batch.delete_item(key)


def batches(half) -> None:
    half.we("batch-put")
    sees_samples(half, "boto3 sees our batch of 60", list(range(1, 61)))
    for number in range(1, 61):
        half.sees(f"boto3 reads sample {number} of our batch", "orders", sample(number))
    half.we("batch-delete")
    sees_samples(half, "boto3 sees half of them deleted", list(range(1, 31)))

    empty(half, "everything")
    half.table("students").put_item(Item=expected.ALICE)
    half.we("batch-write")
    for family, attributes in expected.FAMILIES.items():
        half.sees(f"boto3 reads {family} of our batch", "everything", {"id": family} | attributes)
    sees_samples(half, "boto3 sees all samples deleted", [])
    half.sees_nothing("boto3 sees the student deleted", "students", expected.ALICE)


def batch_writer(half) -> None:
    """What boto3's batch writer wrote, we read by batches."""
    with half.table("orders").batch_writer() as batch:
        for number in range(1, 61):
            batch.put_item(sample(number) | expected.UNKNOWN)
    empty(half, "everything")
    with half.table("everything").batch_writer() as batch:
        for family, attributes in expected.FAMILIES.items():
            nulls = expected.NULLS.get(family, {})
            batch.put_item({"id": family} | attributes | nulls | expected.UNKNOWN)
    half.we("batch-get")


def large_batches(half) -> None:
    """Fifty items of 390 KB, of which one reply holds 43 by the service's limit of 16 MB."""
    half.we("batch-put-large")
    keys = [{"digest": bytes([number]), "at": "large"} for number in range(50)]
    request = {half.name("blobs"): {"Keys": keys}}
    answer = half.boto3.batch_get_item(RequestItems=request)
    found = answer["Responses"][half.name("blobs")]
    left = answer["UnprocessedKeys"].get(half.name("blobs"), {"Keys": []})["Keys"]
    counts = (len(found), len(left))
    half.report.equal("a reply brings boto3 43 of them and leaves 7", counts, (43, 7))
    texts = {item["text"] for item in found}
    half.report.check("boto3 reads our large texts", texts == {"x" * 390_000}, "they differ")
    half.we("batch-get-large")


def load(half) -> None:
    empty(half, "students")
    half.we("load")
    found = all_items(half.table("students").scan)
    found.sort(key=lambda item: item["student_id"])
    students = [student(number) for number in range(1, 501)]
    half.report.check("boto3 scans what we loaded", found == students, f"{len(found)} items")


def transactions(half) -> None:
    alice, client = expected.ALICE, half.boto3.meta.client
    bob = alice | {"student_id": 405, "first_name": "Bob"}
    students, orders = half.table("students"), half.table("orders")
    for table in ["students", "orders"]:
        empty(half, table)
    students.put_item(Item=alice)
    for number in [2, 3]:
        orders.put_item(Item=sample(number))

    def key(number: int) -> dict:
        return {"customerId": CUSTOMER, "order-no": number}

    def read(*gets: tuple) -> list:
        request = [{"Get": {"TableName": table.name, "Key": key}} for table, key in gets]
        answer = client.transact_get_items(TransactItems=request)["Responses"]
        return [entry.get("Item") for entry in answer]

    try:
        read((students, {"student_id": alice["student_id"]}))
        half.report.check("the server has transactions", True)
    except ClientError as error:
        half.report.check("the server has transactions", False, error)
        return

    half.we("transact-write")
    changed = alice | {"last_name": "Liddell", "grades": [90, 85, 100, 94, 77]}
    found = read(
        (students, {"student_id": bob["student_id"]}),
        (students, {"student_id": alice["student_id"]}),
        *((orders, key(number)) for number in [1, 2, 3]),
    )
    made = [bob, changed, sample(1), None, sample(3)]
    half.report.equal("boto3 reads what our transaction made", typed(found), typed(made))

    half.we("transact-cancelled")
    half.sees("our cancelled insert changed nothing", "students", bob)
    half.sees("our cancelled update changed nothing", "students", changed)
    half.sees_nothing("our cancelled update made nobody", "students", {"student_id": 404})
    half.sees("our cancelled deletion took nothing", "orders", sample(1))
    half.sees_nothing("our cancelled put made nothing", "orders", sample(4))

    wed = {
        "TableName": students.name,
        "Key": {"student_id": bob["student_id"]},
        "UpdateExpression": "SET last_name = :name",
        "ExpressionAttributeValues": {":name": "Wonderland-Builder"},
    }
    gone = {"TableName": students.name, "Key": {"student_id": alice["student_id"]}}
    put = {"TableName": orders.name, "Item": sample(5) | expected.UNKNOWN}
    client.transact_write_items(TransactItems=[{"Update": wed}, {"Delete": gone}, {"Put": put}])
    half.we("transact-get")

    students.put_item(Item=bob)
    half.we("transact-again")
    once = bob | {"grades": [90, 85, 100, 94, 7]}
    half.sees("boto3 sees a token applied once", "students", once)
