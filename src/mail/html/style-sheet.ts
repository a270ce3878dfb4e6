/** The `<style>` of a mail: its rules, and which of them an element meets. Bounded: what is beyond bounds hides rather than shows. */
import { dropComments } from './css-text.ts'
import { type Block, type Declaration, readBlock } from './declarations.ts'
import { byLayer, createLayers, type Layer, NO_LAYER } from './layers.ts'
import { hidesPerhaps, isHiding, onlyHides, SHOWS, takesAway } from './may-hide.ts'
import { meets, namesIn, type Patience, type Standing } from './meets.ts'
import { type Placed, readRules } from './rules.ts'
import { isPlain, keyOf, readSelectors, type Selector } from './selector.ts'
import type { Page, Registered } from './variables.ts'

export interface Rule extends Block {
  /** its place among all, which is a name for it as well */
  order: number
  selector: Selector
  layer: Layer
  /** looks that reading what it says takes as long as */
  cost: number
}

export interface StyleSheet {
  /** The text of a `style` element, whose rules count from here on; true when one of them may hide something. */
  add(css: string): boolean
  match(element: Standing): Met
  /** when all is read: is there a rule that only a reading of the whole page tells the elements of? */
  needsWhole(): boolean
  page: Page
}

/** The rules that an element meets, weakest first, and a name for them all. */
export interface Met {
  rules: readonly Rule[]
  /** in the order in which what is important of them counts; null: the same */
  important: readonly Rule[] | null
  key: string
  cost: number
}

/** Those that cannot hide, and all. */
const MOST_RULES = 4_000
const MOST_HIDING = 20_000
const MOST_SELECTORS = 50_000
const LONGEST = 4_000_000
/** What the selectors of one document may look at in all, what each element adds to it, and what of it is remembered. */
const MOST_LOOKS = 500_000
const LOOKS_OF_ELEMENT = 30
/** What variables of one document may look at. */
const MOST_ASKED = 100_000
const MOST_KNOWN = 2_000
/** What is still read when nothing can be looked at any more. */
const CHEAP = 200

const NONE: readonly Rule[] = []
const NOTHING: Met = { rules: NONE, important: null, key: '', cost: 0 }
const NOBODY: Candidates = { list: [], met: NOTHING, blind: NOTHING }

export function createStyleSheet(): StyleSheet {
  /** by what the last part of a selector names: `.class`, `#id`, a tag, or `*` */
  const byKey = new Map<string, Rule[]>()
  /** what elements of the same tag, classes and id may meet, weakest first */
  const known = new Map<string, Candidates>()
  /** what rules that hide are looked up by, but are not kept, or not all looked at */
  const unread = new Set<string>()
  let blind: Set<string> | null = null
  const patience: Patience = { left: MOST_LOOKS }
  const layers = createLayers()
  const registered = new Map<string, Registered>()
  let rules = 0
  let asked = 0
  let read = 0
  let hides = false
  let needsWhole = false

  const giveUp = (key: string) => {
    unread.add(key)
    blind?.add(key)
  }
  const addRule = (prelude: string, body: string, placed: Placed) => {
    const block = readBlock(body)
    const declarations = block.declarations.filter(({ name }) => !name.startsWith('padding'))
    const kept = placed.isDoubtful ? declarations.filter(onlyHides) : declarations
    if (kept.length === 0 && block.variables === null) return
    const mayHide = kept.some(hidesPerhaps) || block.variables !== null
    if (rules >= MOST_RULES && !mayHide) return
    asked += prelude.split(',').length
    if (asked > MOST_SELECTORS) {
      if (mayHide && isHiding(kept)) giveUp('*')
      return
    }
    const selectors = readSelectors(prelude, (text) => {
      if (mayHide && isHiding(kept)) giveUp(keyOf(text))
    })
    if (selectors === null) return
    hides ||= mayHide
    const isTelling =
      mayHide && (kept.some((one) => SHOWS.test(one.name) || takesAway(one)) || block.variables !== null)
    const cost = costOf(kept)
    for (const selector of selectors) {
      // nobody reads a page twice for a margin of the last paragraph
      if (selector.needsWhole && !isTelling && !kept.some(({ name }) => SHOWS.test(name))) continue
      if (rules >= MOST_HIDING) {
        if (!selector.isEmpty && isHiding(kept)) giveUp(selector.key)
        continue
      }
      needsWhole ||= selector.needsWhole
      const rule = { order: rules, selector, declarations: kept, variables: block.variables, layer: placed.layer, cost }
      rules += 1
      if (blind !== null && takesWords(rule)) blind.add(selector.key)
      const same = byKey.get(selector.key)
      if (same === undefined) byKey.set(selector.key, [rule])
      else same.push(rule)
    }
  }
  const addProperty = (name: string, body: string) => {
    const said = (wanted: string) => new RegExp(`(?:^|;)\\s*${wanted}\\s*:\\s*([^;]*)`, 'i').exec(body)?.[1]?.trim()
    const inherits = said('inherits')?.toLowerCase()
    if (said('syntax') === undefined || (inherits !== 'true' && inherits !== 'false')) return
    registered.set(name.trim().toLowerCase(), {
      inherits: inherits === 'true',
      initial: said('initial-value')?.toLowerCase() ?? null,
    })
  }
  const keysOf = ({ tag, attributes }: Standing): string[] => {
    const keys = ['*', tag]
    const classes = attributes.get('class')
    const id = attributes.get('id')
    if (classes !== undefined) for (const name of new Set(namesIn(classes))) keys.push(`.${name}`)
    if (id !== undefined) for (const name of namesIn(id)) keys.push(`#${name}`)
    return keys
  }
  const candidates = (element: Standing): Candidates => {
    const { tag, attributes } = element
    const classes = attributes.get('class')
    const id = attributes.get('id')
    if (classes === undefined && id === undefined && !byKey.has(tag) && !byKey.has('*') && unread.size === 0)
      return NOBODY
    const key = `${tag} ${classes ?? ''}#${id ?? ''}`
    const found = known.get(key)
    if (found !== undefined) return found
    const keys = keysOf(element)
    const named = keys.flatMap((one) => byKey.get(one) ?? NONE)
    patience.left -= named.length
    const list = named
      .map((rule) => ({ rule, certain: isPlain(rule.selector) }))
      .filter(({ rule, certain }) => !certain || isMet(element, rule, patience))
      .sort((one, other) => byWeight(one.rule, other.rule))
    if (unread.size > 0 && keys.some((one) => unread.has(one))) list.push({ rule: GONE, certain: true })
    const met = list.every(({ certain }) => certain) ? metBy(list.map(({ rule }) => rule)) : null
    const all = { list, met, blind: null }
    if (known.size < MOST_KNOWN && patience.left > 0) known.set(key, all)
    return all
  }
  /** When patience is used up, whatever may hide the element does. */
  const matchBlindly = (element: Standing): Met => {
    const { attributes, tag } = element
    const found = known.get(`${tag} ${attributes.get('class') ?? ''}#${attributes.get('id') ?? ''}`)
    if (found !== undefined) {
      found.blind ??= blindly(found.list)
      return found.blind
    }
    if (blind === null) {
      blind = new Set(unread)
      for (const [key, all] of byKey) if (all.some(takesWords)) blind.add(key)
    }
    const keys = blind
    return keysOf(element).some((key) => keys.has(key)) ? ALL_GONE : NOTHING
  }

  return {
    page: { registered, patience: { left: MOST_ASKED } },
    needsWhole: () => needsWhole,
    add(css) {
      hides = false
      read += css.length
      known.clear()
      if (read > LONGEST) giveUp('*')
      else
        readRules(dropComments(withoutOdd(css)).replace(/<!--|-->/g, ' '), {
          rule: addRule,
          property: addProperty,
          layers,
        })
      return hides || read > LONGEST
    },
    match(element) {
      if (rules === 0 && unread.size === 0) return NOTHING
      patience.left += LOOKS_OF_ELEMENT
      if (patience.left <= LOOKS_OF_ELEMENT) {
        // what was once used up stays so
        patience.left = Math.min(patience.left - LOOKS_OF_ELEMENT, 0)
        return matchBlindly(element)
      }
      const { list, met } = candidates(element)
      patience.left -= list.length
      if (patience.left <= 0) return matchBlindly(element)
      if (list.length === 0) return NOTHING
      if (met !== null) return charged(met, patience)
      const all = metBy(
        list.filter(({ rule, certain }) => certain || isMet(element, rule, patience)).map(({ rule }) => rule),
      )
      return patience.left <= 0 ? matchBlindly(element) : charged(all, patience)
    },
  }
}

