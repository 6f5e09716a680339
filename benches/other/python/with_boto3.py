"""boto3: its table resource, which turns items into dictionaries of Python's own types."""

import boto3
from boto3.dynamodb.conditions import Key

import measure

students = boto3.resource("dynamodb").Table("students")


def page():
    return students.query(KeyConditionExpression=Key("student_id").eq(1))["Items"]


# The batch writer sends 25 at a time, one request after the other.
def load(records):
    with students.batch_writer() as batch:
        for record in records:
            batch.put_item(Item=record)


def values(student):
    return student["first_name"], student["last_name"], student["grades"]


measure.run("boto3", page, load, values)
