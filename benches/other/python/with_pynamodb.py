"""PynamoDB: a model, whose instances are what a query gives and what a batch takes."""

from pynamodb.attributes import ListAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.models import Model

import measure


class Student(Model):
    class Meta:
        table_name = "students"

    student_id = NumberAttribute(hash_key=True)
    first_name = UnicodeAttribute()
    last_name = UnicodeAttribute()
    grades = ListAttribute(of=NumberAttribute)


def page():
    return list(Student.query(1))


# The batch sends 25 at a time, one request after the other. Making the instances is part of the
# work, as the data of a program is seldom in them before.
def load(records):
    with Student.batch_write() as batch:
        for record in records:
            batch.save(Student(**record))


def values(student):
    return student.first_name, student.last_name, student.grades


measure.run("pynamodb", page, load, values)
