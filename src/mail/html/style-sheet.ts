/** The `<style>` of a mail: its rules, and which of them an element meets. Bounded: what is beyond bounds hides rather than shows. */
import { dropComments } from './css-text.ts'
import { type Declaration, readBlock } from './declarations.ts'
import { createLayers } from './layers.ts'
import { hidesPerhaps, isHiding, onlyHides, SHOWS, takesAway } from './may-hide.ts'
import { meets, namesIn, type Patience, type Standing } from './meets.ts'
import {
  addTaken,
  blindly,
  byWeight,
  type Candidates,
  CHEAP,
  candidatesOf,
  GONE,
  type Met,
  metBy,
  NOBODY,
  NOTHING,
  narrow,
  nothingTaken,
  type Rule,
  type Taken,
  takesAnything,
  worstOf,
} from './met.ts'
import { type Placed, readRules } from './rules.ts'
import { keyOf, readSelectors, type Selector } from './selector.ts'
import { askedAround, createFinder, namesOf } from './surroundings.ts'
import type { Page, Registered } from './variables.ts'

export interface StyleSheet {
  /** The text of a `style` element, whose rules count from here on; true when one of them may hide something. */
  add(css: string): boolean
  match(element: Standing): Met
  /** when all is read: is there a rule that only a reading of the whole page tells the elements of? */
  needsWhole(): boolean
  page: Page
}

/** Those that cannot hide, and all. */
const MOST_RULES = 4_000
const MOST_HIDING = 20_000
const MOST_SELECTORS = 50_000
const LONGEST = 4_000_000
/** What the selectors of one document may look at in all, what each element adds to it, and what of it is remembered. */
const MOST_LOOKS = 2_000_000
const LOOKS_OF_ELEMENT = 30
/** What variables of one document may look at. */
const MOST_ASKED = 100_000
const MOST_KNOWN = 2_000
const MOST_NARROWED = 200_000
/** Rules that are tried by what stands around, in all. */
const MOST_TRIED = 5_000_000

const NONE: readonly Rule[] = []
export function createStyleSheet(): StyleSheet {
  /** by what the last part of a selector names: `.class`, `#id`, a tag, or `*` */
  const byKey = new Map<string, Rule[]>()
  /** what elements of the same tag, classes and id may meet, weakest first */
  const known = new Map<string, Candidates>()
  /** what rules that hide are looked up by, but are not kept, or not all looked at */
  const unread = new Set<string>()
  /** what the rules of a key may do, of those that were asked for when nothing could be looked at any more */
  const taken = new Map<string, Taken>()
  const patience: Patience = { left: MOST_LOOKS }
  const surroundings = createFinder()
  const layers = createLayers()
  const registered = new Map<string, Registered>()
  let rules = 0
  let asked = 0
  let narrowed = 0
  let tried = 0
  let read = 0
  let hides = false
  let needsWhole = false

  const giveUp = (key: string) => {
    unread.add(key)
    const all = taken.get(key)
    if (all !== undefined) all.words = true
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
      const around = askedAround(selector)
      surroundings.ask(around.names)
      const [declarations, { variables }, { layer }] = [kept, block, placed]
      const rule: Rule = { order: rules, selector, around, declarations, variables, layer, cost }
      rules += 1
      const all = taken.get(selector.key)
      if (all !== undefined) addTaken(all, rule)
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
  /** Ids that no rule is looked up by tell nothing. */
  const nameOf = ({ tag, attributes }: Standing) => {
    const [id = ''] = namesIn(attributes.get('id') ?? '')
    const key = `#${id}`
    return `${tag} ${attributes.get('class') ?? ''}${byKey.has(key) || unread.has(key) ? key : '#'}`
  }
  const candidates = (element: Standing): Candidates => {
    const { tag, attributes } = element
    const isBare = !attributes.has('class') && !attributes.has('id')
    if (isBare && !byKey.has(tag) && !byKey.has('*') && unread.size === 0) return NOBODY
    const key = nameOf(element)
    const found = known.get(key)
    if (found !== undefined) return found
    const keys = ['*', ...namesOf(element)]
    const names = new Set(keys)
    const named = keys.flatMap((one) => byKey.get(one) ?? NONE)
    patience.left -= named.length
    const list = named
      .filter(({ selector }) => isNamed(selector, names))
      .map((rule) => ({ rule, certain: rule.around.isAll && rule.around.names.length === 0 }))
      .sort((one, other) => byWeight(one.rule, other.rule))
    if (unread.size > 0 && keys.some((one) => unread.has(one))) list.push({ rule: GONE, certain: true })
    const all = candidatesOf(list)
    if (known.size < MOST_KNOWN) known.set(key, all)
    return all
  }
  /** Those of `all` that what stands around the element leaves. */
  const inPlace = (all: Candidates, { parent }: Standing): Candidates => {
    const around = all.within === null ? null : surroundings.in(parent)
    if (around === null) return all
    const found = all.within?.get(around)
    if (found !== undefined) return found
    if (tried > MOST_TRIED) return all
    tried += all.list.length
    patience.left -= all.list.length
    const left = { ...candidatesOf(narrow(all.list, around)), within: null }
    narrowed += left.list.length + 1
    if (narrowed < MOST_NARROWED) all.within?.set(around, left)
    return left
  }
  const takenBy = (key: string): Taken => {
    const found = taken.get(key)
    if (found !== undefined) return found
    const all = nothingTaken()
    all.words = unread.has(key)
    for (const rule of byKey.get(key) ?? NONE) addTaken(all, rule)
    if (byKey.has(key) || unread.has(key)) taken.set(key, all)
    return all
  }
  /** When patience is used up, whatever may hide the element does. */
  const matchBlindly = (element: Standing): Met => {
    const keys = ['*', ...namesOf(element)]
    const count = keys.reduce((sum, key) => sum + (byKey.get(key)?.length ?? 0), 0)
    if (count <= CHEAP || known.has(nameOf(element))) {
      const { left } = patience
      const met = blindly(inPlace(candidates(element), element), element)
      // so little is for nothing
      patience.left = left
      return met
    }
    const all = keys.map(takenBy)
    return worstOf({
      words: all.some(({ words }) => words),
      colour: all.some(({ colour }) => colour),
      paints: all.some(({ paints }) => paints),
    })
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
      // the page itself, which may have got classes
      if (element.parent === null || element.parent.parent === null) surroundings.forget()
      patience.left += LOOKS_OF_ELEMENT
      if (patience.left <= 0) return matchBlindly(element)
      const { list, met } = inPlace(candidates(element), element)
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

/** Has an element of these names those of the last part? */
function isNamed({ parts: [self] }: Selector, names: ReadonlySet<string>): boolean {
  if (self === undefined) return false
  const { tag, id, classes } = self
  return (
    (tag === null || names.has(tag)) &&
    (id === null || names.has(`#${id}`)) &&
    classes.every((name) => names.has(`.${name}`))
  )
}

function isMet(element: Standing, rule: Rule, patience: Patience): boolean {
  if (rule.selector.needsWhole && element.isBeyond === true) return takesAnything(rule)
  return meets(element, rule.selector, patience)
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
