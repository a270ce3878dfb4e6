/** The rules that an element meets or may meet, and what counts of them when nothing can be looked at any more. */
import type { Block, Declaration } from './declarations.ts'
import { byLayer, type Layer, NO_LAYER } from './layers.ts'
import { isHiding } from './may-hide.ts'
import { hasAttributes, type Standing } from './meets.ts'
import type { Selector } from './selector.ts'
import type { AskedAround, Surroundings } from './surroundings.ts'

export interface Rule extends Block {
  /** its place among all, which is a name for it as well */
  order: number
  selector: Selector
  around: AskedAround
  layer: Layer
  /** looks that reading what it says takes as long as */
  cost: number
}

/** The rules that an element meets, weakest first, and a name for them all. */
export interface Met {
  rules: readonly Rule[]
  /** in the order in which what is important of them counts; null: the same */
  important: readonly Rule[] | null
  key: string
  cost: number
}

/** What may be met, and what surely is when nothing else needs to be looked at. */
export interface Candidates {
  list: readonly Candidate[]
  met: Met | null
  /** what counts when nothing can be looked at any more */
  blind: Met | null
  /** those that are left of them in some surroundings; null: they are the same in all */
  within: Map<Surroundings, Candidates> | null
}

export interface Candidate {
  rule: Rule
  /** nothing else of the element needs to be looked at */
  certain: boolean
}

/** What is still read when nothing can be looked at any more, and how many of these may ask for attributes, of what length. */
export const CHEAP = 200
const MOST_ASKING = 30
const LONGEST_VALUE = 500

const NONE: readonly Rule[] = []
export const NOTHING: Met = { rules: NONE, important: null, key: '', cost: 0 }
export const NOBODY: Candidates = { list: [], met: NOTHING, blind: NOTHING, within: null }

/** `list` is sorted. */
export function candidatesOf(list: readonly Candidate[]): Candidates {
  const met = list.every(({ certain }) => certain) ? metBy(list.map(({ rule }) => rule)) : null
  const isAsking = list.some(({ rule, certain }) => !certain && rule.around.names.length > 0)
  return { list, met, blind: null, within: isAsking ? new Map() : null }
}

/** Those that can be met there, and are when that was all they asked for. */
export function narrow(list: readonly Candidate[], { names }: Surroundings): Candidate[] {
  return list
    .filter(({ rule, certain }) => certain || rule.around.names.every((name) => names.has(name)))
    .map((one) => (one.certain || !one.rule.around.isAll ? one : { rule: one.rule, certain: true }))
}

/** What counts where nothing can be looked at: what surely does and what may hide, if that can be read in no time. */
export function blindly(candidates: Candidates, element: Standing): Met {
  if (candidates.blind !== null) return candidates.blind
  const isLong = candidates.list.length > CHEAP
  let asking = 0
  const patience = { left: 0 }
  const isPossible = ({ selector }: Rule) => {
    const [self] = selector.parts
    if (self === undefined || self.attributes.length === 0 || isLong) return true
    asking += 1
    if (asking > MOST_ASKING) return true
    const sizes = self.attributes.map(({ name }) => element.attributes.get(name)?.length ?? 0)
    return Math.max(...sizes) > LONGEST_VALUE || hasAttributes(element, self, patience)
  }
  const rules: Rule[] = []
  const taken = nothingTaken()
  let mayBePainted = false
  for (const { rule, certain } of candidates.list) {
    if (!certain && !((paints(rule) || takesAnything(rule)) && isPossible(rule))) continue
    addTaken(taken, rule)
    mayBePainted ||= !certain && paints(rule)
    if (certain || takesAnything(rule)) rules.push(rule)
  }
  const met = metBy(mayBePainted ? [...rules, PAINTED] : rules)
  const cheap = met.cost + met.rules.length <= CHEAP ? met : worstOf(taken)
  if (asking === 0) candidates.blind = cheap
  return cheap
}

/** What some rules may do, all told. */
export interface Taken {
  words: boolean
  colour: boolean
  /** do they put a colour behind the words? */
  paints: boolean
}

export function nothingTaken(): Taken {
  return { words: false, colour: false, paints: false }
}

export function addTaken(taken: Taken, rule: Rule): void {
  const found = takes(rule)
  if (found !== 'nothing') taken[found] = true
  taken.paints ||= paints(rule)
}

/** What counts of rules that are too many to be read. */
export function worstOf({ words, colour, paints }: Taken): Met {
  if (words) return ALL_GONE
  if (paints) return ANY_COLOUR
  return colour ? ALL_GONE : NOTHING
}

function paints({ declarations }: Rule): boolean {
  return declarations.some(({ name }) => name.startsWith('background'))
}

/** By what its declarations say, which many rules may share. */
const taking = new WeakMap<readonly Declaration[], 'words' | 'colour' | 'nothing'>()

/** What a rule may take of an element: all its words, their colour, or nothing. */
function takes({ selector, declarations }: Rule): 'words' | 'colour' | 'nothing' {
  // what has nothing in it has no words to take
  if (selector.isEmpty) return 'nothing'
  const known = taking.get(declarations)
  if (known !== undefined) return known
  const others = declarations.filter(({ name }) => !name.endsWith('color'))
  const found = !isHiding(declarations) ? 'nothing' : isHiding(others) ? 'words' : 'colour'
  taking.set(declarations, found)
  return found
}

export const takesAnything = (rule: Rule) => takes(rule) !== 'nothing'

export function metBy(rules: readonly Rule[]): Met {
  if (rules.length === 0) return NOTHING
  const isLayered = rules.some(({ layer }) => layer.length > 0)
  const important = isLayered ? rules.toSorted((one, other) => byLayer(other.layer, one.layer)) : null
  const cost = rules.reduce((sum, rule) => sum + rule.cost, 0)
  return { rules, important, key: rules.map(({ order }) => order).join(), cost }
}

export function byWeight(one: Rule, other: Rule): number {
  return byLayer(one.layer, other.layer) || one.selector.weight - other.selector.weight || one.order - other.order
}

const ANY: Selector = { key: '*', parts: [], weight: 0, needsWhole: false, isNever: false, isEmpty: false }

function always(order: number, declaration: Omit<Declaration, 'isBare'>): Rule {
  return {
    order,
    selector: ANY,
    around: { names: [], isAll: true },
    declarations: [{ ...declaration, isBare: false }],
    variables: null,
    layer: NO_LAYER,
    cost: 0,
  }
}

export const GONE = always(-1, { name: 'display', value: 'none', important: true })
/** Something of a colour that nobody knows is behind the words. */
const PAINTED = always(-2, { name: 'background-image', value: 'url()', important: false })
const ALL_GONE = metBy([GONE])
const ANY_COLOUR = metBy([PAINTED])
