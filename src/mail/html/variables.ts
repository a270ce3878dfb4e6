/** CSS variables: an element has those that its styles set and, beneath them, those of what is around it. */
import { isValue } from './css-values.ts'
import { type Block, type Declaration, type Declared, meantBy } from './declarations.ts'
import type { Patience } from './meets.ts'
import { type Meaning, substitute, TOO_LONG } from './substitute.ts'

export interface Variables {
  /** names them all within one document; 0: there are none */
  id: number
  /** what sets those of the element itself, strongest first */
  own: readonly ReadonlyMap<string, Declaration>[]
  around: Variables | null
  /** what was looked for */
  known: Map<string, Meaning>
}

/** What `@property` says of a variable. */
export interface Registered {
  inherits: boolean
  initial: string | null
}

/** What all of a document share. */
export interface Page {
  registered: ReadonlyMap<string, Registered>
  /** for variables alone: beyond it they hide what asks for them */
  patience: Patience
}

export const NO_VARIABLES: Variables = { id: 0, own: [], around: null, known: new Map() }

const IS_CALLED = /\b(?:var|env)\(/
/** What only the element's attributes, or a newer browser, would tell. */
const IS_UNKNOWN = /\b(?:attr|if)\(/
const IS_INHERITED = /^(?:inherit|unset|revert|revert-layer)$/
/** Of variables that stand for one another. */
const MOST_ASKED = 200
const TELLING = /^(?:display|visibility|opacity|font-size|content-visibility)$/

/** Those of an element with these `blocks`, weakest first; null: it sets none. */
export function withOwn(around: Variables, blocks: readonly Block[], id: number): Variables | null {
  const own: ReadonlyMap<string, Declaration>[] = []
  for (const { variables } of blocks) if (variables !== null) own.push(variables)
  return own.length === 0 ? null : { id, own: own.reverse(), around, known: new Map() }
}

/** `declared` with what its variables stand for; what then has no value of its kind is gone (CSS Variables §3.1). */
export function fillIn(declared: Declared, around: Variables, own: Variables | null, page: Page): Declared {
  if (!hasCall(declared)) return declared
  const variables = own ?? (page.registered.size === 0 ? around : { id: 0, own: [], around, known: new Map() })
  const filled = new Map<string, string>()
  for (const [name, value] of declared) {
    const meaning = meaningOf(value, variables, page, new Set())
    const said = typeof meaning === 'string' ? meaning.trim() : meaning
    // nobody writes so much but to hide something, and nobody reads it
    if (typeof said === 'number' || (said !== null && TELLING.test(name) && IS_UNKNOWN.test(said)))
      filled.set('display', 'none')
    else if (said === value) filled.set(name, value)
    else if (said !== null && isValue(name, said)) {
      const meant = meantBy(name, said)
      if (meant !== null) filled.set(name, meant)
    }
  }
  return filled
}

function hasCall(declared: Declared): boolean {
  for (const value of declared.values())
    if (value.includes('(') && (IS_CALLED.test(value) || IS_UNKNOWN.test(value))) return true
  return false
}

/** `asked` are those whose meaning is being looked for. */
function meaningOf(value: string, variables: Variables, page: Page, asked: Set<string>): Meaning {
  if (!IS_CALLED.test(value)) return value
  page.patience.left -= value.length >> 6
  return substitute(value, (name) => lookUp(name, variables, page, asked))
}

function lookUp(name: string, variables: Variables, page: Page, asked: Set<string>): Meaning {
  if (page.patience.left <= 0) return TOO_LONG
  const registered = page.registered.get(name)
  const passed: Variables[] = []
  let meaning: Meaning = registered?.initial ?? null
  for (let scope: Variables | null = variables; scope !== null; scope = scope.around) {
    if (scope.known.has(name)) {
      meaning = scope.known.get(name) ?? null
      break
    }
    passed.push(scope)
    const said = strongest(name, scope, page)
    if (said !== undefined && !IS_INHERITED.test(said.value)) {
      if (said.value !== 'initial') meaning = meaningIn(said, scope, page, asked)
      break
    }
    if (registered?.inherits === false && said?.value !== 'inherit') break
  }
  if (registered?.inherits !== false) for (const scope of passed) if (scope.id !== 0) scope.known.set(name, meaning)
  return meaning
}

function meaningIn({ name, value }: Declaration, scope: Variables, page: Page, asked: Set<string>): Meaning {
  const key = `${scope.id} ${name}`
  if (asked.has(key)) return null
  if (asked.size >= MOST_ASKED) return TOO_LONG
  asked.add(key)
  const meaning = meaningOf(value, scope, page, asked)
  asked.delete(key)
  return meaning
}

function strongest(name: string, { own }: Variables, { patience }: Page): Declaration | undefined {
  patience.left -= (own.length >> 2) + 1
  let found: Declaration | undefined
  for (const variables of own) {
    const said = variables.get(name)
    if (said !== undefined && (found === undefined || (said.important && !found.important))) found = said
  }
  return found
}
