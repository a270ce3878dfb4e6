/** Where a search has found a message: the fields, and the place in its text. */
import { type Field, type Query, soughtWords } from '../mail/query/query.ts'
import { firstMatch } from './find-words.ts'
import { type Effort, phrasesOf, type Wanted, wantedIn } from './wanted-words.ts'
import { characterStart } from './whole-characters.ts'

const BEFORE = 60
const AFTER = 140
/** Where most matches are. */
const NEAR = 20_000
/** As much is searched. */
const FAR = 200_000
/** A word that begins before what is near and ends behind it is found in what is far. */
const OVERLAP = 100
/** So much of what is far is looked at for one answer: some milliseconds. */
const MOST_FAR = 1_000_000
const LONGEST_QUERY = 500
/** What looking in one message may cost: some milliseconds, where most cost less than one. Mail in which it costs more is made for that. */
const MOST_EFFORT = 100_000

/** What of a query is looked for in each field. */
export interface Sought {
  in: Record<Field, Wanted>
  /** how much of what stands far down is still looked at */
  room: number
}

export function soughtIn(query: Query): Sought {
  let room = LONGEST_QUERY
  const terms = soughtWords(query).map((words) => {
    const text = words.text.slice(0, Math.max(room, 0))
    const phrases = phrasesOf({ ...words, text })
    room -= words.text.length
    return { phrases, fields: words.fields }
  })
  const ofField = (field: Field): Wanted =>
    wantedIn(terms.flatMap(({ phrases, fields }) => (fields.length === 0 || fields.includes(field) ? phrases : [])))
  const fields = [...OTHERS, 'body' as const].map((field) => [field, ofField(field)])
  return { in: Object.fromEntries(fields) as Sought['in'], room: MOST_FAR }
}

/** What a message says, by field. `body`: its new words; `all`: what it quotes, too. */
export interface Said extends Record<Field, string> {
  all: string
}

/** The fields in which something of the query stands, and about 200 characters on one line around the first place in the text. */
export function explainMatch(said: Said, sought: Sought): { fields: Field[]; snippet: string } {
  const effort = { left: MOST_EFFORT }
  const others = OTHERS.filter((field) => firstMatch(said[field].slice(0, NEAR), sought.in[field], effort) !== -1)
  const own = placeIn(said.body, sought, effort)
  const quoted = own === -1 && said.all !== said.body ? placeIn(said.all, sought, effort) : -1
  // what nobody has found must stand further down
  const isInBody = own !== -1 || quoted !== -1 || (sought.in.body.phrases.length > 0 && others.length === 0)
  const snippet = quoted === -1 ? excerpt(said.body, Math.max(own, 0)) : excerpt(said.all, quoted)
  return { fields: isInBody ? [...others, 'body'] : others, snippet }
}

/** Where the first of what is looked for stands in a text; -1 when it is not found. */
function placeIn(text: string, sought: Sought, effort: Effort): number {
  const wanted = sought.in.body
  const near = firstMatch(text.slice(0, NEAR), wanted, effort)
  if (near !== -1 || text.length <= NEAR || wanted.phrases.length === 0) return near
  const start = NEAR - OVERLAP
  const piece = text.slice(start, Math.min(FAR, start + sought.room))
  sought.room -= piece.length
  const far = firstMatch(piece, wanted, effort)
  return far === -1 ? -1 : start + far
}

const OTHERS = ['subject', 'from', 'to', 'cc', 'filename'] as const

function excerpt(text: string, at: number): string {
  const from = characterStart(text, wordStart(text, Math.max(0, at - BEFORE)))
  const piece = text.slice(from, characterStart(text, at + AFTER))
  const line = piece.toWellFormed().replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${line}${from + piece.length < text.length ? ' …' : ''}`
}

function wordStart(text: string, at: number): number {
  const space = at === 0 ? 0 : text.slice(at, at + 20).search(/\s/)
  return space < 1 ? at : at + space + 1
}
