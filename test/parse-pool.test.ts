/** One mail that breaks, stalls or exhausts its parser is set aside; those around it are read. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createParsePool } from '../src/inbound/parse-pool.ts'
import type { Blob } from '../src/mail/types.ts'
import { blobPath, openBlobFolder, writeBlob } from '../src/store/blob-files.ts'
import { StorageError } from '../src/store/storage-failure.ts'
import { mail } from './support/mails.ts'
import { tempFolder } from './support/temp-folder.ts'

const odd = new URL('./fixtures/odd-parse-worker.mjs', import.meta.url)

test.each([
  { word: 'die', error: /^the parser failed: / },
  { word: 'throw', error: /^the parser failed: odd mail/ },
  { word: 'stall', error: /^the parser failed: it could not be read within/ },
  { word: 'hoard', error: /^the parser failed: .*memory/ },
])('a mail that makes it $word', async ({ word, error }) => {
  await using folder = await tempFolder('pool')
  await using pool = createParsePool({
    dir: folder.path,
    entry: odd,
    deadlineMs: word === 'stall' ? 1_000 : 60_000,
    heapMb: 32,
  })
  const texts = Array.from({ length: 30 }, (_, index) => (index === 7 ? word : `mail ${index}`))
  const readings = await Promise.all(texts.map((text) => pool.read(Buffer.from(text))))
  for (const [index, reading] of readings.entries()) {
    expect(reading).toMatchObject({
      kind: 'unreadable',
      error: index === 7 ? expect.stringMatching(error) : `answered mail ${index}`,
      raw: { size: texts[index]?.length, data: Buffer.from(texts[index] ?? '') },
    })
  }
})

test('a parser that cannot start is nobody’s fault', async () => {
  await using folder = await tempFolder('pool')
  const broken = join(folder.path, 'broken.mjs')
  await writeFile(broken, 'import "nothing-of-that-name"')
  await using pool = createParsePool({ dir: folder.path, entry: pathToFileURL(broken) })
  await expect(pool.read(Buffer.from('a mail'))).rejects.toThrow('the parser cannot be started')
})

test('bytes that are a slice of a larger buffer are read, and stay where they are', async () => {
  await using folder = await tempFolder('pool')
  await using pool = createParsePool({ dir: folder.path })
  const raw = Buffer.from(mail({ subject: 'in the middle', to: 'a@example.test' }))
  const large = Buffer.concat([Buffer.alloc(1_000, 'x'), raw, Buffer.alloc(1_000, 'x')])
  const slice = large.subarray(1_000, 1_000 + raw.length)
  const reading = await pool.read(slice)
  expect(reading).toMatchObject({ kind: 'understood', mail: { subject: 'in the middle' } })
  expect(reading.raw.data?.equals(raw)).toBe(true)
  expect(large.length).toBe(raw.length + 2_000)
})

test('mails of all sizes side by side: each answer is for its own mail, with its files in place', async () => {
  await using folder = await tempFolder('pool')
  openBlobFolder(folder.path)
  await using pool = createParsePool({ dir: folder.path })
  const kilobytes = [[], [600], [20, 300, 20], [], [90, 90], [400, 400], [1], [2_000, 30]]
  const files = kilobytes.map((sizes) => sizes.map((size) => randomBytes(size * 1024)))
  const raws = files.map((contents, n) => Buffer.from(mail({ subject: `${n}`, attachments: contents.map(attached) })))
  const readings = await Promise.all(
    raws.map(async (raw, n) =>
      pool.read(n % 2 === 0 ? Buffer.from(raw) : await writeBlob(folder.path, raw, 100 * 1024)),
    ),
  )
  const bytesOf = async ({ hash, data }: Blob) => data ?? (await readFile(blobPath(folder.path, hash)))
  for (const [n, reading] of readings.entries()) {
    if (reading.kind !== 'understood') throw new Error(reading.error)
    expect(reading.mail.subject).toBe(`${n}`)
    expect((await bytesOf(reading.raw)).equals(raws[n] ?? Buffer.alloc(0))).toBe(true)
    const kept = await Promise.all(reading.mail.parts.map(({ blob }) => bytesOf(blob)))
    expect(kept.map((bytes) => bytes.toString('base64'))).toEqual(files[n]?.map((bytes) => bytes.toString('base64')))
  }
})

test('a blob folder that takes no file is told for the mails that need one, and for no other', async () => {
  await using folder = await tempFolder('pool')
  await using pool = createParsePool({ dir: folder.path })
  const sizes = [0, 600, 0, 900, 600, 0]
  const raws = sizes.map((size) => mail({ attachments: size === 0 ? [] : [attached(randomBytes(size * 1024))] }))
  const outcomes = await Promise.allSettled(raws.map((raw) => pool.read(Buffer.from(raw))))
  expect(outcomes.map(({ status }) => status)).toEqual(sizes.map((size) => (size === 0 ? 'fulfilled' : 'rejected')))
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StorageError)
})

function attached(content: Buffer) {
  return { filename: 'data.bin', content }
}

test('it ends at once, whatever it is doing', async () => {
  await using folder = await tempFolder('pool')
  const pool = createParsePool({ dir: folder.path, entry: odd })
  const readings = ['stall', 'behind it'].map((text) => pool.read(Buffer.from(text)))
  const outcomes = Promise.allSettled(readings)
  await pool[Symbol.asyncDispose]()
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'stopped' } })
  await expect(pool.read(Buffer.from('too late'))).rejects.toThrow('stopped')
})

test('an answer that comes after the end keeps no process alive', async () => {
  const pool = new URL('../src/inbound/parse-pool.ts', import.meta.url)
  const program = `
    const { createParsePool } = await import(${JSON.stringify(pool)})
    await using pool = createParsePool({ dir: '.', entry: new URL(${JSON.stringify(odd)}) })
    await pool.read(Buffer.from('first'))
    for (const word of ['answered', 'stall']) pool.read(Buffer.from(word)).catch(() => {})
    // this thread sleeps until the worker has answered one and is at the other
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { timeout: 15_000 })
  await expect(run).resolves.toMatchObject({ stderr: '' })
})
