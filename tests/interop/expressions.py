"""boto3's half of `rust/expressions.rs` and `rust/queries.rs`: updates and conditions one by one,
and queries, indexes and scans."""

from boto3.dynamodb.conditions import Attr, Key
from botocore.exceptions import ClientError

PERSON = {
    "name": "Ann",
    "size": 3,
    "points": 10,
    "debts": 4,
    "grades": [1, 2],
    "tags": {"old", "kept"},
    "numbers": {1, 2},
    "blob": b"\x01\x02",
    "home": {"city": "Bonn", "post-code": 5},
    "homes": [{"city": "Oslo", "post-code": 1}, {"city": "Roma"}],
    "stock": {"tea": 15},
    "score": 7,
}

# What each of our changes makes of a person; `...` is an attribute that goes.
CHANGES = {
    "set": {"name": "Anna"},
    "set an option": {"nickname": "A"},
    "set in a struct": {"home": {"city": "Cork", "post-code": 5}},
    "set an element": {"grades": [1, 9]},
    "set past the end of a list": {"grades": [1, 2, 9]},
    "set in an element": {"homes": [{"city": "Oslo", "post-code": 2}, {"city": "Roma"}]},
    "set an entry": {"stock": {"tea": 16}},
    "set a new entry": {"stock": {"tea": 15, 'a.b[0] "😀"': 1}},
    "set an empty set": {"tags": ...},
    "set_path": {"points": 4},
    "set_path both ways": {"points": 4, "debts": 10},
    "set_path from an entry": {"points": 15},
    "set_if_absent, present": {"name": "Anna"},
    "set_if_absent, absent": {"nickname": "A"},
    "set_if_absent, an entry": {"stock": {"tea": 15, "mate": 20}},
    "set_or_remove": {"score": ...},
    "append": {"grades": [1, 2, 3, 4]},
    "append to nothing": {"marks": [1]},
    "prepend": {"grades": [8, 9, 1, 2]},
    "increment": {"size": 5},
    "decrement": {"points": -1},
    "increment an entry": {"stock": {"tea": -5}},
    "increment a new entry": {"stock": {"tea": 15, "new": 3}},
    "increment an element": {"grades": [2, 2]},
    "plus": {"points": 9},
    "plus_path": {"points": 14},
    "minus_path": {"points": 6},
    "insert": {"tags": {"old", "kept", "new"}},
    "insert numbers": {"numbers": {1, 2, 3}},
    "delete": {"tags": {"kept"}},
    "delete every element": {"numbers": ...},
    "remove": {"score": ...},
    "remove an element": {"grades": [2]},
    "remove an entry": {"stock": {}},
    "remove in a struct": {"home": {"city": "Bonn"}},
    "every clause": {
        "name": "Anna",
        "home": {"city": "Cork"},
        "grades": [1, 2, 3],
        "size": 4,
        "tags": {"old", "kept", "new"},
        "numbers": {2},
        "score": ...,
        "nickname": "A",
    },
}

SUBJECTS = {
    "subject a": PERSON,
    "subject b": {
        "name": "Bob",
        "nickname": "Bo",
        "size": 0,
        "points": -3,
        "debts": 4,
        "grades": [],
        "blob": b"\x80",
        "home": {"city": "Oslo"},
        "homes": [],
        "stock": {},
    },
    "subject c": {
        "name": "Cyd",
        "nickname": "",
        "size": 3,
        "points": 100,
        "debts": 0,
        "grades": [2],
        "tags": {"new"},
        "blob": b"\x01",
        "home": {"city": "Roma", "post-code": 0},
        "homes": [{"city": "Oslo", "post-code": 0}],
        "stock": {"tea": 15, "mate": 1, "rum": 2},
        "score": 0,
    },
}

