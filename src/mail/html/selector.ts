/** CSS selectors as parts that an element, and what it stands in, has to fit; those that are not understood pass, with their rules. */
import { endOutside, splitOutside, unescapeCss } from './css-text.ts'
import { asName, fromName } from './meets.ts'
import { readPseudoClass, type Test, type Unread } from './pseudo-classes.ts'

export interface Selector {
  /** what it is looked up by: `.class`, `#id`, a tag, or `*` */
  key: string
  /** the element itself comes first, then those that it must stand in */
  parts: readonly Part[]
  /** Selectors 4 §17 */
  weight: number
  /** only a reading of the whole page tells who meets it */
  needsWhole: boolean
  /** nobody does while mail is only looked at */
  isNever: boolean
  /** there is nothing in what meets it */
  isEmpty: boolean
}

export interface Part {
  tag: string | null
  id: string | null
  classes: readonly string[]
  attributes: readonly Asked[]
  tests: readonly Test['test'][]
  /** where the part before stands: anywhere in it, in it with nothing between, right behind it, anywhere behind it */
  holds: 'within' | 'child' | 'next' | 'after'
}

export interface Asked {
  name: string
  how: string
  value: string
  /** without regard to case */
  isLoose: boolean
}

const MOST_PARTS = 64
const LONGEST_SELECTOR = 20_000
const DEEPEST = 5
const [ID, CLASS, TAG] = [1_000_000, 1_000, 1]

const NAME = /[\w\u0080-\uffff-]+/y
const NAMESPACE = /(?:\*|[\w\u0080-\uffff-]*)\|(?![=|])/y
const ATTRIBUTE =
  /\[\s*(?:[\w*-]*\|(?!=))?([\w\u0080-\uffff-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))(?:\s*([is]))?\s*)?\]/iy
const HOLDS: Record<string, Part['holds']> = { '>': 'child', '+': 'next', '~': 'after' }

/** The selectors of a list, which may be empty; null: a browser passes over the whole rule. `beyond` gets those too large to be read. */
export function readSelectors(list: string, beyond: (text: string) => void): Selector[] | null {
  const found: Selector[] = []
  for (const text of list.includes('(') || list.includes('[') ? splitOutside(list, ',') : list.split(',')) {
    const selector = readSelector(text)
    if (selector === 'invalid') return null
    if (selector === 'beyond') beyond(text)
    else if (selector !== 'unknown' && !selector.isNever) found.push(selector)
  }
  return found
}

/** `text` still has its escapes. */
export function readSelector(text: string, depth = 0): Selector | Unread {
  if (text.length > LONGEST_SELECTOR || depth > DEEPEST) return 'beyond'
  const cursor = { text: unescapeCss(text, asName).trim(), at: 0 }
  if (cursor.text === '') return 'invalid'
  const parts: Part[] = []
  const sum = { weight: 0, needsWhole: false, isNever: false, isEmpty: false }
  let isUnknown = false
  let holds: Part['holds'] | null = 'within'
  while (cursor.at < cursor.text.length) {
    const part = readPart(cursor, sum, depth)
    if (part === 'invalid' || holds === null) return 'invalid'
    if (part === 'beyond') return part
    if (part === 'unknown') isUnknown = true
    else parts.push(part)
    holds = readJoint(cursor)
    if (part !== 'unknown') part.holds = holds ?? 'within'
    if (holds === 'after') sum.needsWhole = true
    if (parts.length > MOST_PARTS) return 'beyond'
  }
  if (holds === null) return 'invalid'
  if (isUnknown) return 'unknown'
  parts.reverse()
  const [self] = parts
  if (self === undefined) return 'invalid'
  const key = self.id !== null ? `#${self.id}` : self.classes.length > 0 ? `.${self.classes[0]}` : (self.tag ?? '*')
  return { key, parts, ...sum }
}

