/** Attachments as a caller gives them, in base64: decoded strictly, weighed together, kept as blobs. */
import { AppError } from '../lib/errors.ts'
import { freeBytes } from '../lib/garbage.ts'
import type { Part, PartHead } from '../mail/types.ts'
import { writeBlob } from '../store/blob-files.ts'

export interface GivenAttachment extends PartHead {
  filename: string
  base64: string
}

/** The parts of a mail. Throws 413 when they weigh more than `limit` bytes together, 400 when one is not base64. */
export function decodeAttachments(given: readonly GivenAttachment[], limit: number): Decoded[] {
  const plain = given.map(({ base64 }) => base64.replaceAll(/[\r\n]/g, ''))
  const size = plain.reduce((sum, base64) => sum + sizeOf(base64), 0)
  if (size > limit) {
    const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
    throw new AppError(
      'too_large',
      'attachments_too_large',
      `the attachments have ${megabytes(size)}, at most ${megabytes(limit)} can be sent`,
      { fix: 'send fewer or smaller attachments, or a link; ATTACHMENT_MAX_TOTAL_SIZE_MB sets the limit' },
    )
  }
  return given.map(({ base64: _, ...head }, i) => ({ head, bytes: decode(plain[i] ?? '', head.filename) }))
}

export interface Decoded {
  head: PartHead
  bytes: Buffer
}

/** The bytes are used up. Hold the blob folder from before this until the commit. */
export async function keepAttachments(dir: string, decoded: readonly Decoded[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const { head, bytes } of decoded) {
    const blob = await writeBlob(dir, bytes)
    if (blob.data === null) freeBytes(bytes)
    parts.push({ ...head, blob })
  }
  return parts
}

function sizeOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding)
}

/** RFC 4648 §4; Node skips what is no base64, and takes the URL alphabet too. */
function decode(base64: string, filename: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (base64.length % 4 === 0 && bytes.length === sizeOf(base64) && !/[^A-Za-z0-9+/=]/.test(base64)) return bytes
  throw new AppError(
    'bad_request',
    'invalid_base64',
    `Invalid base64 content for attachment ${JSON.stringify(filename.slice(0, 100).toWellFormed())}`,
    { fix: 'encode the bytes of the file in standard base64 with padding' },
  )
}
