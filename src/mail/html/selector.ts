/** CSS selectors of tags, classes, ids and attributes, one within another; others are null and their rules pass. */
import { unescapeCss } from './declarations.ts'
import type { Attributes } from './html-tokens.ts'

export interface Selector {
  /** what it is looked up by: `.class`, `#id`, a tag, or `*` */
  key: string
  /** the element itself comes first, then those that it must stand in */
  parts: readonly Part[]
  /** Selectors 4 §17 */
  weight: number
}

interface Part {
  tag: string | null
  id: string | null
  classes: readonly string[]
  attributes: readonly Asked[]
  not: readonly Part[]
  nth: Nth | null
  /** where the part before stands: anywhere in it, in it with nothing between, or right behind it */
  holds: 'within' | 'child' | 'next'
}

interface Asked {
  name: string
  how: string
  value: string
}

/** The `offset`th child, and each that is `step` further. */
interface Nth {
  step: number
  offset: number
}

/** An element and what it stands in. */
export interface Standing {
  tag: string
  attributes: Attributes
  parent: Standing | null
  /** among the children of its parent, from 1 */
  nth: number
  /** the child before it */
  before: Standing | null
}

const MOST_PARTS = 8
/** Unicode's area for private use */
const PRIVATE = 0xe000
const LONGEST_PART = 300
const LONGEST_SELECTOR = 1_000
/** Characters: longer lists have no parentheses. */
const LONGEST_LIST = 5_000
const LONGEST_NAMES = 10_000
const COMPOUND =
  /^(?:([a-z][a-z0-9]*)|\*)?((?:[.#][\w\u0080-\uffff-]+|\[[^\]]+\]|:link|:root|:first-child|:nth-child\([^()]*\)|:not\([^()]*\))*)$/i
const SIMPLE =
  /([.#])([\w\u0080-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]*))\s*(?:i\s*)?)?\]/gi

/** `text` still has its escapes. */
export function readSelector(text: string): Selector | null {
  if (text.length > LONGEST_SELECTOR) return null
  const words = unescapeCss(text, asName)
    .replace(/\[[^\]]*\]/g, (inside) => inside.replace(/[\s>+]/g, asName))
    .replace(/\([^()]*\)/g, (inside) => inside.replace(/\s+/g, (blank) => (/[.#[]/.test(inside) ? blank : '')))
    .trim()
    .replace(/[>+](?![^(]*\))/g, ' $& ')
    .split(/\s+/)
    .reverse()
  if (words.length > 2 * MOST_PARTS) return null
  const parts: Part[] = []
  let holds: Part['holds'] = 'within'
  for (const word of words) {
    if (word === '>' || word === '+') {
      holds = word === '>' ? 'child' : 'next'
      continue
    }
    const part = readPart(word, holds)
    if (part === null || parts.length === MOST_PARTS) return null
    parts.push(part)
    holds = 'within'
  }
  const [self] = parts
  if (self === undefined) return null
  const count = (many: (part: Part) => number) => parts.reduce((sum, part) => sum + many(part), 0)
  const ids = count(({ id }) => (id === null ? 0 : 1))
  const classes = count(
    (part) => part.classes.length + part.attributes.length + part.not.length + (part.nth === null ? 0 : 1),
  )
  const tags = count(({ tag }) => (tag === null ? 0 : 1))
  const key = self.id !== null ? `#${self.id}` : self.classes.length > 0 ? `.${self.classes[0]}` : (self.tag ?? '*')
  return { key, parts, weight: 1_000_000 * ids + 1_000 * classes + tags }
}

function readPart(word: string, holds: Part['holds']): Part | null {
  if (word.length > LONGEST_PART) return null
  const [, tag, rest] = COMPOUND.exec(word) ?? []
  if (rest === undefined || word === '') return null
  const part = { tag: tag?.toLowerCase() ?? null, id: null as string | null, classes: [] as string[], holds }
  const not = readNot(word)
  const nth = readNth(word)
  if (not === null || nth === undefined) return null
  const attributes: Asked[] = []
  if (/:link$/i.test(word)) attributes.push({ name: 'href', how: '', value: '' })
  if (/:root$/i.test(word)) part.tag = 'html'
  for (const [, sign, name = '', asked, how = '', ...values] of rest.replace(FUNCTIONAL, '').matchAll(SIMPLE)) {
    if (sign === '.') part.classes.push(name.toLowerCase())
    else if (sign === '#') part.id = name.toLowerCase()
    else
      attributes.push({
        name: asked?.toLowerCase() ?? '',
        how,
        value: fromName(values.find((one) => one !== undefined)),
      })
  }
  return { ...part, attributes, not, nth }
}

const FUNCTIONAL = /:(?:link|root|first-child|nth-child\([^()]*\)|not\([^()]*\))/gi

/** Null: one that is not understood. */
function readNot(word: string): Part[] | null {
  const parts = [...word.matchAll(/:not\(([^()]*)\)/gi)].flatMap(([, list = '']) =>
    list.split(',').map((one) => (/:not/i.test(one) ? null : readPart(one.trim(), 'within'))),
  )
  return parts.every((part) => part !== null) ? parts : null
}

/** `2n+1`, `odd`, `3`; null: none is asked for; undefined: one that is not understood. */
function readNth(word: string): Nth | null | undefined {
  if (/:first-child/i.test(word)) return { step: 0, offset: 1 }
  const said = /:nth-child\(([^()]*)\)/i.exec(word)?.[1]?.toLowerCase().replace(/\s/g, '')
  if (said === undefined) return null
  if (said === 'odd') return { step: 2, offset: 1 }
  if (said === 'even') return { step: 2, offset: 0 }
  const [, step, offset] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(said) ?? []
  if (step === undefined && offset === undefined) return undefined
  const by = step === undefined ? 0 : /\d/.test(step) ? Number(step) : Number(`${step}1`)
  return { step: by, offset: Number(offset ?? 0) }
}

function isNth(nth: number, { step, offset }: Nth): boolean {
  if (step === 0) return nth === offset
  const times = (nth - offset) / step
  return times >= 0 && Number.isInteger(times)
}

const MOST_SPLIT = 50

/** A list of selectors as single ones, with those in `:is()` and `:where()` written out. */
export function splitSelectors(list: string): string[] {
  if (!list.includes('(') || list.length > LONGEST_LIST) return list.split(',')
  const found = list.split(/,(?![^(]*\))/)
  for (let at = 0, round = 0; at < found.length && round < MOST_SPLIT; round += 1) {
    const one = found[at] ?? ''
    const any = /:(?:is|where|-webkit-any|-moz-any)\(([^()]*)\)/i.exec(one)
    if (any === null) at += 1
    else found.splice(at, 1, ...(any[1] ?? '').split(',').map((each) => one.replace(any[0], () => each.trim())))
  }
  return found
}

/** The classes or the id that an attribute gives; most programs tell them apart without regard to case. */
export function namesIn(value: string): readonly string[] {
  const names = value.slice(0, LONGEST_NAMES).trim().toLowerCase()
  if (/^[\w-]*$/.test(names)) return names === '' ? [] : [names]
  if (/^[\w\s-]*$/.test(names)) return names.split(/\s+/)
  return names.split(/\s+/).map((name) => name.replace(/[^\w\u0080-\uffff-]/g, asName))
}

/** A character that is no part of a name unless it is escaped: `.sm\:big` is the class `sm:big`. */
function asName(character: string): string {
  return /[^\w\u0080-\uffff-]/.test(character) ? String.fromCharCode(PRIVATE + character.charCodeAt(0)) : character
}

/** A value as it was, before some of its characters were taken for those of names. */
function fromName(value = ''): string {
  return value.replace(/[\ue001-\ue07f]/g, (one) => String.fromCharCode(one.charCodeAt(0) - PRIVATE))
}

/** How many looks at elements the selectors of a document may take; none is met beyond. */
export interface Patience {
  left: number
}

/** Among those around it the nearest counts, and one that fails is not looked behind where the next part must be its parent. */
export function meets(element: Standing, { parts }: Selector, patience: Patience): boolean {
  const passes = (one: Standing, part: Part) => patience.left > 0 && fits(one, part, patience)
  let here: Standing | null = element
  for (const [index, part] of parts.entries()) {
    if (index > 0) here = (part.holds === 'next' ? here?.before : here?.parent) ?? null
    if (index > 0 && part.holds === 'within')
      while (here !== null && patience.left > 0 && !passes(here, part)) here = here.parent
    if (here === null || !passes(here, part)) return false
  }
  return true
}

/** Does it depend on the tag, the classes and the id of the element alone? */
export function isPlain({ parts: [self, ...others] }: Selector): boolean {
  return others.length === 0 && self?.attributes.length === 0 && self.not.length === 0 && self.nth === null
}

function fits(element: Standing, part: Part, patience: Patience): boolean {
  const { tag, attributes } = element
  patience.left -= 1
  if (part.tag !== null && part.tag !== tag) return false
  if (part.id !== null && namesIn(attributes.get('id') ?? '')[0] !== part.id) return false
  if (part.classes.length > 0) {
    const classes = attributes.get('class')
    if (classes === undefined) return false
    patience.left -= effort(classes)
    const has = namesIn(classes)
    if (!part.classes.every((name) => has.includes(name))) return false
  }
  if (part.nth !== null && !isNth(element.nth, part.nth)) return false
  if (part.not.some((one) => fits(element, one, patience))) return false
  return part.attributes.every((asked) => {
    const value = attributes.get(asked.name)
    patience.left -= effort(value ?? '')
    return answers(value, asked)
  })
}

/** Reading a long value takes as long as looking at many elements. */
function effort(value: string): number {
  return value.length >> 3
}

function answers(value: string | undefined, { how, value: wanted }: Asked): boolean {
  if (value === undefined) return false
  switch (how) {
    case '':
      return true
    case '=':
      return value === wanted
    case '~=':
      return ` ${value.replace(/\s/g, ' ')} `.includes(` ${wanted} `)
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`)
    case '^=':
      return wanted !== '' && value.startsWith(wanted)
    case '$=':
      return wanted !== '' && value.endsWith(wanted)
    default:
      return wanted !== '' && value.includes(wanted)
  }
}