/** What a selector that was not read is looked up by: its last part, as far as it is plain. */
export function keyOf(text: string): string {
  const [, inside] = /^(?:\s*:(?:is|where|matches|-webkit-any|-moz-any)\()+([^(),]*)\)*$/.exec(text.trim()) ?? []
  if (inside !== undefined) return keyOf(inside)
  const last = splitOutside(text.trim().replace(/[>+~]/g, ' '), ' ').at(-1) ?? ''
  const plain = unescapeCss(/^[^:[(]*/.exec(last)?.[0] ?? '', asName).toLowerCase()
  const [, tag = '', sign = '', name = ''] = /^([\w\u0080-\uffff-]*)(?:([.#])([\w\u0080-\uffff-]+))?/.exec(plain) ?? []
  return name !== '' ? sign + name : tag === '' ? '*' : tag
}

/** Does it ask for a tag, classes and an id alone? */
export function isPlainPart({ attributes, tests }: Part): boolean {
  return attributes.length === 0 && tests.length === 0
}

interface Cursor {
  text: string
  at: number
}

/** What stands between two parts; null: two signs. */
function readJoint(cursor: Cursor): Part['holds'] | null {
  let holds: Part['holds'] = 'within'
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const sign = cursor.text.charAt(cursor.at)
    const next = HOLDS[sign]
    if (next !== undefined) {
      if (holds !== 'within') return null
      holds = next
    } else if (!/\s/.test(sign)) return holds
  }
  return holds === 'within' ? holds : null
}

function readName(cursor: Cursor): string | null {
  NAME.lastIndex = cursor.at
  const name = NAME.exec(cursor.text)?.[0] ?? null
  cursor.at += name?.length ?? 0
  return name
}

/** One compound selector, such as `p.note:first-child`; what it weighs is added to `sum`. */
function readPart(
  cursor: Cursor,
  sum: Pick<Selector, 'weight' | 'needsWhole' | 'isNever' | 'isEmpty'>,
  depth: number,
): (Part & { classes: string[] }) | Unread {
  const { text } = cursor
  const start = cursor.at
  const [classes, attributes, tests]: [string[], Asked[], Test['test'][]] = [[], [], []]
  const part: Part & { classes: string[] } = { tag: null, id: null, classes, attributes, tests, holds: 'within' }
  let isUnknown = false
  NAMESPACE.lastIndex = cursor.at
  const space = NAMESPACE.exec(text)?.[0]
  if (space !== undefined) {
    cursor.at += space.length
    // no element of HTML is in none
    sum.isNever ||= space === '|'
  }
  if (text.charAt(cursor.at) === '*') cursor.at += 1
  else {
    const tag = readName(cursor)
    if (tag !== null) {
      if (/^-?\d/.test(tag)) return 'invalid'
      part.tag = tag.toLowerCase()
      sum.weight += TAG
    }
  }
  for (let sign = text.charAt(cursor.at); sign !== ''; sign = text.charAt(cursor.at)) {
    if (sign === '.' || sign === '#') {
      cursor.at += 1
      const name = readName(cursor)
      if (name === null || (sign === '.' && /^-?\d/.test(name))) return 'invalid'
      sum.weight += sign === '.' ? CLASS : ID
      if (sign === '.') classes.push(name.toLowerCase())
      else part.id = name.toLowerCase()
    } else if (sign === '[') {
      const asked = readAttribute(cursor)
      if (asked === null) return 'invalid'
      attributes.push(asked)
      sum.weight += CLASS
    } else if (sign === ':') {
      const test = readPseudo(cursor, depth)
      if (test === 'invalid' || test === 'beyond') return test
      if (test === 'unknown') isUnknown = true
      else {
        tests.push(test.test)
        sum.weight += test.weight
        sum.needsWhole ||= test.needsWhole
        sum.isNever ||= test.isNever
        sum.isEmpty ||= test.isEmpty === true
      }
    } else break
  }
  if (cursor.at === start) return 'invalid'
  return isUnknown ? 'unknown' : part
}

function readAttribute(cursor: Cursor): Asked | null {
  ATTRIBUTE.lastIndex = cursor.at
  const found = ATTRIBUTE.exec(cursor.text)
  if (found === null) return null
  cursor.at += found[0].length
  const [, name = '', how = '', quoted, single, bare, flag = ''] = found
  const value = fromName(quoted ?? single ?? bare)
  const isLoose = flag.toLowerCase() === 'i'
  return { name: name.toLowerCase(), how, value: isLoose ? value.toLowerCase() : value, isLoose }
}

function readPseudo(cursor: Cursor, depth: number): Test | Unread {
  const { text } = cursor
  const isElement = text.startsWith('::', cursor.at)
  cursor.at += isElement ? 2 : 1
  const name = readName(cursor)?.toLowerCase()
  if (name === undefined) return 'invalid'
  let inside: string | null = null
  if (text.charAt(cursor.at) === '(') {
    const end = endOutside(text, cursor.at + 1, ')')
    inside = text.slice(cursor.at + 1, end)
    cursor.at = end + 1
  }
  // what stands before and behind, or the first letter, is not the element
  if (isElement || /^(?:before|after|first-line|first-letter)$/.test(name)) return 'unknown'
  return readPseudoClass(name, inside, (one) => readSelector(one, depth + 1))
}
