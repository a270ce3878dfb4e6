/** Header fields of which a mail has one at most: of several a program shows either, and a signature may cover the other (RFC 6376 §8.15). */
import type { Field } from '../mime/headers.ts'

/** Those of RFC 5322 §3.6, RFC 2045 §3 and RFC 2183 that are shown or read, From apart: each has a bit. */
const SINGLE: ReadonlyMap<string, number> = new Map(
  [
    'subject',
    'date',
    'sender',
    'reply-to',
    'to',
    'cc',
    'bcc',
    'message-id',
    'in-reply-to',
    'references',
    'mime-version',
    'content-type',
    'content-transfer-encoding',
    'content-disposition',
    'content-id',
  ].map((key, at) => [key, 1 << at]),
)

/** Are there two that may be there once, and do they say different things? */
export function hasRepeated(fields: readonly Field[]): boolean {
  let seen = 0
  for (const { key, value } of fields) {
    const bit = SINGLE.get(key)
    if (bit === undefined) continue
    if ((seen & bit) !== 0 && fields.find((field) => field.key === key)?.value !== value) return true
    seen |= bit
  }
  return false
}

/** What a signature covers: its h= as far as there are such fields, lower-case; one that is named twice is covered twice, from the bottom up (RFC 6376 §5.4.2). */
export function coversRepeated(fields: readonly Field[], names: readonly string[]): boolean {
  const open = new Map<string, Set<string>>()
  const signed = Map.groupBy(names, (name) => name)
  for (const { key, value } of fields) {
    if (SINGLE.has(key)) open.set(key, (open.get(key) ?? new Set()).add(value))
  }
  return [...open].every(([key, values]) => values.size === 1 || countOf(fields, key) <= (signed.get(key)?.length ?? 0))
}

function countOf(fields: readonly Field[], key: string): number {
  let count = 0
  for (const field of fields) if (field.key === key) count += 1
  return count
}

/** Do two readings of one header agree on who wrote it and on what may be there once? */
export function saysTheSame(one: readonly Field[], other: readonly Field[]): boolean {
  const shown = (fields: readonly Field[]) => fields.filter(({ key }) => key === 'from' || SINGLE.has(key))
  const [a, b] = [shown(one), shown(other)]
  return a.length === b.length && a.every(({ key, value }, at) => key === b[at]?.key && value === b[at].value)
}
