/** Bodies: JSON in UTF-8 and nothing else, never more than the limit, read whole before a route sees anything; large ones one at a time. */
import { channel } from 'node:diagnostics_channel'
import { z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../lib/errors.ts'
import { collectAll, freeBytes } from '../lib/garbage.ts'
import { createTurns } from '../lib/turns.ts'
import { openTempFile, type TempFile } from '../store/blob-files.ts'
import type { ApiEnv } from './api.ts'
import { fieldErrors } from './field-errors.ts'
import { invalidJson, NOT_JSON } from './problem.ts'

/** 50 MB: 25 MB of attachments in base64, and room for the text. */
const LARGEST_BODY = 50 * 1024 * 1024
/** Up to here bodies are in memory as they come. A larger one, of which a route makes three or four times its size, waits in a file. */
const LARGEST_SMALL = 1024 * 1024

const largeBodies = channel('postern:large-body')

/**
 * Refuses other types (415) and larger bodies (413, without reading them to their end), and hands the text to the validators.
 * A large body comes in at its sender's pace, whatever the others do; then it waits for its turn, which lasts until the
 * answer, or until the route calls `dropBody`. `dir`: the blob folder, where it waits.
 */
export function readBody(dir: string, limit = LARGEST_BODY): MiddlewareHandler<ApiEnv> {
  const takeTurn = createTurns()
  return async (c, next) => {
    c.set('dropBody', () => undefined)
    if (!hasBody(c)) return next()
    if (!isJson(c.req.header('content-type')) || c.req.header('content-encoding') !== undefined) {
      throw new AppError('unsupported_media', 'unsupported_media_type', NOT_JSON)
    }
    if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
    const body = await collect(c, { dir, limit })
    // where Hono keeps a body that was read before; its type hides that it is a promise
    if (Buffer.isBuffer(body)) {
      Object.assign(c.req.bodyCache, { text: Promise.resolve(decode(body)) })
      return next()
    }
    using turn = await take(body, () => takeTurn(c.req.raw.signal).catch(refuseGone))
    c.set('dropBody', () => turn[Symbol.dispose]())
    Object.assign(c.req, { json: turn.json })
    await next()
  }
}

/** Some clients write `null` for a body that they were not given. */
const NOTHING = z.strictObject({}).nullable()

/** For a route that takes no body: one that says anything is refused before anything is done. */
export const refuseBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (hasBody(c) && !(await isBlank(c))) {
    const said: unknown = await c.req.json().catch(() => {
      throw invalidJson('Expecting value')
    })
    const { error } = NOTHING.safeParse(said)
    if (error !== undefined) {
      const errors = fieldErrors(error.issues, said, 'body')
      throw new AppError('invalid', 'validation_failed', 'this call takes no body', {
        fix: 'send no body: whatever this call takes stands in its path, its query or its header',
        errors,
      })
    }
  }
  await next()
}

async function isBlank(c: Context): Promise<boolean> {
  const { text } = c.req.bodyCache
  // a large one is in a file
  return text !== undefined && (await text).trim() === ''
}

function refuseGone(cause: unknown): never {
  throw new AppError('bad_request', 'body_incomplete', 'the client went before it was its turn', { cause })
}

interface Turn extends Disposable {
  /** What the body says, once; it is empty when the turn is over. */
  json: () => Promise<unknown>
}

/** A large body once it is its turn; its file goes then. */
async function take(file: TempFile, turn: () => Promise<Disposable>): Promise<Turn> {
  try {
    using stack = new DisposableStack()
    stack.use(await turn())
    largeBodies.publish('taken')
    stack.defer(() => largeBodies.publish('dropped'))
    stack.defer(collectAll)
    const bytes = await file.read()
    let text = decode(bytes)
    freeBytes(bytes)
    const taken = stack.move()
    return {
      async json() {
        const said: unknown = JSON.parse(text)
        text = ''
        // the validator holds on to it until the answer
        taken.defer(() => empty(said))
        return said
      },
      [Symbol.dispose]: () => taken.dispose(),
    }
  } finally {
    await file.discard()
  }
}

function empty(said: unknown): void {
  if (typeof said === 'object' && said !== null) for (const key of Object.keys(said)) Reflect.deleteProperty(said, key)
}

function hasBody(c: Context): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return false
  return c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0
}

/** JSON is UTF-8 (RFC 8259 §8.1): another charset is another type. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json *(; *charset="?utf-?8"?)? *;? *$/i.test(contentType ?? '')
}

/** All of the body: in memory, or where that would be too much in a file. */
async function collect(c: Context, { dir, limit }: { dir: string; limit: number }): Promise<Buffer | TempFile> {
  const chunks: Uint8Array[] = []
  let file: TempFile | null = null
  let size = 0
  const reader = c.req.raw.body?.getReader()
  if (reader === undefined) return Buffer.alloc(0)
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new AppError('bad_request', 'body_incomplete', 'the body ended before its end', { cause })
      })
      if (done) return file ?? Buffer.concat(chunks)
      size += value.length
      if (size > limit) throw tooLarge(limit)
      chunks.push(value)
      if (size <= LARGEST_SMALL) continue
      file ??= await openTempFile(dir)
      for (const chunk of chunks.splice(0)) await file.append(chunk)
    }
  } catch (error) {
    reader.cancel().catch(() => undefined)
    await file?.discard()
    throw error
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalidJson('the body is not UTF-8')
  }
}

function tooLarge(limit: number): AppError {
  const most = `${Math.floor(limit / 1024 / 1024)} MB`
  return new AppError('too_large', 'body_too_large', `the body is larger than ${most}`, {
    fix: `keep the body below ${most}, attachments in base64 included`,
  })
}
