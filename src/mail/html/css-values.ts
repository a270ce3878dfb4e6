/** What may be said of the properties that tell of visibility: any other value is passed over, as browsers do (CSS Syntax §9). */
import { isColor } from './color.ts'
import { splitOutside } from './css-text.ts'

const NUMBER = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`
const UNIT = '(?:px|%|pt|pc|in|cm|mm|q|r?(?:em|ex|ch|cap|ic|lh)|(?:[sld]?v|cq)(?:w|h|i|b|min|max))?'
const MATH = String.raw`(?:(?:-webkit-|-moz-)?calc|min|max|clamp|round|mod|rem|abs|sign|a?(?:sin|cos|tan)|atan2|pow|sqrt|hypot|log|exp|progress|anchor|anchor-size|calc-size|random|sibling-index|sibling-count)\(.*`
/** What is valid everywhere, and what only its variables decide. */
const ANYWHERE = /^(?:inherit|initial|unset|revert|revert-layer)$|\b(?:var|env|attr|if)\(/

export type Check = (value: string) => boolean

const one = (pattern: string): Check => {
  const whole = new RegExp(`^(?:${pattern})$`, 's')
  return (value) => whole.test(value)
}

/** Up to `most` words, each of the pattern. */
const words = (most: number, pattern: string): Check => {
  const isWord = one(pattern)
  return (value) => {
    if (!value.includes(' ')) return isWord(value)
    const all = wordsOf(value)
    return all.length <= most && all.every(isWord)
  }
}

/** The same, where most values are simple ones: all at once. */
const lengths = (most: number, also: string): Check => {
  const simple = one(`(?:[+-]?${NUMBER}${UNIT}|${also})(?: (?:[+-]?${NUMBER}${UNIT}|${also})){0,${most - 1}}`)
  const each = words(most, `${SIGNED}|${also}`)
  return (value) => simple(value) || each(value)
}

const isAnything: Check = () => true
const isSaid: Check = (value) => value !== ''

const SIGNED = `[+-]?${NUMBER}${UNIT}|${MATH}`
const SIZE = one(
  String.raw`\+?${NUMBER}${UNIT}|${MATH}|auto|none|(?:-webkit-|-moz-)?(?:(?:min|max|fit)-content|available|fill-available|stretch)|min-intrinsic|intrinsic|contain|fit-content\(.*`,
)
const PLACE = one(`${SIGNED}|auto`)
const PLACES = lengths(4, 'auto')
const OVERFLOW = words(2, 'visible|hidden|clip|scroll|auto|overlay|-moz-hidden-unscrollable')
const LETTERS = String.raw`\+?${NUMBER}${UNIT}|${MATH}|(?:xx?-|xxx-)?(?:small|large)|medium|smaller|larger|math`
const FUNCTION = (names: string) => String.raw`(?:${names})\(.*`
const IMAGE = FUNCTION(
  'url|src|image|(?:-webkit-)?image-set|element|cross-fade|paint|(?:-webkit-|-moz-|-o-)?(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-gradient',
)
const isImage = one(`none|${IMAGE}`)
const BLOCK =
  'block|inline|run-in|flow|flow-root|table|flex|grid|ruby|math|list-item|(?:inline|-webkit-inline|-webkit)-(?:block|table|flex|grid|box)|' +
  'none|contents|table-(?:row|cell|caption|column|row-group|header-group|footer-group|column-group)|ruby-(?:base|text)(?:-container)?'

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  // what may be said of anything, and nothing else
  ['all', () => false],
  ['display', readDisplay(one(BLOCK))],
  ['visibility', one('visible|hidden|collapse')],
  ['content-visibility', one('visible|hidden|auto')],
  ['opacity', one(`[+-]?${NUMBER}%?|${MATH}`)],
  ['font-size', one(LETTERS)],
  ['font-weight', one(`normal|bold|bolder|lighter|${NUMBER}|${MATH}`)],
  ['font', isFont],
  ['line-height', one(String.raw`\+?${NUMBER}${UNIT}|normal|${MATH}`)],
  ['letter-spacing', one(`${SIGNED}|normal`)],
  ['text-indent', words(3, `${SIGNED}|hanging|each-line`)],
  [
    'white-space',
    words(
      3,
      'normal|nowrap|wrap|pre|pre-wrap|pre-line|break-spaces|(?:-moz-|-o-)?pre-wrap|collapse|preserve.*|balance',
    ),
  ],
  ['color', isColor],
  ['-webkit-text-fill-color', isColor],
  ['text-shadow', isShadow],
  ['background', isBackground],
  ['background-color', isColor],
  ['background-image', (value) => splitOutside(value, ',').every((part) => isImage(part.trim()))],
  ['background-size', isSaid],
  ['background-repeat', isSaid],
  ['background-clip', isSaid],
  ['overflow', OVERFLOW],
  ['overflow-x', OVERFLOW],
  ['overflow-y', OVERFLOW],
  ['position', one('static|relative|absolute|fixed|(?:-webkit-)?sticky')],
  ['float', one('left|right|none|inline-start|inline-end')],
  ['inset', PLACES],
  ['margin', PLACES],
  ['clip', one(String.raw`auto|rect\(.*`)],
  ['clip-path', words(2, `none|${FUNCTION('inset|circle|ellipse|polygon|path|url|rect|xywh|shape')}|[a-z]+-box`)],
  ['translate', words(3, `${SIGNED}|none`)],
  ['scale', words(3, `[+-]?${NUMBER}%?|none|${MATH}`)],
  ['rotate', words(4, `none|[xyz]|${SIGNED}|[+-]?${NUMBER}(?:deg|grad|rad|turn)`)],
  ['transform', isTransform],
  ['mask', isSaid],
  ['mask-image', isSaid],
  ['contain', words(6, 'none|strict|content|size|inline-size|layout|style|paint')],
  ...['aspect-ratio', 'contain-intrinsic-size', 'contain-intrinsic-height'].map((name): [string, Check] => [
    name,
    isSaid,
  ]),
  ['font-size-adjust', words(2, `none|from-font|[a-z]+-[a-z]+|${NUMBER}|${MATH}`)],
  [
    'filter',
    words(
      20,
      `none|${FUNCTION('blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|url')}`,
    ),
  ],
  ['zoom', one(`${NUMBER}%?|normal|reset|${MATH}`)],
  ...['left', 'right', 'top', 'bottom', 'margin-top', 'margin-left'].map((name): [string, Check] => [name, PLACE]),
  ...['', 'max-', 'min-'].flatMap((bound): [string, Check][] => [
    [`${bound}width`, SIZE],
    [`${bound}height`, SIZE],
  ]),
])

/** Of any property that tells of visibility, or of a variable; null for the others. */
export function checkOf(name: string): Check | null {
  return CHECKS.get(name) ?? (name.startsWith('--') ? isAnything : name.startsWith('padding') ? isSaid : null)
}

/** Both are lower-case. */
export function isValue(name: string, value: string): boolean {
  return isValid(checkOf(name) ?? isSaid, value)
}

export function isValid(check: Check, value: string): boolean {
  return check(value) || ANYWHERE.test(value)
}

/** What blanks part that stand in no brackets. */
export function wordsOf(value: string): string[] {
  const text = /^\s|\s$|\s\s|[\t\n\r\f]/.test(value) ? value.trim().replace(/\s+/g, ' ') : value
  return splitOutside(text, ' ')
}

/** `inline flex` is two words, but of `block block` each says the same. */
function readDisplay(isWord: Check): Check {
  return (value) => {
    if (!value.includes(' ')) return isWord(value)
    const all = wordsOf(value)
    return all.length <= 3 && new Set(all).size === all.length && all.every((word) => isWord(word) && word !== 'none')
  }
}

/** A size with a family behind it, or the name of one of the system's. */
const FONT = new RegExp(
  String.raw`(?:^|\s)(?:${LETTERS.replace('.*', '[^()]*\\)')})(?:\s*\/\s*[^\s/]+)?\s+[^\s\d.]`,
  's',
)
const SYSTEM_FONT = /^(?:caption|icon|menu|message-box|small-caption|status-bar|-apple-system[a-z-]*|-webkit-[a-z-]+)$/

function isFont(value: string): boolean {
  return SYSTEM_FONT.test(value) || FONT.test(value)
}

const isTurn = one(FUNCTION('(?:matrix|translate|scale|rotate)(?:3d|[xyz])?|skew[xy]?|perspective'))

function isTransform(value: string): boolean {
  return value === 'none' || wordsOf(value).every(isTurn)
}

const isLength = one(SIGNED)

function isShadow(value: string): boolean {
  if (value === 'none') return true
  return splitOutside(value, ',').every((shadow) => {
    const all = wordsOf(shadow)
    const lengths = all.filter(isLength).length
    return lengths >= 2 && lengths <= 3 && all.every((word) => isLength(word) || isColor(word))
  })
}

const isLayer = one(
  `none|${IMAGE}|(?:no-)?repeat|repeat-[xy]|space|round|scroll|fixed|local|left|right|top|bottom|center|cover|contain|auto|[a-z]+-box|text|${SIGNED}`,
)

function isBackground(value: string): boolean {
  if (isColor(value) || value === 'none') return true
  const parts = splitOutside(value, ',').flatMap((layer) => splitOutside(layer, '/'))
  return parts.every((part) => wordsOf(part).every((word) => isLayer(word) || isColor(word)))
}
