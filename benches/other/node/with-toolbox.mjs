// DynamoDB-Toolbox: an entity of a table, on the document client.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Entity } from 'dynamodb-toolbox/entity'
import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { Table } from 'dynamodb-toolbox/table'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'

import { inBatches, run } from './measure.mjs'

const table = new Table({
  // The options that its documentation advises.
  documentClient: DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true, convertEmptyValues: false }
  }),
  name: 'students-toolbox',
  partitionKey: { name: 'student_id', type: 'number' }
})

// Without the times of creation and change, which the others would not write.
const Student = new Entity({
  name: 'Student',
  table,
  schema: item({
    student_id: number().key(),
    first_name: string(),
    last_name: string(),
    grades: list(number())
  }),
  timestamps: false
})

async function page() {
  return (await table.build(QueryCommand).query({ partition: 1 }).entities(Student).send()).Items
}

function load(records) {
  return inBatches(records, batch => {
    const requests = batch.map(record => Student.build(BatchPutRequest).item(record))
    return execute(table.build(BatchWriteCommand).requests(...requests))
  })
}

await run('dynamodb-toolbox', page, load)
