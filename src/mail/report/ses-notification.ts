/** What Amazon SES tells of a mail by SNS, as JSON in a mail (its developer guide: "Notification contents"). */
import { MOST_REPORTED } from '../bounds.ts'
import { firstValue } from '../mime/headers.ts'
import type { Report, ReportedRecipient } from '../types.ts'
import { isAddress } from './addresses-in.ts'
import type { Notice } from './notice.ts'
import { isHard } from './status.ts'

const SENDER = 'no-reply@sns.amazonaws.com'
const KINDS = { bounce: 'bounce', complaint: 'complaint', delivery: 'delivery' } as const
const LONGEST = 64 * 1024
const LONGEST_DIAGNOSTIC = 2_000

type Json = Record<string, unknown>

/** Null when `notice` is none. */
export function readSesNotification(notice: Notice): Report | null {
  if (notice.from[0]?.address.toLowerCase() !== SENDER) return null
  if (firstValue(notice.fields, 'x-amz-sns-message-id') === null) return null
  const said = readJson(notice.words)
  const type = (textOf(said.notificationType) ?? textOf(said.eventType) ?? '').toLowerCase()
  if (!isKind(type)) return null
  const about = objectOf(said[type])
  const listed = [about.bouncedRecipients, about.complainedRecipients, about.recipients].find(Array.isArray) ?? []
  const recipients = listed.slice(0, MOST_REPORTED + 1).flatMap((one) => readRecipient(one, { type, about }) ?? [])
  return { kind: KINDS[type], originalMessageId: messageIdOf(objectOf(said.mail)), recipients }
}

function isKind(type: string): type is keyof typeof KINDS {
  return Object.hasOwn(KINDS, type)
}

/** The object before the words of SNS; a mail server on the way may have broken its long line by `!` and a line end. */
function readJson(words: string): Json {
  const text = words.slice(0, LONGEST).split(/^-- ?$/m, 1)[0] ?? ''
  try {
    const said = objectOf(JSON.parse(text.replace(/!?\n /g, '')))
    return typeof said.Message === 'string' ? objectOf(JSON.parse(said.Message)) : said
  } catch {
    return {}
  }
}

function readRecipient(
  one: unknown,
  { type, about }: { type: keyof typeof KINDS; about: Json },
): ReportedRecipient | null {
  const said = typeof one === 'string' ? { emailAddress: one } : objectOf(one)
  const address = textOf(said.emailAddress)?.match(/[^<>\s]+@[^<>\s]+/)?.[0]
  if (address === undefined || !isAddress(address)) return null
  if (type !== 'bounce') return { address, status: null, diagnostic: null, action: 'delivered', hard: false }
  const given = textOf(said.status)?.match(/^[245]\.\d{1,3}\.\d{1,3}$/)?.[0]
  const status = given ?? (about.bounceType === 'Permanent' ? '5.0.0' : '4.0.0')
  const words = textOf(said.diagnosticCode)?.replace(/^\s*smtp\s*;\s*/i, '')
  const diagnostic = words?.slice(0, LONGEST_DIAGNOSTIC) ?? null
  const action = 'failed'
  return {
    address,
    status,
    diagnostic,
    action,
    // what passes by may have a status of class 5
    hard: about.bounceType === 'Permanent' && isHard({ status, action, diagnostic }),
  }
}

/** The one that we gave it, which SES itself replaces. */
function messageIdOf(mail: Json): string | null {
  const headers = Array.isArray(mail.headers) ? mail.headers.map(objectOf) : []
  const ours = headers.find(({ name }) => textOf(name)?.toLowerCase() === 'message-id')
  const id = textOf(ours?.value) ?? textOf(objectOf(mail.commonHeaders).messageId)
  return id?.match(/^<[^<>\s]{1,900}@[^<>\s]{1,255}>$/)?.[0] ?? null
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
