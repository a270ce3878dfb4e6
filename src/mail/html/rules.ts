/** The rules of a style sheet, one within another, that count on a screen. Linear, bounded; what is beyond bounds counts where it hides. */
import { endOutside, PARTING, splitOutside, unescapeCss } from './css-text.ts'
import { asOther } from './declarations.ts'
import { type Layer, type Layers, NO_LAYER } from './layers.ts'
import { appliesToScreen, asksTooMuch } from './media.ts'
import { isSupported } from './supports.ts'

const DEEPEST = 32
/** Of selectors with those of the rule around them, and of all of a sheet. */
const LONGEST_NESTED = 5_000
const MOST_NESTED = 1_000_000
const ANYTHING = ':is(*)'
const SPECIAL = /["'([\\]/
const MARK = /[{};"'(\\[]/g

/** What the at-rules around a rule say of it. */
export interface Placed {
  layer: Layer
  /** it may not count at all, so it shows nothing */
  isDoubtful: boolean
}

export interface Reader {
  rule(prelude: string, body: string, placed: Placed): void
  /** `@property --name` */
  property(name: string, body: string): void
  layers: Layers
}

/** Tells of each rule: those of `@media` for phones, of `@font-face` and the like do not count. `css` has no comments. */
export function readRules(css: string, reader: Reader): void {
  const placed = { layer: NO_LAYER, isDoubtful: false }
  readBlock(
    { css, reader, left: MOST_NESTED },
    { at: 0, end: css.length },
    { parent: null, scope: null, depth: 0, placed },
  )
}

interface Sheet {
  css: string
  reader: Reader
  /** of `MOST_NESTED` */
  left: number
}

interface Around {
  /** the selectors of the rule that it stands in */
  parent: string | null
  /** those of `@scope` */
  scope: string | null
  depth: number
  placed: Placed
}

interface Piece {
  at: number
  end: number
}

/** What stands between `at` and `end`: rules and, within a rule, declarations. */
function readBlock(sheet: Sheet, { at, end }: Piece, around: Around): void {
  const { css } = sheet
  let said = ''
  for (let start = at, from = at; start < end; from = start) {
    let mark = nextMark(css, from, end)
    const isStatement = css.charAt(mark) !== '{' && css.slice(start, mark).trimStart().startsWith('@')
    // nothing but a block ends what begins outside of all others
    if (around.depth === 0 && !isStatement)
      while (mark < end && css.charAt(mark) !== '{') mark = nextMark(css, mark + 1, end)
    if (css.charAt(mark) !== '{') {
      // a declaration, a statement such as @import, or an end of what never began
      if (isStatement) readStatement(sheet, css.slice(start, mark).trim(), around)
      else if (around.parent !== null) said += `${css.slice(start, mark)};`
      start = mark + 1
      continue
    }
    const prelude = css.slice(start, mark).trim()
    const close = endOfBlock(css, mark + 1, end)
    readRule(sheet, { at: mark + 1, end: close }, { prelude, around })
    start = close + 1
  }
  if (around.parent !== null && said !== '') sheet.reader.rule(around.parent, said, around.placed)
}

/** `@layer a, b;` says which comes first. */
function readStatement({ reader }: Sheet, text: string, { placed }: Around): void {
  const { name, rest } = readAtRule(text)
  if (name === 'layer')
    for (const one of rest.split(',')) if (one.trim() !== '') reader.layers.place(one.trim(), placed.layer)
}

function readAtRule(prelude: string): { name: string; rest: string } {
  const spaced = prelude.replace(/^@/, '').replaceAll(PARTING, ' ')
  const text = spaced.includes('\\') && !spaced.includes('selector(') ? unescapeCss(spaced, asOther) : spaced
  const name = /^[a-z-]*/i.exec(text)?.[0] ?? ''
  return { name: name.toLowerCase(), rest: text.slice(name.length).trim() }
}

function readRule(sheet: Sheet, piece: Piece, { prelude, around }: { prelude: string; around: Around }): void {
  const { css } = sheet
  const { depth } = around
  if (depth >= DEEPEST) readInnermost(sheet, `${prelude}{${css.slice(piece.at, piece.end)}}`, around)
  else if (prelude.startsWith('@')) readConditional(sheet, piece, { prelude, around })
  else readStyleRule(sheet, piece, { prelude, around })
}

function readStyleRule(sheet: Sheet, piece: Piece, { prelude, around }: { prelude: string; around: Around }): void {
  const { css, reader } = sheet
  const { depth, placed } = around
  const { selectors, isKnown } = selectorsIn(sheet, prelude, around)
  const now = isKnown ? placed : { ...placed, isDoubtful: true }
  const inner = css.indexOf('{', piece.at)
  if (inner === -1 || inner >= piece.end) reader.rule(selectors, css.slice(piece.at, piece.end), now)
  else readBlock(sheet, piece, { ...around, parent: selectors, depth: depth + 1, placed: now })
}

/** An at-rule with a block. */
function readConditional(sheet: Sheet, piece: Piece, { prelude, around }: { prelude: string; around: Around }): void {
  const { reader, css } = sheet
  const { placed, depth } = around
  const { name, rest } = readAtRule(prelude)
  const inside = (more: Partial<Around> = {}) => readBlock(sheet, piece, { ...around, depth: depth + 1, ...more })
  const isAsked = name === 'media' || name === 'supports'
  // nobody knows how wide a container is
  const counts =
    name === 'container' || (isAsked && asksTooMuch(rest))
      ? null
      : name === 'media'
        ? appliesToScreen(rest)
        : name === 'supports' && isSupported(rest)
  if (counts === null) inside({ placed: { ...placed, isDoubtful: true } })
  else if (isAsked) {
    if (counts) inside()
  } else if (name === 'layer') inside({ placed: { ...placed, layer: reader.layers.place(rest, placed.layer) } })
  else if (name === 'scope')
    inside({ parent: null, scope: rest.startsWith('(') ? rest.slice(1, endOutside(rest, 1, ')')) : null })
  else if (name === 'property') reader.property(rest, css.slice(piece.at, piece.end))
}

/** Rules that stand in too many others, as if they stood alone. */
function readInnermost({ reader }: Sheet, text: string, { parent, placed }: Around): void {
  /** behind the last mark, and behind the one before the brace that is open */
  let [last, start, open] = [0, 0, -1]
  for (let mark = nextMark(text, 0, text.length); mark < text.length; mark = nextMark(text, last, text.length)) {
    const sign = text.charAt(mark)
    if (sign === '{') [start, open] = [last, mark]
    else if (sign === '}' && open !== -1) {
      const own = text.slice(start, open).trim()
      const selectors = own.startsWith('@') ? parent : own.replaceAll('&', ANYTHING)
      if (selectors !== null) reader.rule(selectors, text.slice(open + 1, mark), { ...placed, isDoubtful: true })
      open = -1
    }
    last = mark + 1
  }
}

/** `&` is the rule around, which stands before all that does not name it. Beyond bounds it may be anything. */
function selectorsIn(
  sheet: Sheet,
  prelude: string,
  { parent, scope }: Around,
): { selectors: string; isKnown: boolean } {
  const around = parent ?? scope
  if (around === null) return { selectors: prelude, isKnown: true }
  const parts = splitOutside(prelude, ',')
  const size = prelude.length + around.length * (parts.length + prelude.split(/&|:scope/).length)
  sheet.left -= size
  if (size > LONGEST_NESTED || sheet.left < 0)
    return { selectors: prelude.replaceAll('&', ANYTHING).replace(/(^|,)\s*[>+~]/g, '$1'), isKnown: false }
  return { selectors: parts.map((one) => within(one.trim(), parent, scope)).join(), isKnown: true }
}

function within(selector: string, parent: string | null, scope: string | null): string {
  if (parent !== null)
    return selector.includes('&') ? selector.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${selector}`
  if (/&|:scope\b/.test(selector)) return selector.replace(/&|:scope\b/g, `:is(${scope})`)
  return `:where(${scope}) ${selector},${selector}:where(${scope})`
}

/** Where the first brace or `;` stands that is in no string. */
function nextMark(css: string, at: number, end: number): number {
  MARK.lastIndex = at
  const found = MARK.exec(css)
  if (found === null || found.index >= end) return end
  return SPECIAL.test(found[0]) ? Math.min(end, endOutside(css, at, '{};')) : found.index
}

/** Where the brace stands that ends the block which begins at `at`. */
function endOfBlock(css: string, at: number, end: number): number {
  const close = css.indexOf('}', at)
  const first = close === -1 ? end : close
  const body = css.slice(at, first)
  return body.includes('{') || SPECIAL.test(body) ? Math.min(end, endOutside(css, at, '}')) : first
}
