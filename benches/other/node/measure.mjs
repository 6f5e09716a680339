// The two jobs, measured as `rust/src/bin/client/measure.rs` and `python/measure.py` do it.

import { readFile } from 'node:fs/promises'

const PAGE = 5_000 // students in the page; a warm-up of a load writes as many
const WARM_UP = 1.0 // seconds of CPU time that a job is done over and over before it is measured

/** How many requests of a load are in flight at once, in every library that can have several. */
export const CONCURRENCY = 8

/**
 * Does the job that the command line asks for, and prints what it took as a line of JSON.
 *
 * `page()` fetches the page of a Query as an array of the library's items, `load(records)` writes
 * plain objects.
 */
export async function run(library, page, load) {
  const startUp = total(usage())
  const [job, records, seconds] = process.argv.slice(2)
  const line = job === 'read' ? await read(page, Number(seconds)) : await write(load, records)
  line.start_up_s = startUp
  line.library = await version(library)
  line.sdk = await version('@aws-sdk/client-dynamodb')
  line.runtime = `Node.js ${process.versions.node}`
  console.log(JSON.stringify(line))
}

/** Cuts into batches of 25, and writes so many of them at once as a load has in flight. */
export async function inBatches(records, write) {
  let next = 0
  const lane = async () => {
    while (next < records.length) {
      next += 25
      const { UnprocessedItems } = await write(records.slice(next - 25, next))
      if (Object.keys(UnprocessedItems ?? {}).length > 0) {
        throw new Error('the server leaves nothing unprocessed')
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, lane))
}

async function read(page, seconds) {
  let students = []
  let warmUps = 0
  for (const warm = usage(); elapsed(warm) < WARM_UP; warmUps++) students = await page()
  const first = sums(students)

  let items = 0
  const [before, clock] = [usage(), performance.now()]
  while (elapsed(before) < seconds) {
    students = await page()
    items += students.length
  }
  return { ...measured(before, clock, items, warmUps), pages: [first, sums(students)] }
}

async function write(load, path) {
  const records = JSON.parse(await readFile(path, 'utf8'))
  let warmUps = 0
  for (const warm = usage(); elapsed(warm) < WARM_UP; warmUps++) await load(records.slice(0, PAGE))

  const [before, clock] = [usage(), performance.now()]
  await load(records)
  return measured(before, clock, records.length, warmUps)
}

/** User and system time of the process so far, in seconds. */
function usage() {
  const { user, system } = process.cpuUsage()
  return { user: user / 1e6, system: system / 1e6 }
}

const total = ({ user, system }) => user + system
const elapsed = before => total(usage()) - total(before)

function measured(before, clock, items, warmUps) {
  const [after, wall] = [usage(), (performance.now() - clock) / 1e3]
  return {
    user_s: after.user - before.user,
    system_s: after.system - before.system,
    wall_s: wall,
    items,
    warm_ups: warmUps
  }
}

/** What tells whether the page before the measurement and the last one in it are right. */
function sums(students) {
  let [grades, letters] = [0, 0]
  for (const student of students) {
    for (const grade of student.grades) grades += grade
    letters += student.first_name.length + student.last_name.length
  }
  return { items: students.length, grades, letters }
}

async function version(name) {
  const path = new URL(`node_modules/${name}/package.json`, import.meta.url)
  return `${name} ${JSON.parse(await readFile(path, 'utf8')).version}`
}
