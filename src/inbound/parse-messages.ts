/** What passes between the parser's thread and the API's: several mails at a time, since a message costs as much as reading a small mail. */
import type { TrustRules } from '../mail/trust/trust.ts'
import { type Crossing, type PackedMail, unpackMail } from './packed-mail.ts'

/** What the parser's thread is given when it starts. */
export interface ParserData {
  /** the blob folder */
  dir: string
  trust: TrustRules
}

/** Small mails travel as bytes, larger ones are in the blob folder already. */
export type ParseRequest = { bytes: Uint8Array } | { hash: Uint8Array; size: number }

export interface ParseOrder {
  /** in their order */
  mails: ParseRequest[]
  /** is each to be answered by itself, so that a mail that breaks the thread is known by its place? */
  oneByOne: boolean
}

/** One for each request, in their order; `Mail` is what it says, or the form in which that crosses. */
export type ParseAnswer<Mail = PackedMail> =
  | { kind: 'understood'; fingerprint: string; raw: StoredRaw; mail: Mail }
  | { kind: 'unreadable'; fingerprint: string; raw: StoredRaw; error: string }
  /** the blob folder failed: not the mail's fault */
  | { kind: 'storage'; code: string; error: string }

/** The raw mail's blob without its bytes, which the asking side still has. Hashes are in hexadecimal digits. */
export interface StoredRaw {
  hash: string
  size: number
  /** are the bytes in the blob folder? */
  filed: boolean
}

/** The thread has loaded, or answers. */
export type ParseMessage = 'ready' | Answers

/** JSON, since cloning objects costs ten times as much, and bytes that are handed over. */
interface Answers {
  json: string
  buffers: ArrayBuffer[]
}

/** Makes one message of several answers. */
export function packAnswers(answers: readonly ParseAnswer<Crossing>[]): Answers {
  const buffers: ArrayBuffer[] = []
  const packed = answers.map((answer) => {
    if (answer.kind !== 'understood') return answer
    const { mail } = answer
    buffers.push(...mail.buffers)
    return { ...answer, mail: { values: mail.values, buffers: mail.buffers.length } }
  })
  return { json: JSON.stringify(packed), buffers }
}

/** The answers in a message. */
export function unpackAnswers({ json, buffers }: Answers): ParseAnswer[] {
  let used = 0
  const packed = JSON.parse(json) as ParseAnswer<{ values: Crossing['values']; buffers: number }>[]
  return packed.map((answer) => {
    if (answer.kind !== 'understood') return answer
    const { values, buffers: count } = answer.mail
    used += count
    return { ...answer, mail: unpackMail({ values, buffers: buffers.slice(used - count, used) }) }
  })
}
