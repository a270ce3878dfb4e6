/** The `<style>` of a mail: its rules with simple selectors, and which of them an element meets. Linear, bounded, no browser. */
import { readColor } from './color.ts'
import { type Declaration, dropComments, readDeclarations } from './declarations.ts'
import { appliesToScreen } from './media.ts'
import { isPlain, meets, namesIn, readSelector, type Selector, type Standing, splitSelectors } from './selector.ts'
import type { Variables } from './variables.ts'

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
  /** what the page sets for all of itself */
  variables(): Variables
}

/** The rules that an element meets, weakest first, and a name for them all. */
export interface Met {
  rules: readonly Rule[]
  key: string
}

/** What can hide an element or give it back; all else in a sheet says nothing of what is seen. */
const TELLING =
  /^(?:display|visibility|content-visibility|opacity|color|background(?:-color|-image)?|font(?:-size|-weight)?|(?:max-)?(?:width|height)|overflow(?:-[xy])?|position|left|right|top|bottom|text-indent|clip(?:-path)?|transform|translate|scale|inset|zoom|letter-spacing|filter|margin(?:-left|-top)?|white-space|text-shadow|-webkit-text-fill-color)$/
const MOST_RULES = 4_000
const MOST_VARIABLES = 500
const LONGEST = 1_000_000
const MOST_SHEETS = 1_000
/** What the selectors of one document may look at in all, and what of it is remembered. */
const MOST_LOOKS = 500_000
const MOST_KNOWN = 2_000

const NO_VARIABLES = new Map<string, string | null>()
const NONE: readonly Rule[] = []
const NOTHING: Met = { rules: NONE, key: '' }
const NOBODY: Candidates = { list: [], met: NOTHING }

export function createStyleSheet(): StyleSheet {
  /** by what the last part of a selector names: `.class`, `#id`, a tag, or `*` */
  const byKey = new Map<string, Rule[]>()
  /** what elements of the same tag, classes and id may meet, weakest first */
  const known = new Map<string, Candidates>()
  let variables = NO_VARIABLES
  const patience = { left: MOST_LOOKS }
  let rules = 0
  let sheets = 0
  let read = 0
  let hides = false

  const addRule = (prelude: string, body: string) => {
    const all = readDeclarations(body)
    if (body.includes('--')) setVariables(prelude, all)
    const declarations = all.filter(({ name }) => TELLING.test(name))
    if (declarations.length === 0 || rules >= MOST_RULES) return
    hides ||= declarations.some(mayHide)
    for (const text of splitSelectors(prelude)) {
      if (rules >= MOST_RULES) return
      const selector = readSelector(text)
      if (selector === null) continue
      const rule = { order: rules, selector, declarations }
      rules += 1
      const same = byKey.get(selector.key)
      if (same === undefined) byKey.set(selector.key, [rule])
      else same.push(rule)
    }
  }
  const setVariables = (prelude: string, all: readonly Declaration[]) => {
    const isPage = splitSelectors(prelude).every((text) => /^\s*(?::root|html|body|\*)\s*$/i.test(text))
    for (const { name, value } of all) {
      if (!name.startsWith('--') || variables.size >= MOST_VARIABLES) continue
      if (variables.size === 0) variables = new Map()
      variables.set(name, isPage && variables.get(name) !== null ? value : null)
      hides = true
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
    variables: () => variables,
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

const HIDES =
  /^(?:display:(?:none|var)|visibility:[chv]|content-|opacity|filter|clip|trans|scale|inset|zoom|letter-spacing:-|text-indent|position|max-|overflow|-webkit|(?:width|height):[01]?(?:\D|$)|font-size:[0-2]?(?:[^\d]|$))/
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

/** Calls `add` for each rule that counts on a screen: those of `@media` for phones, of `@font-face` and the like do not. */
function readRules(css: string, add: (prelude: string, body: string) => void): void {
  let at = 0
  while (at < css.length) {
    const open = css.indexOf('{', at)
    if (open === -1) return
    // an end of a block around rules, and statements such as @import, stand before
    const head = css.slice(at, open)
    const prelude = head.slice(Math.max(head.lastIndexOf('}'), head.lastIndexOf(';')) + 1).trim()
    if (!prelude.startsWith('@')) {
      const close = css.indexOf('}', open)
      const end = close === -1 ? css.length : close
      add(prelude, css.slice(open + 1, end))
      at = end + 1
    } else if (appliesToScreen(prelude)) {
      at = open + 1
    } else {
      at = endOfBlock(css, open)
    }
  }
}

function endOfBlock(css: string, open: number): number {
  const brace = /[{}]/g
  brace.lastIndex = open
  let depth = 0
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    depth += found[0] === '{' ? 1 : -1
    if (depth === 0) return brace.lastIndex
  }
  return css.length
}
