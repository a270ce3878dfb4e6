/** The pseudo-classes of selectors: places among others, lists of selectors, what an element holds, and states that no mail is in. */
import { splitOutside } from './css-text.ts'
import { meets, type Patience, type Standing } from './meets.ts'
import type { Selector } from './selector.ts'

export interface Test {
  test(element: Standing, patience: Patience): boolean
  /** only a reading of the whole page tells */
  needsWhole: boolean
  /** no element of a mail that is looked at meets it */
  isNever: boolean
  /** Selectors 4 §17 */
  weight: number
}

/** A rule with what is `unknown` is passed over; `invalid` voids those that stand beside it as well. */
export type Unread = 'unknown' | 'invalid'

/** Reads one selector; within `:has()` it may begin with how it stands to the element. */
export type ReadSelector = (text: string) => Selector | Unread

const CLASS = 1_000
/** What happens to mail while somebody points, types or opens. */
const NEVER = new Set(
  `hover focus focus-visible focus-within active visited target target-within fullscreen modal popover-open picture-in-picture
   playing seeking buffering stalled muted autofill user-valid user-invalid current past future indeterminate`.split(
    /\s+/,
  ),
)

const simple = (test: Test['test'], needsWhole = false): Test => ({ test, needsWhole, isNever: false, weight: CLASS })

/** How many children there are, of its tag or of all; those that a place is counted from behind need it. */
const amongAll = ({ parent }: Standing) => parent?.whole?.children.length ?? 0
const amongTag = ({ tag, parent }: Standing) => parent?.whole?.tags.get(tag) ?? 0
const nthOfTag = ({ whole }: Standing) => whole?.nthOfTag ?? 0

const PLAIN: Record<string, Test> = {
  root: simple(({ tag }) => tag === 'html'),
  scope: simple(({ tag }) => tag === 'html'),
  link: simple(({ attributes }) => attributes.has('href')),
  'any-link': simple(({ attributes }) => attributes.has('href')),
  checked: simple(({ attributes }) => attributes.has('checked') || attributes.has('selected')),
  disabled: simple(({ attributes }) => attributes.has('disabled')),
  defined: simple(() => true),
  'first-child': simple(({ nth }) => nth === 1),
  'last-child': simple((element) => element.nth === amongAll(element), true),
  'only-child': simple((element) => amongAll(element) === 1, true),
  'first-of-type': simple((element) => nthOfTag(element) === 1, true),
  'last-of-type': simple((element) => nthOfTag(element) === amongTag(element), true),
  'only-of-type': simple((element) => amongTag(element) === 1, true),
  empty: simple(({ whole }) => whole !== undefined && whole.children.length === 0 && !whole.hasText, true),
}

const PLACES: Record<string, (element: Standing) => number> = {
  'nth-child': ({ nth }) => nth,
  'nth-last-child': (element) => amongAll(element) - element.nth + 1,
  'nth-of-type': nthOfTag,
  'nth-last-of-type': (element) => amongTag(element) - nthOfTag(element) + 1,
}

/** `name` is lower-case; `inside` is what stands in its parentheses, null when there are none. */
export function readPseudoClass(name: string, inside: string | null, read: ReadSelector): Test | Unread {
  if (/^-(?:ms|moz|o|khtml)-/.test(name) && name !== '-moz-any') return 'invalid'
  if (inside === null) {
    if (NEVER.has(name)) return { ...simple(() => false), isNever: true }
    return Object.hasOwn(PLAIN, name) ? (PLAIN[name] ?? 'unknown') : 'unknown'
  }
  if (Object.hasOwn(PLACES, name)) {
    const place = readNth(inside)
    const placeOf = PLACES[name]
    if (place === null || placeOf === undefined) return 'unknown'
    return simple((element) => isNth(placeOf(element), place), name !== 'nth-child')
  }
  switch (name) {
    case 'not':
      return readNot(inside, read)
    case 'is':
    case 'where':
    case 'matches':
    case '-webkit-any':
    case '-moz-any':
      return readAny(inside, read, name === 'where')
    case 'has':
      return readHas(inside, read)
    default:
      return 'unknown'
  }
}

