/** What an inline style does to the visibility of an element, as the common mail programs apply it. */

export interface Look {
  /** the element and all within it are not shown, whatever they say themselves */
  gone: boolean
  /** text of no size, inherited; null: says nothing. Templates set it on a wrapper and give the text a size again. */
  tiny: boolean | null
  /** visibility: hidden, inherited; null: says nothing */
  invisible: boolean | null
  /** white space is kept, inherited; null: says nothing */
  preserved: boolean | null
  /** false: the style takes boldness back; null: says nothing */
  bold: boolean | null
}

const PLAIN: Look = { gone: false, tiny: null, invisible: null, preserved: null, bold: null }

/** A mail repeats a few styles in each cell and paragraph; more than these are read each time. */
const MOST_KNOWN = 1_000

/**
 * A reader of the `style` and `hidden` attributes for one document. `mso-hide: all` alone hides from one mail program only, and is how
 * templates show a button to all the others, so it does not count.
 */
export function createLookReader(): (attributes: ReadonlyMap<string, string>) => Readonly<Look> {
  const known = new Map<string, Look>()
  return (attributes) => {
    const style = attributes.get('style')
    const hidden = attributes.has('hidden')
    if (style === undefined) return hidden ? { ...PLAIN, gone: true } : PLAIN
    if (hidden) return readStyle(style, hidden)
    const look = known.get(style) ?? readStyle(style, hidden)
    if (known.size < MOST_KNOWN) known.set(style, look)
    return look
  }
}

function readStyle(style: string, hidden: boolean): Look {
  const rules = readRules(style)
  return {
    gone: isGone(rules) || (hidden && !rules.has('display')),
    tiny: readTiny(rules),
    invisible: readChoice(rules.get('visibility'), /^(?:hidden|collapse)/, /^visible/),
    preserved: readChoice(rules.get('white-space'), /^(?:pre|break-spaces)/, /^(?:normal|nowrap)/),
    bold: readChoice(rules.get('font-weight'), /^(?:bold|[6-9]00)/, /^(?:normal|lighter|[1-5]00)/),
  }
}

function readRules(style: string): Map<string, string> {
  const rules = new Map<string, string>()
  const important = new Set<string>()
  for (const declaration of style
    .replace(/\/\*.*?\*\//gs, '')
    .toLowerCase()
    .split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const name = declaration.slice(0, colon).trim()
    const value = declaration.slice(colon + 1).trim()
    const weighty = value.includes('!important')
    if (important.has(name) && !weighty) continue
    if (weighty) important.add(name)
    rules.set(name, value.split('!', 1)[0]?.trim() ?? '')
  }
  return rules
}

function isGone(rules: ReadonlyMap<string, string>): boolean {
  const is = (name: string, wanted: RegExp) => wanted.test(rules.get(name) ?? '')
  const small = (name: string) => is(name, /^[01]?(?:\.\d+)?(?:px|pt)?$|^0(?:\.0+)?[a-z%]*$/) && is(name, /\d/)
  const zero = (name: string) => is(name, /^\.?0+(?:\.0+)?[a-z%]*$/)
  const clipped = ['overflow', 'overflow-x', 'overflow-y'].some((name) => is(name, /hidden|clip/))
  const placed = is('position', /^(?:absolute|fixed)/)
  const far = (name: string) => Number.parseFloat(rules.get(name) ?? '') <= -500
  return (
    is('display', /^none/) ||
    (rules.has('opacity') && Number.parseFloat(rules.get('opacity') ?? '') <= 0.01) ||
    zero('max-height') ||
    (zero('width') && zero('height')) ||
    (clipped && ['width', 'height', 'max-width', 'max-height'].some(small)) ||
    far('text-indent') ||
    (placed && ['left', 'right', 'top', 'bottom'].some(far)) ||
    (placed && is('clip', /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?/)) ||
    is('clip-path', /^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/) ||
    is('transform', /^scale\(\s*0(?:\.0+)?\s*[,)]/)
  )
}

/** A share of nothing is nothing: relative sizes leave a size of zero as it is. */
function readTiny(rules: ReadonlyMap<string, string>): boolean | null {
  const size =
    rules.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|%)?)(?:\s*\/|\s)/.exec(rules.get('font') ?? '')?.[1]
  if (size === undefined) return null
  const number = Number.parseFloat(size)
  if (number === 0 || (number <= 1 && /^[\d.]+(?:px|pt)?$/.test(size))) return true
  return /%$|\dem$|inherit|smaller|larger/.test(size) ? null : false
}

function readChoice(value: string | undefined, yes: RegExp, no: RegExp): boolean | null {
  if (value === undefined) return null
  if (yes.test(value)) return true
  return no.test(value) ? false : null
}