NAME, POINTS, DEBTS, SCORE = Attr("name"), Attr("points"), Attr("debts"), Attr("score")
# Each with the subjects that it holds for on DynamoDB.
CONDITIONS = {
    "eq": ("a", NAME.eq("Ann")),
    "eq of a list": ("a", Attr("grades").eq([1, 2])),
    "eq of a set": ("a", Attr("tags").eq({"old", "kept"})),
    "eq of a missing attribute": ("a", SCORE.eq(7)),
    "ne": ("bc", POINTS.ne(10)),
    "ne of a missing attribute": ("bc", SCORE.ne(7)),
    "lt": ("b", POINTS.lt(10)),
    "le": ("ab", POINTS.lte(10)),
    "gt": ("c", NAME.gt("Bob")),
    "ge": ("bc", NAME.gte("Bob")),
    "ge of bytes": ("b", Attr("blob").gte(b"\x80")),
    "between": ("b", POINTS.between(-3, 9)),
    "is_in": ("ac", NAME.is_in(["Ann", "Cyd", "Dan"])),
    "begins_with": ("b", NAME.begins_with("B")),
    "begins_with, bytes": ("ac", Attr("blob").begins_with(b"\x01")),
    "contains text": ("a", NAME.contains("n")),
    "contains, a set": ("a", Attr("tags").contains("old")),
    "contains, a list": ("ac", Attr("grades").contains(2)),
    "size of text": ("b", Attr("nickname").size().eq(2)),
    "size of a list": ("ac", Attr("grades").size().gte(1)),
    "size of a map": ("a", Attr("stock").size().between(1, 2)),
    "size of a set": ("a", Attr("tags").size().eq(2)),
    "size of bytes": ("bc", Attr("blob").size().lt(2)),
    "exists": ("ac", SCORE.exists()),
    "not_exists": ("a", Attr("nickname").not_exists()),
    "not_exists in a struct": ("b", Attr("home.post-code").not_exists()),
    "attribute_type": ("bc", Attr("nickname").attribute_type("S")),
    "another path": ("b", POINTS.lt(DEBTS)),
    "in a struct": ("b", Attr("home.city").eq("Oslo")),
    "in an element": ("a", Attr("homes[0].post-code").gt(0)),
    "an entry": ("ac", Attr("stock.tea").eq(15)),
    "a reserved word": ("ac", Attr("size").eq(3)),
    "and": ("a", NAME.eq("Ann") & POINTS.eq(10)),
    "or": ("ab", NAME.eq("Ann") | POINTS.lt(0)),
    "not": ("b", ~SCORE.exists()),
    "or within and": ("b", (NAME.eq("Ann") | NAME.eq("Bob")) & (POINTS.lt(0) | POINTS.gt(50))),
    "and within or": ("b", (NAME.eq("Ann") & POINTS.lt(0)) | (NAME.eq("Bob") & POINTS.lt(0))),
    "not around or": ("c", ~(NAME.eq("Ann") | (POINTS.lt(0) & DEBTS.gt(0)))),
    "not within and": ("b", ~SCORE.exists() & ~(POINTS.lt(DEBTS) & NAME.eq("Ann"))),
}

INDEXES = {
    "by-status": ("GlobalSecondaryIndexes", ["status", "placed"], "ALL"),
    "by-weight": ("LocalSecondaryIndexes", ["sender", "weight"], "KEYS_ONLY"),
}
PARCEL_TYPES = {"sender": "S", "no": "N", "status": "S", "placed": "N", "weight": "N"}


def parcel(number: int) -> dict:
    item = {
        "sender": "a" if number <= 18 else "b",
        "no": number,
        "status": "open" if number % 3 else "paid",
        "placed": number * 7 % 31,
        "weight": number * 5 % 31,
    }
    return item if number % 2 else item | {"note": "even"}


PARCELS = [parcel(number) for number in range(1, 31)]


def changes_one_by_one(half) -> None:
    table = half.table("everything")
    for change in CHANGES:
        table.put_item(Item={"id": f"change: {change}"} | PERSON)
    half.we("change")
    for change, attributes in CHANGES.items():
        after = {"id": f"change: {change}"} | PERSON | attributes
        after = {name: value for name, value in after.items() if value is not ...}
        half.sees(f"boto3 sees our update: {change}", "everything", after)


def conditions_one_by_one(half) -> None:
    table = half.table("everything")
    for subject, attributes in SUBJECTS.items():
        table.put_item(Item={"id": subject} | attributes)
    half.we("judge")
    verdicts = table.get_item(Key={"id": "verdicts"}, ConsistentRead=True)["Item"]
    report = half.report
    report.equal("we know the conditions of boto3", set(verdicts["writes"]), set(CONDITIONS))
    for name, (letters, condition) in CONDITIONS.items():
        held = verdict_at_writes(table, condition)
        report.equal(f"our condition holds as boto3's: {name}", verdicts["writes"][name], held)
        filtered = verdict_of_filter(table, condition)
        report.equal(f"our filter holds as boto3's: {name}", verdicts["filters"][name], filtered)
        dynamodb = [f"subject {letter}" for letter in letters]
        found, wanted = (held, filtered), (dynamodb, dynamodb)
        report.equal(f"the server judges as DynamoDB: {name}", found, wanted)


