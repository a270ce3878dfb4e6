/** Whether an element meets a selector: by itself, by what it stands in and behind, and by what the whole page is known to hold. */

import type { Attributes } from './html-tokens.ts'
import type { Asked, Part, Selector } from './selector.ts'

/** An element and what it stands in. */
export interface Standing {
  tag: string
  attributes: Attributes
  parent: Standing | null
  /** among the children of its parent, from 1 */
  nth: number
  /** the child before it */
  before: Standing | null
  /** what only a reading of the whole page tells */
  whole?: Whole
  /** the page was read, but not so far */
  isBeyond?: boolean
}

export interface Whole {
  children: Standing[]
  /** how many children it has of each tag */
  tags: Map<string, number>
  /** among those of its tag, from 1 */
  nthOfTag: number
  hasText: boolean
}

/** How many looks at elements may still be taken; what `meets` says when none is left counts for nothing. */
export interface Patience {
  left: number
}

/** Unicode's area for private use */
const PRIVATE = 0xe000

export function meets(element: Standing, { parts, needsWhole }: Selector, patience: Patience): boolean {
  if (needsWhole && element.whole === undefined) return false
  const [self] = parts
  if (parts.length === 1 && self !== undefined) return patience.left > 0 && fits(element, self, patience)
  return meetsFrom(element, 0, { parts, patience }) === 'yes'
}

interface Asking {
  parts: readonly Part[]
  patience: Patience
}

/** `here`: another one further out may do; `nowhere`: none of those around it can. */
type Answer = 'yes' | 'here' | 'nowhere'

/** Does `one` fit the part that is `at` there, and what it stands in those behind it? */
function meetsFrom(one: Standing, at: number, asking: Asking): Answer {
  const { parts, patience } = asking
  const part = parts[at]
  if (part === undefined || patience.left <= 0 || !fits(one, part, patience)) return 'here'
  const next = parts[at + 1]
  if (next === undefined) return 'yes'
  const isBefore = next.holds === 'next' || next.holds === 'after'
  const isFar = next.holds === 'within' || next.holds === 'after'
  for (let other = isBefore ? one.before : one.parent; other !== null; other = isBefore ? other.before : other.parent) {
    const answer = meetsFrom(other, at + 1, asking)
    if (answer !== 'here' || !isFar) return answer
  }
  return isBefore ? 'here' : 'nowhere'
}

function fits(element: Standing, part: Part, patience: Patience): boolean {
  const { tag, attributes } = element
  patience.left -= 1
  if (part.tag !== null && part.tag !== tag) return false
  if (part.id !== null) {
    const id = attributes.get('id') ?? ''
    patience.left -= effort(id)
    if (namesIn(id)[0] !== part.id) return false
  }
  if (part.classes.length > 0) {
    const classes = attributes.get('class')
    if (classes === undefined) return false
    patience.left -= effort(classes)
    const has = namesIn(classes)
    if (!part.classes.every((name) => has.includes(name))) return false
  }
  if (!part.tests.every((test) => test(element, patience))) return false
  return hasAttributes(element, part, patience)
}

/** Are its attributes those that the part asks for? */
export function hasAttributes({ attributes }: Standing, part: Part, patience: Patience): boolean {
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

function answers(given: string | undefined, { how, value: wanted, isLoose }: Asked): boolean {
  if (given === undefined) return false
  const value = isLoose ? given.toLowerCase() : given
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

/** The classes or the id that an attribute gives; most programs tell them apart without regard to case. */
export function namesIn(value: string): readonly string[] {
  const names = value.trim().toLowerCase()
  if (/^[\w-]*$/.test(names)) return names === '' ? [] : [names]
  if (/^[\w\s-]*$/.test(names)) return names.split(/\s+/)
  return names.split(/\s+/).map((name) => name.replace(/[^\w\u0080-\uffff-]/g, asName))
}

/** A character that is no part of a name unless it is escaped: `.sm\:big` is the class `sm:big`. */
export function asName(character: string): string {
  return /[^\w\u0080-\uffff-]/.test(character) ? String.fromCharCode(PRIVATE + character.charCodeAt(0)) : character
}

/** A value as it was, before some of its characters were taken for those of names. */
export function fromName(value = ''): string {
  return value.replace(/[\ue001-\ue07f]/g, (one) => String.fromCharCode(one.charCodeAt(0) - PRIVATE))
}
