/** How a query is answered: what the index finds, and what the database is asked about it. */
import type { Fact, Field, Query, Words } from '../mail/query/query.ts'
import type { Condition } from './message-condition.ts'
import { type Column, inboxWord, kindWord } from './search-shards.ts'
import { expressionsOf } from './search-words.ts'

/** FTS5 expressions, all of which a message has to match, but for `never`, none of which it may. */
export interface MatchExpression {
  /** words and phrases */
  whole: string[]
  /** with words that may be the beginning of longer ones */
  unfinished: string[]
  never: string[]
}

export interface SearchPlan {
  expression: MatchExpression
  /** when it arrived: ms since the epoch, both included; null: at any time */
  between: Interval | null
  /** what the database is asked of each message; `words`: an FTS5 expression */
  conditions: Condition<string>[]
}

export interface Interval {
  first: number
  last: number
}

/** More in one query are not looked for: they only narrow what was found. */
const MOST_EXPRESSIONS = 100
const END_OF_TIME = 8_640_000_000_000_000

const COLUMN_OF: Record<Field, Column> = {
  body: 'body',
  subject: 'subject',
  from: 'sender',
  to: 'recipients',
  cc: 'copies',
  filename: 'files',
}

/** Null when nothing is looked for: there is no word in it, and no operator. */
export function planSearch(query: Query, inboxId: string): SearchPlan | null {
  const compiler = createCompiler(inboxId)
  const expression: MatchExpression = { whole: [], unfinished: [], never: [] }
  const plan: SearchPlan = { expression, between: null, conditions: [] }
  let isAny = false
  for (const part of partsOf(query)) {
    if (part.kind === 'words') {
      const { whole, unfinished } = compiler.words(part)
      expression.whole.push(...whole)
      expression.unfinished.push(...unfinished)
      isAny ||= whole.length + unfinished.length > 0
      continue
    }
    const asked = compiler.compile(part.kind === 'not' ? part.of : part)
    if (asked === null) continue
    isAny = true
    const isNot = part.kind === 'not'
    if (asked.kind === 'words' && isNot) expression.never.push(asked.of.text)
    else if (asked.kind === 'words') expression[asked.of.isUnfinished ? 'unfinished' : 'whole'].push(asked.of.text)
    else if (asked.kind === 'arrived' && !isNot) plan.between = within(plan.between, asked)
    else plan.conditions.push(plain(isNot ? negated(asked) : asked))
  }
  expression.whole = [...new Set(expression.whole)]
  return isAny ? plan : null
}

/** An expression of FTS5 that can stand beside any other. */
interface Expression {
  text: string
  isUnfinished: boolean
}
type Asked = Condition<Expression>

function createCompiler(inboxId: string) {
  const everything: Expression = { text: `"${inboxWord(inboxId)}"`, isUnfinished: false }
  let room = MOST_EXPRESSIONS
  const words = ({ text, fields, open }: Words) => {
    const found = expressionsOf(text, { columns: fields.map((field) => COLUMN_OF[field]), open, most: room })
    room -= found.whole.length + found.unfinished.length
    return found
  }
  /** Null where nothing is looked for. */
  const compile = (query: Query): Asked | null => {
    if (query.kind === 'words') {
      const { whole, unfinished } = words(query)
      if (whole.length + unfinished.length === 0) return null
      return {
        kind: 'words',
        of: { text: joined([...whole, ...unfinished], 'AND'), isUnfinished: unfinished.length > 0 },
      }
    }
    if (query.kind === 'kind') return { kind: 'words', of: { text: `"${kindWord(query.is)}"`, isUnfinished: false } }
    if (query.kind === 'not') {
      const of = compile(query.of)
      if (of?.kind !== 'words') return of && negated(of)
      return { kind: 'words', of: { ...of.of, text: `(${everything.text} NOT ${of.of.text})` } }
    }
    if (query.kind === 'everything') return { kind: 'words', of: everything }
    if (query.kind !== 'and' && query.kind !== 'or') return query
    const parts = query.of.map(compile).filter((part) => part !== null)
    const [first] = parts
    if (first === undefined || parts.length === 1) return first ?? null
    const texts = parts.flatMap((part) => (part.kind === 'words' ? [part.of] : []))
    if (texts.length < parts.length) return { kind: query.kind, of: parts }
    const text = joined(
      texts.map((one) => one.text),
      query.kind === 'and' ? 'AND' : 'OR',
    )
    return { kind: 'words', of: { text, isUnfinished: texts.some(({ isUnfinished }) => isUnfinished) } }
  }
  return { words, compile }
}

/** The database has an index of what is unread, and none of what is not read. */
function negated(asked: Asked): Asked {
  if (asked.kind === 'not') return asked.of
  if (asked.kind === 'read') return { kind: 'read', is: !asked.is }
  if (asked.kind === 'direction') return { kind: 'direction', is: asked.is === 'inbound' ? 'outbound' : 'inbound' }
  return { kind: 'not', of: asked }
}

function joined(texts: readonly string[], by: 'AND' | 'OR'): string {
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join(` ${by} `)})`
}

/** What has to hold at once. */
function partsOf(query: Query): Query[] {
  return query.kind === 'and' ? query.of.flatMap(partsOf) : [query]
}

function plain(asked: Asked): Condition<string> {
  if (asked.kind === 'words') return { kind: 'words', of: asked.of.text }
  if (asked.kind === 'and' || asked.kind === 'or') return { kind: asked.kind, of: asked.of.map(plain) }
  return asked.kind === 'not' ? { kind: 'not', of: plain(asked.of) } : asked
}

function within(interval: Interval | null, { from, to }: Extract<Fact, { kind: 'arrived' }>): Interval {
  const { first, last } = interval ?? { first: 0, last: END_OF_TIME }
  return { first: Math.max(first, from ?? 0), last: Math.min(last, (to ?? END_OF_TIME + 1) - 1) }
}