function readAll(list: string, read: ReadSelector): (Selector | Unread)[] {
  return splitOutside(list, ',').map((one) => read(one))
}

const isRead = (one: Selector | Unread): one is Selector => typeof one !== 'string'

const heaviest = (all: readonly Selector[]) => Math.max(0, ...all.map(({ weight }) => weight))

function readNot(list: string, read: ReadSelector): Test | Unread {
  const all = readAll(list, read)
  const selectors = all.filter(isRead)
  if (selectors.length < all.length) return all.includes('invalid') ? 'invalid' : 'unknown'
  return {
    test: (element, patience) => !selectors.some((selector) => meets(element, selector, patience)),
    needsWhole: selectors.some(({ needsWhole }) => needsWhole),
    isNever: false,
    weight: heaviest(selectors),
  }
}

/** What is not understood in it is passed over alone. */
function readAny(list: string, read: ReadSelector, isLight: boolean): Test {
  const selectors = readAll(list, read).filter(isRead)
  return {
    test: (element, patience) => selectors.some((selector) => meets(element, selector, patience)),
    needsWhole: selectors.some(({ needsWhole }) => needsWhole),
    isNever: selectors.every(({ isNever }) => isNever),
    weight: isLight ? 0 : heaviest(selectors),
  }
}

function readHas(list: string, read: ReadSelector): Test | Unread {
  const all = splitOutside(list, ',').map((one) => {
    const [, sign = '', rest = ''] = /^\s*([>+~]?)(.*)$/s.exec(one) ?? []
    return { sign, selector: read(rest) }
  })
  const selectors: { sign: string; selector: Selector }[] = []
  for (const { sign, selector } of all) if (isRead(selector)) selectors.push({ sign, selector })
  if (selectors.length < all.length) return all.some(({ selector }) => selector === 'invalid') ? 'invalid' : 'unknown'
  return {
    test: (element, patience) =>
      selectors.some(({ sign, selector }) => {
        for (const one of othersOf(element, sign, patience)) if (meets(one, selector, patience)) return true
        return false
      }),
    needsWhole: true,
    isNever: false,
    weight: heaviest(selectors.map(({ selector }) => selector)),
  }
}

/** Those in it, its children, the next one, all behind it. */
function* othersOf(element: Standing, sign: string, patience: Patience): Generator<Standing> {
  const children = element.whole?.children ?? []
  if (sign === '+' || sign === '~') {
    const siblings = element.parent?.whole?.children ?? []
    const end = sign === '+' ? element.nth + 1 : siblings.length
    for (let at = element.nth; at < end && at < siblings.length && patience.left > 0; at += 1)
      yield siblings[at] as Standing
    return
  }
  const open = [...children].reverse()
  for (let one = open.pop(); one !== undefined && patience.left > 0; one = open.pop()) {
    patience.left -= 1
    yield one
    if (sign === '') for (const child of [...(one.whole?.children ?? [])].reverse()) open.push(child)
  }
}

/** The `offset`th child, and each that is `step` further. */
interface Nth {
  step: number
  offset: number
}

/** `2n+1`, `odd`, `3`; null: one that is not understood. */
function readNth(text: string): Nth | null {
  const said = text.toLowerCase().replace(/\s/g, '')
  if (said === 'odd') return { step: 2, offset: 1 }
  if (said === 'even') return { step: 2, offset: 0 }
  const [, step, offset] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(said) ?? []
  if (step === undefined && offset === undefined) return null
  const by = step === undefined ? 0 : /\d/.test(step) ? Number(step) : Number(`${step}1`)
  return { step: by, offset: Number(offset ?? 0) }
}

function isNth(nth: number, { step, offset }: Nth): boolean {
  if (step === 0) return nth === offset
  const times = (nth - offset) / step
  return times >= 0 && Number.isInteger(times)
}
