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
  /** must the part before stand in it with nothing between? */
  isParent: boolean
}

interface Asked {
  name: string
  how: string
  value: string
}

/** An element and what it stands in. */
export interface Standing {
  tag: string
  attributes: Attributes
  parent: Standing | null
}

const MOST_PARTS = 8
/** Unicode's area for private use */
const PRIVATE = 0xe000
const LONGEST_PART = 300
const LONGEST_NAMES = 10_000
const COMPOUND = /^(?:([a-z][a-z0-9]*)|\*)?((?:[.#][\w\u0080-\uffff-]+|\[[^\]]+\]|:link|:root)*)$/i
const SIMPLE =
  /([.#])([\w\u0080-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]*))\s*(?:i\s*)?)?\]/gi

/** `text` still has its escapes. */
export function readSelector(text: string): Selector | null {
  const words = unescapeCss(text, asName).trim().replaceAll('>', ' > ').split(/\s+/).reverse()
  if (words.length > 2 * MOST_PARTS) return null
  const parts: Part[] = []
  let isParent = false
  for (const word of words) {
    if (word === '>') {
      isParent = true
      continue
    }
    const part = readPart(word, isParent)
    if (part === null || parts.length === MOST_PARTS) return null
    parts.push(part)
    isParent = false
  }
  const [self] = parts
  if (self === undefined) return null
  const count = (many: (part: Part) => number) => parts.reduce((sum, part) => sum + many(part), 0)
  const ids = count(({ id }) => (id === null ? 0 : 1))
  const classes = count((part) => part.classes.length + part.attributes.length)
  const tags = count(({ tag }) => (tag === null ? 0 : 1))
  const key = self.id !== null ? `#${self.id}` : self.classes.length > 0 ? `.${self.classes[0]}` : (self.tag ?? '*')
  return { key, parts, weight: 1_000_000 * ids + 1_000 * classes + tags }
}

function readPart(word: string, isParent: boolean): Part | null {
  if (word.length > LONGEST_PART) return null
  const [, tag, rest] = COMPOUND.exec(word) ?? []
  if (rest === undefined || word === '') return null
  const part = { tag: tag?.toLowerCase() ?? null, id: null as string | null, classes: [] as string[], isParent }
  const attributes: Asked[] = []
  if (/:link$/i.test(word)) attributes.push({ name: 'href', how: '', value: '' })
  if (/:root$/i.test(word)) part.tag = 'html'
  for (const [, sign, name = '', asked, how = '', ...values] of rest.replace(/:(?:link|root)/gi, '').matchAll(SIMPLE)) {
    if (sign === '.') part.classes.push(name.toLowerCase())
    else if (sign === '#') part.id = name.toLowerCase()
    else
      attributes.push({ name: asked?.toLowerCase() ?? '', how, value: values.find((one) => one !== undefined) ?? '' })
  }
  return { ...part, attributes }
}

/** The classes or the id that an attribute gives; most programs tell them apart without regard to case. */
export function namesIn(value: string): readonly string[] {
  const names = value.slice(0, LONGEST_NAMES).trim().toLowerCase()
  if (/^[\w-]*$/.test(names)) return names === '' ? [] : [names]
  return names.split(/\s+/).map((name) => name.replace(/[^\w\u0080-\uffff-]/g, asName))
}

/** A character that is no part of a name unless it is escaped: `.sm\:big` is the class `sm:big`. */
function asName(character: string): string {
  return /[^\w\u0080-\uffff-]/.test(character) ? String.fromCharCode(PRIVATE + character.charCodeAt(0)) : character
}

/** How many elements may be looked at for all selectors of a document; none is met beyond. */
export interface Patience {
  left: number
}

/** Among those around it the nearest counts, and one that fails is not looked behind where the next part must be its parent. */
export function meets(element: Standing, { parts }: Selector, patience: Patience): boolean {
  const passes = (one: Standing, part: Part) => {
    patience.left -= 1
    return patience.left > 0 && fits(one, part)
  }
  let here: Standing | null = element
  for (const [index, part] of parts.entries()) {
    if (index > 0) here = here?.parent ?? null
    if (index > 0 && !part.isParent)
      while (here !== null && patience.left > 0 && !passes(here, part)) here = here.parent
    if (here === null || !passes(here, part)) return false
  }
  return true
}

/** Does it depend on the tag, the classes and the id of the element alone? */
export function isPlain({ parts: [self, ...others] }: Selector): boolean {
  return others.length === 0 && self?.attributes.length === 0
}

function fits({ tag, attributes }: Standing, part: Part): boolean {
  if (part.tag !== null && part.tag !== tag) return false
  if (part.id !== null && namesIn(attributes.get('id') ?? '')[0] !== part.id) return false
  if (part.classes.length > 0) {
    const classes = attributes.get('class')
    if (classes === undefined) return false
    const has = namesIn(classes)
    if (!part.classes.every((name) => has.includes(name))) return false
  }
  return part.attributes.length === 0 || part.attributes.every((asked) => answers(attributes.get(asked.name), asked))
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
