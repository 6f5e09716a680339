// ElectroDB: an entity on the document client.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Entity } from 'electrodb'

import { CONCURRENCY, run } from './measure.mjs'

// The key is the attribute itself and no text with a prefix, so that its items are those of the others
// but for the two attributes that tell whose they are.
const students = new Entity(
  {
    model: { service: 'school', entity: 'student', version: '1' },
    attributes: {
      student_id: { type: 'number', required: true },
      first_name: { type: 'string', required: true },
      last_name: { type: 'string', required: true },
      grades: { type: 'list', items: { type: 'number' }, required: true }
    },
    indexes: { byId: { pk: { field: 'student_id', composite: ['student_id'] } } }
  },
  { client: DynamoDBDocumentClient.from(new DynamoDBClient()), table: 'students-electrodb' }
)

async function page() {
  return (await students.query.byId({ student_id: 1 }).go()).data
}

// It cuts into batches of 25 by itself, and makes all their requests before it sends the first. With
// 1,000 at a time it needs less than with all at once.
async function load(records) {
  for (let from = 0; from < records.length; from += 1_000) {
    const some = records.slice(from, from + 1_000)
    const { unprocessed } = await students.put(some).go({ concurrent: CONCURRENCY })
    if (unprocessed.length > 0) throw new Error('the server leaves nothing unprocessed')
  }
}

await run('electrodb', page, load)
