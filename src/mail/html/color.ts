/** Colours as CSS and HTML write them, and whether text of one colour can be seen on another. */
import { COLOR_NAMES, SYSTEM_COLORS } from './color-names.ts'
import { reckon } from './css-math.ts'
import { splitOutside } from './css-text.ts'

/** Red, green and blue from 0 to 255, and how much covers what is behind: 0 nothing, 1 all. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number]

export const BLACK: Color = [0, 0, 0, 1]
export const WHITE: Color = [255, 255, 255, 1]

/** Channels that differ by no more look the same to whoever does not search for them: `#ededed` on white. */
const SAME = 20
/** What covers less of what is behind it is not there. */
const COVERS = 0.06

/** `text` is lower-case; null when it names no colour, or one that cannot be known here. */
export function readColor(text: string): Color | null {
  const value = text.trim()
  if (value === 'transparent') return [0, 0, 0, 0]
  const named = COLOR_NAMES.get(value)
  const digits = named ?? /^#?([0-9a-f]{3,8})$/.exec(value)?.[1]
  if (digits !== undefined) return fromDigits(digits)
  if (value.startsWith('light-dark(')) return readColor(argumentsOf(value)[0] ?? '')
  if (value.startsWith('color-mix(')) return mix(argumentsOf(value))
  const origin = /^(?:rgb|hsl|hwb)a?\(\s*from\s/.test(value) ? fromAnother(value) : null
  if (origin !== null) return origin
  const call = /^(rgb|hsl|hwb|(?:ok)?l(?:ab|ch)|color)a?\(([^()]*)\)$/.exec(value)
  const words = (call?.[2] ?? '').split(/[\s,/]+/).filter(Boolean)
  if (call?.[1] === 'color') words.shift()
  for (const [at, word] of words.entries()) if (word === 'none') words[at] = '0'
  const [red, green, blue, alpha = '1'] = words
  if (red === undefined || green === undefined || blue === undefined) return null
  const parts = fromCall(call?.[1] ?? '', [red, green, blue])
  const color: Color | null = parts === null ? null : [...parts, share(alpha)]
  return color === null || color.some(Number.isNaN) ? null : color
}

/** Whose meaning may be unknown here. */
const OF_ANOTHER =
  /^(?:color-mix|light-dark|contrast-color|device-cmyk|color|(?:ok)?l(?:ab|ch)|alpha)\(|^(?:rgb|hsl|hwb)a?\([^)]*(?:\bfrom\b|\bnone\b|\()/
const HASHED = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/
const DIGITS = /^[0-9a-f]+$/

/** Is it a colour at all, whether known here or not? Without `#` only what old programs wrote. */
export function isColor(value: string): boolean {
  if (HASHED.test(value)) return true
  if (DIGITS.test(value)) return COLOR_NAMES.has(value) || value.length === 3 || value.length === 6
  return readColor(value) !== null || SYSTEM_COLORS.has(value) || OF_ANOTHER.test(value)
}

/** Digits without `#`, which only old programs take for a colour. */
export function isBareColor(value: string): boolean {
  return value.charCodeAt(0) !== 35 && (value.length === 3 || value.length === 6) && DIGITS.test(value)
}

const LONGEST_CALL = 200

function argumentsOf(call: string): string[] {
  if (call.length > LONGEST_CALL || !call.endsWith(')')) return []
  return splitOutside(call.slice(call.indexOf('(') + 1, -1), ',').map((one) => one.trim())
}

/** CSS Color 5 §3.1, as if all were mixed in red, green and blue: near enough for white and black. */
function mix([, ...given]: readonly string[]): Color | null {
  const shares = given.map((one) => /(?:^|\s)(\d+(?:\.\d+)?)%(?:\s|$)/.exec(one)?.[1])
  const [one, other] = given.map((color) => readColor(color.replace(/(?:^|\s)\d+(?:\.\d+)?%(?=\s|$)/, ' ')))
  if (one == null || other == null || given.length !== 2) return null
  const [first, second] = [Number(shares[0] ?? Number.NaN), Number(shares[1] ?? Number.NaN)]
  const part = Number.isNaN(first) ? 1 - (Number.isNaN(second) ? 50 : second) / 100 : first / 100
  const at = (index: 0 | 1 | 2 | 3) => one[index] * clamp(part, 1) + other[index] * (1 - clamp(part, 1))
  return [at(0), at(1), at(2), at(3)]
}

/** `rgb(from #fff r g b)`: CSS Color 5 §4.1, of red, green and blue, and of others that are as they were. */
function fromAnother(value: string): Color | null {
  const inside = value.slice(value.indexOf('(') + 1, value.endsWith(')') ? -1 : undefined).replace('/', ' / ')
  const [, given = '', ...words] = splitOutside(inside.trim().replace(/\s+/g, ' '), ' ')
  const color = value.length > LONGEST_CALL || given.includes('from') ? null : readColor(given)
  if (color === null) return null
  if (/^(?:h s l|h w b|r g b)$/.test(words.join(' '))) return color
  if (!value.startsWith('rgb')) return null
  const channels: Record<string, number> = { r: color[0], g: color[1], b: color[2], alpha: color[3] }
  const said = words.map((word) => word.replace(/\b(?:r|g|b|alpha)\b/g, (name) => String(channels[name] ?? name)))
  const reckoned = reckon(said.join(' '), { percent: 2.55, unit: '' })
  return reckoned === null ? null : readColor(`rgb(${reckoned})`)
}

const GRADIENT = /^(?:-webkit-)?(?:repeating-)?(?:linear|radial|conic)-gradient\((.*)\)$/s
const LONGEST_GRADIENT = 500

/** All that are in a gradient; null: it is none, or not all of them are known. */
export function colorsIn(gradient: string): Color[] | null {
  const inside = gradient.length > LONGEST_GRADIENT ? undefined : GRADIENT.exec(gradient.trim())?.[1]
  if (inside === undefined) return null
  const found: Color[] = []
  for (const [at, part] of splitOutside(inside, ',').entries()) {
    const color = splitOutside(part.trim(), ' ')
      .map(readColor)
      .find((one) => one !== null)
    if (color != null) found.push(color)
    else if (at > 0) return null
  }
  return found
}

/** What browsers make of any word in `bgcolor` and `<font color>` (HTML standard, "legacy colour"); null: nothing. */
export function readLegacyColor(text: string): Color | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return fromDigits(text.slice(1))
  const value = text.trim().toLowerCase()
  if (value === '' || value === 'transparent') return null
  const named = COLOR_NAMES.get(value)
  if (named !== undefined) return fromDigits(named)
  if (/^#[0-9a-f]{3}$/.test(value)) return fromDigits(value.slice(1))
  const digits = value
    .slice(0, 128)
    .replace(/^#/, '')
    .replace(/[^0-9a-f]/g, '0')
  const length = Math.max(1, Math.ceil(digits.length / 3))
  const all = digits.padEnd(3 * length, '0')
  let parts = [0, 1, 2].map((nth) => all.slice(nth * length, (nth + 1) * length).slice(-8))
  while ((parts[0]?.length ?? 0) > 2 && parts.every((part) => part.startsWith('0')))
    parts = parts.map((part) => part.slice(1))
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part.slice(0, 2), 16))
  return [red, green, blue, 1]
}

type Parts = [red: number, green: number, blue: number]

/** CSS Color 4; of the spaces of perception only white and black, since all else would need their curves. */
function fromCall(space: string, [one, two, three]: [string, string, string]): Parts | null {
  switch (space) {
    case 'hsl':
      return fromHue(degrees(one), percent(two), percent(three))
    case 'hwb':
      return fromWhiteness(degrees(one), percent(two), percent(three))
    case 'color':
      return [255 * share(one), 255 * share(two), 255 * share(three)]
    case 'rgb':
      return [channel(one), channel(two), channel(three)]
    default: {
      const light = Number.parseFloat(one) / (one.endsWith('%') || !space.startsWith('ok') ? 100 : 1)
      if (light >= 0.99) return [255, 255, 255]
      return light <= 0.01 ? [0, 0, 0] : null
    }
  }
}

/** CSS Color 4 §8.1 */
function fromWhiteness(hue: number, white: number, black: number): Parts {
  const sum = white + black
  if (sum >= 1) return [255 * (white / sum), 255 * (white / sum), 255 * (white / sum)]
  const mix = (part: number) => part * (1 - sum) + 255 * white
  const [red, green, blue] = fromHue(hue, 1, 0.5)
  return [mix(red), mix(green), mix(blue)]
}

function fromDigits(digits: string): Color | null {
  const wide = digits.length < 5 ? digits.replace(/./g, '$&$&') : digits
  if (wide.length !== 6 && wide.length !== 8) return null
  const at = (index: number) => Number.parseInt(wide.slice(index, index + 2), 16)
  return [at(0), at(2), at(4), wide.length === 8 ? at(6) / 255 : 1]
}

function channel(text: string): number {
  const number = Number.parseFloat(text)
  return clamp(text.endsWith('%') ? number * 2.55 : number, 255)
}

function share(text: string): number {
  const number = Number.parseFloat(text)
  return clamp(text.endsWith('%') ? number / 100 : number, 1)
}

/** With its sign or without. */
function percent(text: string): number {
  return clamp(Number.parseFloat(text) / 100, 1)
}

const IN_DEGREES: Record<string, number> = { turn: 360, grad: 0.9, rad: 180 / Math.PI }

function degrees(text: string): number {
  return Number.parseFloat(text) * (IN_DEGREES[/(?<![a-z])[a-z]+$/i.exec(text)?.[0].toLowerCase() ?? ''] ?? 1)
}

const clamp = (number: number, most: number) => Math.min(Math.max(number, 0), most)

/** CSS Color 4 §7.1 */
function fromHue(hue: number, saturation: number, light: number): Parts {
  const at = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    const spread = saturation * Math.min(light, 1 - light)
    return 255 * (light - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [at(0), at(8), at(4)]
}

/** What is seen where `front` lies on `back`. */
export function layOn(front: Color, back: Color): Color {
  const [red, green, blue, alpha] = front
  if (alpha >= 1) return front
  const mix = (one: number, other: number) => one * alpha + other * (1 - alpha)
  return [mix(red, back[0]), mix(green, back[1]), mix(blue, back[2]), 1]
}

export function isTransparent([, , , alpha]: Color): boolean {
  return alpha < COVERS
}

/** Can text of this colour be seen there? */
export function canBeSeen(text: Color, background: Color): boolean {
  if (isTransparent(text)) return false
  const seen = layOn(text, background)
  const differ = (index: 0 | 1 | 2) => Math.abs(seen[index] - background[index]) > SAME
  return differ(0) || differ(1) || differ(2)
}
