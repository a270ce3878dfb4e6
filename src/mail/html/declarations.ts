/** CSS declarations: what `style` attributes and the rules of a sheet say, and which of them wins. */
import { isBareColor } from './color.ts'
import { reckon } from './css-math.ts'
import { dropComments, PARTING, splitOutside, unescapeCss } from './css-text.ts'
import { type Check, checkOf, isValid, isValue, wordsOf } from './css-values.ts'

/** One `name: value`, both lower-case, the value without `!important`. */
export interface Declaration {
  name: string
  value: string
  important: boolean
  /** a colour without its `#`, which takes no other back */
  isBare: boolean
}

/** What a rule or a `style` attribute says. */
export interface Block {
  declarations: readonly Declaration[]
  /** by name, `--` included */
  variables: ReadonlyMap<string, Declaration> | null
}

/** The winning value of each property, in the order in which they were set. */
export type Declared = ReadonlyMap<string, string>

/** What a shorthand sets anew. */
const SHORTHANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['background', ['background-color', 'background-image', 'background-size', 'background-repeat', 'background-clip']],
  ['font', ['font-size', 'font-size-adjust', 'font-weight', 'line-height']],
  ['inset', ['left', 'right', 'top', 'bottom']],
  ['margin', ['margin-top', 'margin-left']],
  ['mask', ['mask-image']],
  ['overflow', ['overflow-x', 'overflow-y']],
])
/** Other names of the same. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...[
    ...['clip-path', 'transform', 'filter', 'opacity', 'mask', 'mask-image'],
    ...['background-size', 'background-clip'],
  ].map((name): [string, string] => [`-webkit-${name}`, name]),
  ...['', 'max-', 'min-'].flatMap((bound): [string, string][] => [
    [`${bound}block-size`, `${bound}height`],
    [`${bound}inline-size`, `${bound}width`],
  ]),
  ['contain-intrinsic-block-size', 'contain-intrinsic-height'],
  ['overflow-block', 'overflow-y'],
  ['overflow-inline', 'overflow-x'],
  ['inset-inline-start', 'left'],
  ['inset-inline-end', 'right'],
  ['inset-block-end', 'bottom'],
  ['inset-block-start', 'top'],
  ['margin-inline-start', 'margin-left'],
  ['margin-block-start', 'margin-top'],
])

/** What says two at once of which the first may tell. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['inset-inline', 'left'],
  ['inset-block', 'top'],
  ['margin-inline', 'margin-left'],
  ['margin-block', 'margin-top'],
])
/** `1e-3px` */
const POWER = /(?<![\w#.-])[+-]?(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d+/g

/** Reads `display: none; color: red`, of what tells of visibility alone. Linear in its size. */
function readDeclarations(text: string): Declaration[] {
  const found: Declaration[] = []
  for (const piece of splitOutside(dropComments(text).replaceAll(PARTING, ' '), ';')) {
    const colon = piece.indexOf(':')
    if (colon === -1) continue
    const said = unescapeCss(piece.slice(0, colon), asOther).trim().toLowerCase()
    const direct = checkOf(said)
    const name = direct === null ? (NAMES.get(said) ?? PAIRS.get(said) ?? '') : said
    const check = direct ?? checkOf(name)
    if (check === null) continue
    const whole = unescapeCss(piece.slice(colon + 1), asOther).toLowerCase()
    const declaration = readValue(name, PAIRS.has(said) ? firstOf(whole) : whole, check)
    if (declaration === null) continue
    if (declaration.value.includes('(')) {
      const meant = meantBy(name, declaration.value)
      if (meant === null) continue
      declaration.value = meant
    }
    found.push(declaration)
  }
  return found
}

/** Of two, with what makes them important. */
function firstOf(value: string): string {
  const [bang = ''] = /!.*$/s.exec(value) ?? []
  return (wordsOf(value.slice(0, value.length - bang.length))[0] ?? '') + bang
}

function readValue(name: string, said: string, check: Check): Declaration | null {
  const bang = said.lastIndexOf('!')
  if (bang !== -1 && !/^!\s*important\s*$/.test(said.slice(bang))) return null
  const trimmed = (bang === -1 ? said : said.slice(0, bang)).trim()
  if (!isValid(check, trimmed)) return null
  const value = /\de[+-]?\d/.test(trimmed) ? trimmed.replace(POWER, plainly) : trimmed
  return {
    name,
    value,
    important: bang !== -1,
    isBare: name.endsWith('color') && isBareColor(value),
  }
}

function plainly(number: string): string {
  return String(Number(Math.min(Math.max(Number(number), -1e6), 1e6).toFixed(6)))
}

/** What is not said in px: a share or a number. */
const BARE = /^(?:opacity|scale|zoom|line-height|font-weight|transform|filter|color|background|text-shadow|-)/
const NEVER_NEGATIVE = /^(?:opacity|font-size|line-height|(?:max-|min-)?(?:width|height)|padding.*)$/

/** 16 px are the letters, and what a share of others is of, is about 1,000 px wide. Null: it has no such value. */
export function meantBy(name: string, value: string): string | null {
  // what stands for the channels of a colour is none of its constants
  if (/\(\s*from\s/.test(value)) return value
  const isShare = name === 'opacity' || name === 'scale' || name === 'zoom'
  const percent = name === 'font-size' || name === 'line-height' ? 0.16 : isShare ? 0.01 : 10
  const meant = reckon(value, { percent, unit: isShare ? '' : 'px' })
  if (meant === null || meant === value) return meant
  if (NEVER_NEGATIVE.test(name) && meant.startsWith('-')) return name === 'opacity' ? '0' : '0px'
  if (!BARE.test(name) && /^[+-]?[\d.]+$/.test(meant)) return null
  return isValue(name, meant) ? meant : null
}

/** An escaped character is never a mark of CSS. */
export function asOther(character: string): string {
  return /[\w\u0080-\uffff-]/.test(character) ? character : '\ufffd'
}

/** The last of each name, since nothing before it counts; those of variables by themselves. */
export function readBlock(text: string): Block {
  const all = readDeclarations(text)
  const last = new Map<string, Declaration>()
  let variables: Map<string, Declaration> | null = null
  for (const declaration of all) {
    const { name, important, isBare } = declaration
    if (name.startsWith('--')) {
      variables ??= new Map()
      if (important || variables.get(name)?.important !== true) variables.set(name, declaration)
      continue
    }
    const key = important ? `!${name}` : name
    if (isBare && last.has(key)) continue
    last.delete(key)
    last.set(key, declaration)
  }
  return { declarations: [...last.values()], variables }
}

/** What `all: initial` says; the rest is as if nobody had said anything. */
const INITIAL = [
  ['display', 'inline'],
  ['visibility', 'visible'],
  ['color', 'initial'],
  ['font-size', 'medium'],
  ['line-height', 'normal'],
  ['white-space', 'normal'],
] as const

/** The lists come weakest first, and so do those of what is important, which beats all that is not. */
export function cascade(lists: readonly Block[], important: readonly Block[] = lists): Declared {
  const declared = new Map<string, string>()
  const set = ({ name, value, isBare }: Declaration) => {
    if (isBare && declared.has(name)) return
    if (name === 'all') {
      if (value.includes('(')) return
      declared.clear()
      if (value === 'initial') for (const [one, said] of INITIAL) declared.set(one, said)
      return
    }
    declared.delete(name)
    const parts = SHORTHANDS.get(name)
    if (parts !== undefined) for (const part of parts) declared.delete(part)
    declared.set(name, value)
  }
  let isWeighty = false
  for (const { declarations } of lists) {
    for (const declaration of declarations) {
      if (declaration.important) isWeighty = true
      else set(declaration)
    }
  }
  if (!isWeighty) return declared
  for (const { declarations } of important)
    for (const declaration of declarations) if (declaration.important) set(declaration)
  return declared
}
