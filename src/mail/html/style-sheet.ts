/** The `<style>` of a mail: its rules with simple selectors, and which of them an element meets. Linear, bounded, no browser. */
import { readColor } from './color.ts'
import { dropComments } from './css-text.ts'
import { type Declaration, readDeclarations } from './declarations.ts'
import { meets, namesIn, type Patience, type Standing } from './meets.ts'
import { readRules } from './rules.ts'
import { isPlain, readSelectors, type Selector } from './selector.ts'

export interface Rule {
  /** its place among all, which is a name for it as well */
  order: number
  selector: Selector
  declarations: readonly Declaration[]
}

export interface StyleSheet {
  /** The text of a `style` element, whose rules count from here on; true when one of them may hide something. */
  add(css: string): boolean
  match(element: Standing): Met
  /** when all is read: is there a rule that only a reading of the whole page tells the elements of? */
  needsWhole(): boolean
}

/** The rules that an element meets, weakest first, and a name for them all. */
export interface Met {
  rules: readonly Rule[]
  key: string
}

const MOST_RULES = 4_000
const LONGEST = 1_000_000
const MOST_SHEETS = 1_000
/** What the selectors of one document may look at in all, and what of it is remembered. */
const MOST_LOOKS = 500_000
const MOST_KNOWN = 2_000
/** Elements: no mail that a program laid out has more, and a page is read three times to know all of it. */
const MOST_WHOLE = 10_000

const NONE: readonly Rule[] = []
const NOTHING: Met = { rules: NONE, key: '' }
const NOBODY: Candidates = { list: [], met: NOTHING }

export function createStyleSheet(): StyleSheet {
  /** by what the last part of a selector names: `.class`, `#id`, a tag, or `*` */
  const byKey = new Map<string, Rule[]>()
  /** what elements of the same tag, classes and id may meet, weakest first */
  const known = new Map<string, Candidates>()
  const patience: Patience = { left: MOST_LOOKS }
  let rules = 0
  let sheets = 0
  let read = 0
  let hides = false
  let needsWhole = false
  let looked = 0

  const addRule = (prelude: string, body: string) => {
    if (rules >= MOST_RULES) return
    const declarations = readDeclarations(body).filter(({ name }) => !name.startsWith('padding'))
    if (declarations.length === 0) return
    const selectors = readSelectors(prelude)
    if (selectors === null) return
    hides ||= declarations.some(mayHide)
    const isTelling = declarations.some((declaration) => SHOWS.test(declaration.name) || takesAway(declaration))
    for (const selector of selectors) {
      if (rules >= MOST_RULES) return
      // nobody reads a page twice for a margin of the last paragraph
      if (selector.needsWhole && !isTelling) continue
      needsWhole ||= selector.needsWhole
      const rule = { order: rules, selector, declarations }
      rules += 1
      const same = byKey.get(selector.key)
      if (same === undefined) byKey.set(selector.key, [rule])
      else same.push(rule)
    }
  }
  const candidates = (element: Standing): Candidates => {
    const { tag, attributes } = element
    const classes = attributes.get('class')
    const id = attributes.get('id')
    if (classes === undefined && id === undefined && !byKey.has(tag) && !byKey.has('*')) return NOBODY
    const key = `${tag} ${classes ?? ''}#${id ?? ''}`
    const found = known.get(key)
    if (found !== undefined) return found
    const keys = ['*', tag]
    if (classes !== undefined) for (const name of new Set(namesIn(classes))) keys.push(`.${name}`)
    if (id !== undefined) for (const name of namesIn(id)) keys.push(`#${name}`)
    const named = keys.flatMap((one) => byKey.get(one) ?? NONE)
    patience.left -= named.length
    const list = named
      .map((rule) => ({ rule, certain: isPlain(rule.selector) }))
      .filter(({ rule, certain }) => !certain || meets(element, rule.selector, patience))
      .sort((one, other) => byWeight(one.rule, other.rule))
    const all = { list, met: list.every(({ certain }) => certain) ? metBy(list.map(({ rule }) => rule)) : null }
    if (known.size < MOST_KNOWN) known.set(key, all)
    return all
  }

  return {
    needsWhole: () => needsWhole && looked <= MOST_WHOLE,
    add(css) {
      hides = false
      sheets += 1
      if (sheets > MOST_SHEETS) return false
      const text = css.slice(0, LONGEST - read)
      read += text.length
      known.clear()
      readRules(dropComments(text).replace(/<!--|-->/g, ' '), addRule)
      return hides
    },
    match(element) {
      looked += 1
      if (rules === 0 || patience.left <= 0) return NOTHING
      const { list, met } = candidates(element)
      patience.left -= list.length
      if (list.length === 0) return NOTHING
      if (met !== null) return met
      return metBy(
        list.filter(({ rule, certain }) => certain || meets(element, rule.selector, patience)).map(({ rule }) => rule),
      )
    },
  }
}

function metBy(rules: readonly Rule[]): Met {
  return rules.length === 0 ? NOTHING : { rules, key: rules.map(({ order }) => order).join() }
}

/** What may be met, and what surely is when nothing else needs to be looked at. */
interface Candidates {
  list: readonly Candidate[]
  met: Met | null
}

interface Candidate {
  rule: Rule
  /** nothing else of the element needs to be looked at */
  certain: boolean
}

function byWeight(one: Rule, other: Rule): number {
  return one.selector.weight - other.selector.weight || one.order - other.order
}

const SHOWS = /^(?:display|visibility|opacity|font-size)$/

function takesAway(declaration: Declaration): boolean {
  return !/^(?:margin|font$)/.test(declaration.name) && mayHide(declaration)
}

const HIDES =
  /^(?:display:(?:none|var)|visibility:[chv]|content-|opacity|filter|clip|trans|scale|inset|zoom|letter-spacing:-|text-indent|position|max-|overflow|-webkit|--|line-height:0|(?:width|height):[01]?(?:\D|$)|font-size:[0-2]?(?:[^\d]|$))/
const FAINT = 60

/** What a late rule says of sizes and colours that are plainly seen is no reason to read again. */
function mayHide({ name, value }: Declaration): boolean {
  if (name === 'font' || name.startsWith('margin')) return /(?:^|\s)0|-\d{3}/.test(value)
  if (name === 'color' || name.startsWith('background')) {
    if (value.includes('var(')) return true
    const color = readColor(value)
    if (color === null) return false
    if (name !== 'color') return color.every((channel) => channel <= FAINT)
    return color[3] < 1 || color.slice(0, 3).every((channel) => channel >= 255 - FAINT)
  }
  return HIDES.test(`${name}:${value}`)
}
