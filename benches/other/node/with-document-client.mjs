// The AWS SDK's own DocumentClient, which turns items into plain objects: what ElectroDB and
// DynamoDB-Toolbox stand on.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'

import { inBatches, run } from './measure.mjs'

const client = DynamoDBDocumentClient.from(new DynamoDBClient())

async function page() {
  const query = new QueryCommand({
    TableName: 'students',
    KeyConditionExpression: 'student_id = :id',
    ExpressionAttributeValues: { ':id': 1 }
  })
  return (await client.send(query)).Items
}

function load(records) {
  return inBatches(records, batch => {
    const students = batch.map(Item => ({ PutRequest: { Item } }))
    return client.send(new BatchWriteCommand({ RequestItems: { students } }))
  })
}

await run('@aws-sdk/lib-dynamodb', page, load)