def verdict_at_writes(table, condition) -> list[str]:
    """The subjects that it holds for; one that the server could not judge is said to be refused."""
    held = []
    for subject in SUBJECTS:
        try:
            table.update_item(
                Key={"id": subject},
                UpdateExpression="SET touched = :true",
                ConditionExpression=condition,
                ExpressionAttributeValues={":true": True},
            )
            held.append(subject)
        except ClientError as error:
            if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
                held.append(f"{subject}: refused")
    return held


def verdict_of_filter(table, condition) -> list[str]:
    subjects = Attr("id").begins_with("subject ") & condition
    try:
        return sorted(item["id"] for item in all_items(table.scan, FilterExpression=subjects))
    except ClientError:
        return ["refused"]


def all_items(read, **request) -> list[dict]:
    answer = read(**request)
    items = answer["Items"]
    while "LastEvaluatedKey" in answer:
        answer = read(ExclusiveStartKey=answer["LastEvaluatedKey"], **request)
        items += answer["Items"]
    return items


def key_schema(names: list[str]) -> list[dict]:
    return [{"AttributeName": n, "KeyType": role} for n, role in zip(names, ["HASH", "RANGE"])]


def parcels_are_made(half) -> None:
    """Makes the table on the side whose turn it is; boto3 describes it either way."""
    if half.prefix:
        request = {"GlobalSecondaryIndexes": [], "LocalSecondaryIndexes": []}
        for name, (scope, keys, holds) in INDEXES.items():
            index = {"IndexName": name, "KeySchema": key_schema(keys)}
            request[scope].append(index | {"Projection": {"ProjectionType": holds}})
        half.client.create_table(
            TableName=half.name("parcels"),
            BillingMode="PAY_PER_REQUEST",
            KeySchema=key_schema(["sender", "no"]),
            AttributeDefinitions=[
                {"AttributeName": n, "AttributeType": kind} for n, kind in PARCEL_TYPES.items()
            ],
            **request,
        )
        waiter = half.client.get_waiter("table_exists")
        waiter.wait(TableName=half.name("parcels"), WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    else:
        half.we("create-parcels")
    found = half.client.describe_table(TableName=half.name("parcels"))["Table"]
    indexes = {
        index["IndexName"]: (scope, index["KeySchema"], index["Projection"]["ProjectionType"])
        for scope in ["GlobalSecondaryIndexes", "LocalSecondaryIndexes"]
        for index in found.get(scope, [])
    }
    meant = {n: (scope, key_schema(keys), holds) for n, (scope, keys, holds) in INDEXES.items()}
    half.report.equal("boto3 describes the indexes of `parcels`", indexes, meant)
    types = {d["AttributeName"]: d["AttributeType"] for d in found["AttributeDefinitions"]}
    half.report.equal("boto3 describes the types of `parcels`", types, PARCEL_TYPES)


def queries(half) -> None:
    parcels_are_made(half)
    table = half.table("parcels")
    with table.batch_writer() as batch:
        for item in PARCELS:
            batch.put_item(item)
    half.we("read-parcels")

    with table.batch_writer() as batch:
        for item in PARCELS:
            batch.delete_item({"sender": item["sender"], "no": item["no"]})
    half.we("write-parcels")
    equal = half.report.equal
    found = all_items(table.query, KeyConditionExpression=Key("sender").eq("b"))
    equal("boto3 queries our items", found, PARCELS[18:])
    for status, low in [("paid", 0), ("open", 10)]:
        wanted = Key("status").eq(status) & Key("placed").gte(low)
        request = {"IndexName": "by-status", "KeyConditionExpression": wanted, "Limit": 4}
        items = [item for item in PARCELS if item["status"] == status and item["placed"] >= low]
        items.sort(key=lambda item: item["placed"])
        found = all_items(table.query, **request)
        equal(f"boto3 queries our items by the global index: {status}", found, items)
    wanted = Key("sender").eq("a") & Key("weight").lt(16)
    found = all_items(table.query, IndexName="by-weight", KeyConditionExpression=wanted)
    items = [item for item in PARCELS if item["sender"] == "a" and item["weight"] < 16]
    items.sort(key=lambda item: item["weight"])
    slim = [{name: item[name] for name in ["sender", "no", "weight"]} for item in items]
    equal("boto3 queries our items by the local index", found, slim)
