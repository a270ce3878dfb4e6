/** The rules of a style sheet, one within another, that count on a screen. Linear, bounded. */
import { endOutside, splitOutside } from './css-text.ts'
import { appliesToScreen } from './media.ts'

const DEEPEST = 16
const LONGEST_PRELUDE = 5_000
const SPECIAL = /["'([\\]/
const MARK = /[{};"'(\\[]/g

type Add = (prelude: string, body: string) => void

/** Calls `add` for each rule: those of `@media` for phones, of `@font-face` and the like do not count. `css` has no comments. */
export function readRules(css: string, add: Add): void {
  readBlock(css, { at: 0, end: css.length }, { parent: null, depth: 0, add })
}

interface Around {
  /** the selectors of the rule that it stands in */
  parent: string | null
  depth: number
  add: Add
}

/** What stands between `at` and `end`: rules and, within a rule, declarations. */
function readBlock(css: string, { at, end }: { at: number; end: number }, around: Around): void {
  let said = ''
  for (let start = at; start < end; ) {
    const mark = nextMark(css, start, end)
    if (css.charAt(mark) !== '{') {
      // a declaration, a statement such as @import, or an end of what never began
      if (around.parent !== null) said += `${css.slice(start, mark)};`
      start = mark + 1
      continue
    }
    const prelude = css.slice(start, mark).trim()
    const close = endOfBlock(css, mark + 1, end)
    readRule(css, { at: mark + 1, end: close }, { prelude, around })
    start = close + 1
  }
  if (around.parent !== null && said !== '') around.add(around.parent, said)
}

function readRule(
  css: string,
  { at, end }: { at: number; end: number },
  { prelude, around }: { prelude: string; around: Around },
): void {
  const { parent, depth, add } = around
  if (depth >= DEEPEST || prelude.length > LONGEST_PRELUDE) return
  if (prelude.startsWith('@')) {
    if (appliesToScreen(prelude)) readBlock(css, { at, end }, { parent, depth: depth + 1, add })
    return
  }
  const selectors = parent === null ? prelude : nested(prelude, parent)
  if (selectors.length > LONGEST_PRELUDE) return
  const inner = css.indexOf('{', at)
  if (inner === -1 || inner >= end) add(selectors, css.slice(at, end))
  else readBlock(css, { at, end }, { parent: selectors, depth: depth + 1, add })
}

/** `&` is the rule around, which stands before all that does not name it. */
function nested(prelude: string, parent: string): string {
  const outer = `:is(${parent})`
  return splitOutside(prelude, ',')
    .map((one) => (one.includes('&') ? one.replaceAll('&', outer) : `${outer} ${one.trim()}`))
    .join()
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