/** What counts where nothing can be looked at: no more than can be read in no time. */
function blindly(list: readonly Candidate[]): Met {
  const met = metBy(list.filter(({ rule, certain }) => certain || takesWords(rule)).map(({ rule }) => rule))
  if (met.cost + met.rules.length <= CHEAP) return met
  return met.rules.some(takesWords) ? ALL_GONE : NOTHING
}

function isMet(element: Standing, rule: Rule, patience: Patience): boolean {
  if (rule.selector.needsWhole && element.isBeyond === true) return takesWords(rule)
  return meets(element, rule.selector, patience)
}

/** What has nothing in it has no words to take. */
function takesWords({ selector, declarations }: Rule): boolean {
  return !selector.isEmpty && isHiding(declarations)
}

function charged(met: Met, patience: Patience): Met {
  patience.left -= met.cost
  return met
}

function costOf(declarations: readonly Declaration[]): number {
  return declarations.reduce(
    (cost, { value }) => cost + (value.length >> (value.length < 500 ? 6 : 3)),
    declarations.length >> 2,
  )
}

function withoutOdd(css: string): string {
  return /[\r\f]/.test(css) ? css.replace(/\r\n?|\f/g, '\n') : css
}

function metBy(rules: readonly Rule[]): Met {
  if (rules.length === 0) return NOTHING
  const isLayered = rules.some(({ layer }) => layer.length > 0)
  const important = isLayered ? rules.toSorted((one, other) => byLayer(other.layer, one.layer)) : null
  const cost = rules.reduce((sum, rule) => sum + rule.cost, 0)
  return { rules, important, key: rules.map(({ order }) => order).join(), cost }
}

/** What may be met, and what surely is when nothing else needs to be looked at. */
interface Candidates {
  list: readonly Candidate[]
  met: Met | null
  /** what counts when nothing can be looked at any more */
  blind: Met | null
}

interface Candidate {
  rule: Rule
  /** nothing else of the element needs to be looked at */
  certain: boolean
}

function byWeight(one: Rule, other: Rule): number {
  return byLayer(one.layer, other.layer) || one.selector.weight - other.selector.weight || one.order - other.order
}

const GONE: Rule = {
  order: -1,
  selector: { key: '*', parts: [], weight: 0, needsWhole: false, isNever: false, isEmpty: false },
  declarations: [{ name: 'display', value: 'none', important: true, isBare: false }],
  variables: null,
  layer: NO_LAYER,
  cost: 0,
}
const ALL_GONE = metBy([GONE])
