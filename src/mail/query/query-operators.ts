/** The operators of a search, as Gmail has them, and what their values say. */

import { KINDS, type Kind } from '../types.ts'
import type { Fact, Field, Query } from './query.ts'
import { readDate } from './query-dates.ts'

const FIELDS: Record<string, readonly Field[]> = {
  from: ['from'],
  // whoever got it in copy has got it
  to: ['to', 'cc'],
  cc: ['cc'],
  subject: ['subject'],
  filename: ['filename'],
  body: ['body'],
}

/** What the value of an operator says; null: it is no operator with such a value. */
type Reading = (value: string, now: number) => Query | null

const KIND_NAMES = new Map<string, Kind>(KINDS.map((kind) => [kind.replace('_', ''), kind]))
const STATES: Record<string, Query> = {
  read: { kind: 'read', is: true },
  unread: { kind: 'read', is: false },
  sent: { kind: 'state', is: 'sent' },
  draft: { kind: 'state', is: 'draft' },
  received: { kind: 'direction', is: 'inbound' },
  held: { kind: 'or', of: [{ kind: 'held' }, { kind: 'state', is: 'held' }] },
}
const PLACES: Record<string, Query> = {
  inbox: { kind: 'direction', is: 'inbound' },
  sent: { kind: 'state', is: 'sent' },
  draft: { kind: 'state', is: 'draft' },
  drafts: { kind: 'state', is: 'draft' },
  anywhere: { kind: 'everything' },
  all: { kind: 'everything' },
}
const THINGS = new Set(['attachment', 'attachments', 'file', 'files'])

const ofKind: Reading = (value) => {
  const kind = KIND_NAMES.get(value.toLowerCase().replace(/[-_]/g, ''))
  return kind === undefined ? null : { kind: 'kind', is: kind }
}
const labelled: Reading = (value) => ({ kind: 'label', is: value })
const before: Reading = (value, now) => arrived(readDate(value, now), ({ from }) => ({ from: null, to: from }))
const after: Reading = (value, now) => arrived(readDate(value, now), ({ from }) => ({ from, to: null }))
const on: Reading = (value, now) => {
  const span = readDate(value, now)
  return span === null || span.from === span.to ? null : { kind: 'arrived', ...span }
}

const OPERATORS: Record<string, Reading> = {
  label: labelled,
  kind: ofKind,
  is: (value) => own(STATES, value.toLowerCase()) ?? null,
  in: (value) => own(PLACES, value.toLowerCase()) ?? labelled(value, 0),
  has: (value) => (THINGS.has(value.toLowerCase()) ? { kind: 'attachment' } : null),
  before,
  older: before,
  older_than: before,
  after,
  newer: after,
  newer_than: after,
  since: after,
  on,
}

function arrived<S>(span: S | null, bounds: (span: S) => { from: number | null; to: number | null }): Fact | null {
  return span === null ? null : { kind: 'arrived', ...bounds(span) }
}

/** Whether `name` is that of an operator, in any case. */
export function isOperator(name: string): boolean {
  const known = name.toLowerCase()
  return Object.hasOwn(OPERATORS, known) || Object.hasOwn(FIELDS, known)
}

/** What an operator, in lower case, means with a value. `isOdd`: it has no such value, and all of it is words. */
export type Meaning =
  | { kind: 'words'; text: string; fields: readonly Field[]; isOdd: boolean }
  | { kind: 'fact'; query: Query }

export function readOperator(
  operator: string,
  value: string,
  { isQuoted, now }: { isQuoted: boolean; now: number },
): Meaning {
  const fields = own(FIELDS, operator)
  if (fields !== undefined) {
    const query = value.toLowerCase() === 'me' && !isQuoted ? own(MINE, operator) : undefined
    return query === undefined ? { kind: 'words', text: value, fields, isOdd: false } : { kind: 'fact', query }
  }
  const query = value === '' ? null : own(OPERATORS, operator)?.(value, now)
  return query ? { kind: 'fact', query } : { kind: 'words', text: `${operator}:${value}`, fields: [], isOdd: true }
}

const MINE: Record<string, Query> = {
  from: { kind: 'direction', is: 'outbound' },
  to: { kind: 'direction', is: 'inbound' },
}

function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
