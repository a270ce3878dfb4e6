/** Attachments in base64, made at the speed of copying: a first line of their own, then a piece of one long run of noise. */
import { createCipheriv, createHash } from 'node:crypto'
import type { Random } from '../../test/torture/random.ts'

/** 57 bytes are a line of 76 characters. */
const LINE_BYTES = 57
const LINE = 78
const NOISE_LINES = 160_000

const TYPES = [
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['zip', 'application/zip'],
] as const
const NAMES = ['report', 'résumé', 'scan', '請求書', 'rechnung größe']

let noise: Buffer | null = null

/** A part with a file that takes about `bytes` in the mail; no two of the same `name` are alike. */
export function attachment(random: Random, name: string, bytes: number): Buffer {
  noise ??= makeNoise()
  const [ending, type] = random.pick(TYPES)
  const filename = `${random.pick(NAMES)}-${name}.${ending}`
  const disposition = /^[\x20-\x7e]+$/.test(filename)
    ? `filename="${filename}"`
    : `filename*=utf-8''${encodeURIComponent(filename)}`
  const head = `Content-Type: ${type}\r\nContent-Disposition: attachment; ${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n`
  const lines = Math.min(NOISE_LINES, Math.max(1, Math.round(bytes / LINE) - 1))
  const from = random.between(0, NOISE_LINES - lines) * LINE
  return Buffer.concat([Buffer.from(head), firstLine(name), noise.subarray(from, from + lines * LINE)])
}

function firstLine(name: string): Buffer {
  const own = createHash('sha512').update(name).digest()
  return Buffer.from(`${own.subarray(0, LINE_BYTES).toString('base64')}\r\n`)
}

/** AES in counter mode over nothing: bytes that no compression makes smaller. */
function makeNoise(): Buffer {
  const bytes = createCipheriv('aes-128-ctr', Buffer.alloc(16, 'noise'), Buffer.alloc(16)).update(
    Buffer.alloc(LINE_BYTES * NOISE_LINES),
  )
  return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'))
}
