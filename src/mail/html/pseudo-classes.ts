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
  /** there is nothing to hide in what meets it */
  isEmpty?: boolean
  /** Selectors 4 §17 */
  weight: number
}

/** A rule with what is `unknown` is passed over; `invalid` voids those that stand beside it as well; `beyond` is too large. */
export type Unread = 'unknown' | 'invalid' | 'beyond'

/** Reads one selector; within `:has()` it may begin with how it stands to the element. */
export type ReadSelector = (text: string) => Selector | Unread

const CLASS = 1_000
/** What happens to mail while somebody points, types or opens. */
const NEVER = new Set(
  `hover focus focus-visible focus-within active visited target target-within fullscreen modal popover-open picture-in-picture
   open read-write invalid in-range out-of-range placeholder-shown blank paused volume-locked active-view-transition
   playing seeking buffering stalled muted autofill user-valid user-invalid current past future indeterminate`.split(
    /\s+/,
  ),
)

const simple = (test: Test['test'], needsWhole = false): Test => ({ test, needsWhole, isNever: false, weight: CLASS })

/** How many children there are, of its tag or of all; those that a place is counted from behind need it. */
const amongAll = ({ parent }: Standing) => parent?.whole?.children.length ?? 0
const amongTag = ({ tag, parent }: Standing) => parent?.whole?.tags.get(tag) ?? 0
const nthOfTag = ({ whole }: Standing) => whole?.nthOfTag ?? 0

const IS_FIELD = /^(?:input|select|textarea|button|option|optgroup)$/

const PLAIN: Record<string, Test> = {
  root: simple(({ tag }) => tag === 'html'),
  scope: simple(({ tag }) => tag === 'html'),
  link: simple(({ attributes }) => attributes.has('href')),
  'any-link': simple(({ attributes }) => attributes.has('href')),
  checked: simple(({ attributes }) => attributes.has('checked') || attributes.has('selected')),
  disabled: simple(({ attributes }) => attributes.has('disabled')),
  defined: simple(() => true),
  'read-only': simple(({ tag }) => tag !== 'input' && tag !== 'textarea'),
  enabled: simple(({ tag, attributes }) => IS_FIELD.test(tag) && !attributes.has('disabled')),
  optional: simple(({ tag, attributes }) => IS_FIELD.test(tag) && !attributes.has('required')),
  required: simple(({ attributes }) => attributes.has('required')),
  valid: simple(({ tag }) => IS_FIELD.test(tag) || tag === 'form' || tag === 'fieldset'),
  default: simple(({ attributes }) => attributes.has('checked') || attributes.has('selected')),
  '-webkit-any-link': simple(({ attributes }) => attributes.has('href')),
  'first-child': simple(({ nth }) => nth === 1),
  'last-child': simple((element) => element.nth === amongAll(element), true),
  'only-child': simple((element) => amongAll(element) === 1, true),
  'first-of-type': simple((element) => nthOfTag(element) === 1, true),
  'last-of-type': simple((element) => nthOfTag(element) === amongTag(element), true),
  'only-of-type': simple((element) => amongTag(element) === 1, true),
  empty: {
    ...simple(({ whole }) => whole !== undefined && whole.children.length === 0 && !whole.hasText, true),
    isEmpty: true,
  },
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
    const of = /\sof\s/i.exec(inside)
    const before = of === null ? '' : inside.slice(0, of.index).trim()
    const list = of === null ? '' : inside.slice(of.index + of[0].length)
    if (before !== '' && list.trim() !== '' && !/[()[\]]/.test(before))
      return name.endsWith('child') ? readPlaceOf(before, list, { read, isLast: name.includes('last') }) : 'invalid'
    const place = readNth(inside)
    const placeOf = PLACES[name]
    if (place === null || placeOf === undefined) return 'unknown'
    return simple((element) => isNth(placeOf(element), place), name !== 'nth-child')
  }
  switch (name) {
    case 'lang':
      return readLanguage(inside)
    case 'dir':
      return simple((element) => isWritten(element, inside.trim().toLowerCase()))
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

/** Of those that are not all read. */
function worst(all: readonly (Selector | Unread)[]): Unread {
  return all.includes('invalid') ? 'invalid' : all.includes('beyond') ? 'beyond' : 'unknown'
}

const isRead = (one: Selector | Unread): one is Selector => typeof one !== 'string'

const heaviest = (all: readonly Selector[]) => Math.max(0, ...all.map(({ weight }) => weight))

function readNot(list: string, read: ReadSelector): Test | Unread {
  const all = readAll(list, read)
  const selectors = all.filter(isRead)
  if (selectors.length < all.length) return worst(all)
  return {
    test: (element, patience) => !selectors.some((selector) => meets(element, selector, patience)),
    needsWhole: selectors.some(({ needsWhole }) => needsWhole),
    isNever: false,
    weight: heaviest(selectors),
  }
}

function readLanguage(list: string): Test {
  const wanted = list.split(',').map((one) =>
    one
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase(),
  )
  return simple((element) => {
    let said: string | undefined
    for (let one: Standing | null = element; one !== null && said === undefined; one = one.parent)
      said = one.attributes.get('lang')?.toLowerCase()
    return wanted.some(
      (one) => one !== '' && said !== undefined && (said === one || said.startsWith(`${one}-`) || one === '*'),
    )
  })
}

function isWritten(element: Standing, direction: string): boolean {
  for (let one: Standing | null = element; one !== null; one = one.parent) {
    const said = one.attributes.get('dir')?.toLowerCase()
    if (said === 'ltr' || said === 'rtl') return said === direction
  }
  return direction === 'ltr'
}

/** What is not understood in it is passed over alone. */
function readAny(list: string, read: ReadSelector, isLight: boolean): Test | Unread {
  const all = readAll(list, read)
  if (all.includes('beyond')) return 'beyond'
  const selectors = all.filter(isRead)
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
  if (selectors.length < all.length) return worst(all.map(({ selector }) => selector))
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

/** The place among those siblings that meet one of the list. */
function readPlaceOf(
  text: string,
  list: string,
  { read, isLast }: { read: ReadSelector; isLast: boolean },
): Test | Unread {
  const all = readAll(list, read)
  const selectors = all.filter(isRead)
  const place = readNth(text)
  if (selectors.length < all.length || place === null) return place === null ? 'invalid' : worst(all)
  const isOne = (element: Standing, patience: Patience) => selectors.some((one) => meets(element, one, patience))
  return {
    test(element, patience) {
      if (!isOne(element, patience)) return false
      const siblings = element.parent?.whole?.children ?? []
      let nth = 1
      for (let at = element.nth - 1 + (isLast ? 1 : -1); at >= 0 && at < siblings.length; at += isLast ? 1 : -1) {
        const sibling = siblings[at]
        if (patience.left <= 0) return false
        if (sibling !== undefined && isOne(sibling, patience)) nth += 1
      }
      return isNth(nth, place)
    },
    needsWhole: true,
    isNever: false,
    weight: CLASS + heaviest(selectors),
  }
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
