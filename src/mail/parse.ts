/** A mail's bytes as a ParsedMail: cut into its parts, each decoded and read, whole in memory or as a stream. */
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { describeMail } from './describe-mail.ts'
import { type Cut, cutMail, MOST_PARTS } from './mime/cut.ts'
import type { Encoding, Entity } from './mime/entity.ts'
import { gather } from './mime/gather.ts'
import type { HeadLines } from './mime/head.ts'
import { createLeafReader, type KeepPart, type LeafReader } from './mime/leaves.ts'
import { mayBeSignedData, readSignedEntity } from './mime/signed-data.ts'
import { createDecoder, decodeTransfer } from './mime/transfer.ts'
import type { ParsedMail } from './types.ts'

const NO_BYTES = Buffer.alloc(0)
const NO_HEAD: HeadLines = { lines: [], isBroken: false }
/** It has to be in memory whole. */
const LARGEST_SIGNED = 32 * 1024 * 1024
/** Of signed mails in signed mails: one signs, gateways sign what they pass on. */
const DEEPEST_SIGNED = 4

/**
 * Reads one mail; a large one may come as a stream and is never in memory whole. Throws when there are more than 1,000 parts or
 * 1 MB of header fields, and an error of `source` or `keep`; else, whatever the bytes, they are a mail.
 */
export async function parseMail(source: Buffer | Readable, keep: KeepPart): Promise<ParsedMail> {
  const reader = createLeafReader(keep)
  const head = await (Buffer.isBuffer(source) ? readBuffer(source, reader) : readStream(source, reader))
  reader.end()
  return describeMail(head, reader)
}

/** Resolves to the header fields of the mail. */
async function readBuffer(source: Buffer, reader: LeafReader, depth = 0): Promise<HeadLines> {
  let head = NO_HEAD
  let entity: Entity | null = null
  let body: Buffer = NO_BYTES
  for (const cut of cutMail(source)) {
    if (cut.kind === 'head') head = cut.head
    else if (cut.kind === 'leaf') entity = cut.entity
    // whole, since the mail is
    else if (cut.kind === 'bytes') body = cut.bytes
    else if (cut.kind === 'end' && entity !== null) {
      const taken =
        depth < DEEPEST_SIGNED && mayBeSignedData(entity)
          ? takeSigned({ entity, bytes: decodeTransfer(body, entity.encoding) }, reader, depth)
          : reader.takeEncoded({ entity, body })
      if (taken !== undefined) await taken
      body = NO_BYTES
    }
  }
  return head
}

/** What a person reads of it is inside: that is read, too. */
async function takeSigned({ entity, bytes }: Leaf, reader: LeafReader, depth: number): Promise<void> {
  const whole = Buffer.isBuffer(bytes) ? bytes : await gather(bytes, LARGEST_SIGNED)
  const inside = Buffer.isBuffer(whole) ? readSignedEntity(entity, whole) : null
  await reader.take({ entity, bytes: whole })
  const parts = reader.parts.length + reader.body.length
  // a mail with more opens no further signature: each may hold as many as a mail
  if (inside !== null && parts <= MOST_PARTS) await readBuffer(inside, reader, depth + 1)
}

async function readStream(source: Readable, reader: LeafReader): Promise<HeadLines> {
  let head = NO_HEAD
  await using cuts = createCuts(source)
  for (let cut = await cuts.next(); cut !== null; cut = await cuts.next()) {
    if (cut.kind === 'head') head = cut.head
    else if (cut.kind === 'leaf') {
      const { entity } = cut
      const bytes = Readable.from(readBody(cuts, entity.encoding), { objectMode: false })
      bytes.on('error', () => {}) // whoever reads it is told; nobody may be reading it
      await (mayBeSignedData(entity) ? takeSigned({ entity, bytes }, reader, 0) : reader.take({ entity, bytes }))
      // what nobody wanted to read
      if (!bytes.closed) await finished(bytes.resume()).catch(() => {})
      cuts.check()
    }
  }
  return head
}

type Leaf = Parameters<LeafReader['take']>[0]

interface Cuts extends AsyncDisposable {
  /** null at the end */
  next(): Promise<Cut | null>
  /** Throws what `next` has thrown. */
  check(): void
}

function createCuts(source: Readable): Cuts {
  const cutting = cutMail(null)
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let failure: { error: unknown } | null = null
  return {
    async next() {
      try {
        let step = cutting.next()
        while (!step.done && step.value.kind === 'more') {
          const chunk = await chunks.next()
          step = cutting.next(chunk.done === true ? null : chunk.value)
        }
        return step.done ? null : step.value
      } catch (error) {
        failure = { error }
        throw error
      }
    },
    check() {
      if (failure !== null) throw failure.error
    },
    async [Symbol.asyncDispose]() {
      await chunks.return?.()
    },
  }
}

/** The decoded bytes of the leaf that has begun. */
async function* readBody(cuts: Cuts, encoding: Encoding): AsyncGenerator<Buffer> {
  const decode = createDecoder(encoding)
  for (let cut = await cuts.next(); cut?.kind === 'bytes'; cut = await cuts.next()) {
    const bytes = decode(cut.bytes, false)
    if (bytes.length > 0) yield bytes
  }
  const last = decode(NO_BYTES, true)
  if (last.length > 0) yield last
}
