/** How many mails, right and wrong ones, are read as they were meant: whole and as streams, and by bare mailparser. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type AddressObject, type ParsedMail as Peer, simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import type { Address } from '../../src/mail/types.ts'
import type { Case, Said } from './parsing/case.ts'
import { CASES } from './parsing/cases.ts'
import { TOLD } from './parsing/told.ts'

const FLOOR = 0.98

const keep: KeepPart = async (_head, bytes) => {
  const data = Buffer.isBuffer(bytes) ? Buffer.from(bytes) : await buffer(bytes)
  return { hash: createHash('sha256').update(data).digest(), size: data.length, data }
}

function person({ name, address }: { name: string; address?: string | undefined }): string {
  return name === '' ? (address ?? '') : `${name} <${address}>`
}

function fileOf(name: string | null | undefined, type: string, bytes: Buffer): string {
  const isText = bytes.every((byte) => byte < 0x7f && (byte >= 0x20 || byte === 0x0a || byte === 0x0d))
  return `${name ?? ''}|${type}|${isText ? bytes.toString() : `<${bytes.length} bytes>`}`
}

async function readOurs(source: Buffer | Readable): Promise<Required<Said>> {
  const mail = await parseMail(source, keep)
  const people = (list: readonly Address[]) => list.map(person)
  return {
    subject: mail.subject,
    from: people(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    replyTo: people(mail.replyTo),
    date: mail.date === null ? null : new Date(mail.date).toISOString(),
    text: mail.text.trim(),
    html: (mail.html ?? '').trim(),
    files: mail.parts.map(({ filename, contentType, blob }) =>
      fileOf(filename, contentType, blob.data ?? Buffer.alloc(0)),
    ),
  }
}

/** Without what it adds of its own; attached mails get the name that we give them, which is not asked of it. */
async function readPeers(raw: Buffer): Promise<Required<Said>> {
  const mail: Peer = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
  })
  const people = (list: AddressObject | AddressObject[] | undefined) =>
    [list ?? []].flat().flatMap(({ value }) => value.flatMap((one) => (one.group ?? [one]).map(person)))
  return {
    subject: mail.subject ?? '',
    from: people(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    replyTo: people(mail.replyTo),
    date: mail.date?.toISOString() ?? null,
    text: (mail.text ?? '').trim(),
    html: (mail.html || '').trim(),
    files: mail.attachments.map(({ filename, contentType, content }) =>
      fileOf(filename ?? nameOfMail(contentType, content), contentType, content),
    ),
  }
}

function nameOfMail(type: string, bytes: Buffer): string | undefined {
  const subject = type === 'message/rfc822' ? /^Subject: (.*?)\r?$/m.exec(bytes.toString())?.[1] : undefined
  return subject === undefined ? undefined : `${subject}.eml`
}

/** What is not as it should be; null when all is. */
async function wrongIn({ raw, says }: Case, read: (raw: Buffer) => Promise<Required<Said>>): Promise<string | null> {
  const said = await read(raw).catch((error: unknown) => ({ error: String(error) }) as unknown as Required<Said>)
  const wrong = (Object.keys(says) as (keyof Said)[]).filter(
    (key) => JSON.stringify(said[key]) !== JSON.stringify(says[key]),
  )
  return wrong.length === 0 ? null : wrong.map((key) => `${key} is ${JSON.stringify(said[key])}`).join(', ')
}

async function score(cases: readonly Case[], read: (raw: Buffer) => Promise<Required<Said>>): Promise<string[]> {
  const wrong: string[] = []
  for (const one of cases) {
    const found = await wrongIn(one, read)
    if (found !== null) wrong.push(`${one.what}: ${found}`)
  }
  return wrong
}

test('parsing', async () => {
  const wrong = await score(CASES, readOurs)
  const right = (all: readonly Case[], misses: readonly string[]) => `${all.length - misses.length} of ${all.length}`
  const peers = await score(CASES, readPeers)
  console.log(`parsing: ${right(CASES, wrong)}; mailparser: ${right(CASES, peers)}`)
  if (wrong.length > 0) console.log(`parsing, wrong:\n${wrong.join('\n')}`)
  expect(1 - wrong.length / CASES.length).toBeGreaterThanOrEqual(FLOOR)
})

test.each(TOLD)('a part that tells what the mail is: $what', async ({ raw, kind, original }) => {
  const mail = await parseMail(raw, keep)
  expect([mail.kind, mail.report?.originalMessageId ?? null]).toEqual([kind, original])
})

test('a stream, cut anywhere, says the same', async () => {
  const inPieces = (raw: Buffer) =>
    readOurs(
      Readable.from(Array.from({ length: Math.ceil(raw.length / 7) }, (_, at) => raw.subarray(at * 7, at * 7 + 7))),
    )
  expect(await score(CASES, inPieces)).toEqual(await score(CASES, readOurs))
})
