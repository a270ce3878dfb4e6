/** What stands around elements, as far as rules ask for it: one and the same for all that stand alike, so a rule is tried once for them all. */
import { namesIn, type Standing } from './meets.ts'
import { isPlainPart, type Selector } from './selector.ts'

/** `.class`, `#id` and tags of all elements around, of those that are asked for. */
export interface Surroundings {
  names: ReadonlySet<string>
  /** those of what stands in an element of these names */
  within: Map<string, Surroundings>
}

export interface Finder {
  /** Has what stands around elements told by these names as well, from here on. */
  ask(names: readonly string[]): void
  /** What stands around the children of `element`; null: beyond bounds. */
  in(element: Standing | null): Surroundings | null
  /** The classes of an element that is open have changed. */
  forget(): void
}

/** Of names in all that is kept. */
const MOST = 100_000

export function createFinder(): Finder {
  const asked = new Set<string>()
  let [page, size, known] = [nowhere(), 0, new WeakMap<Standing, Surroundings>()]
  let last: { element: Standing; found: Surroundings | null } | null = null
  const forget = () => {
    ;[page, size, known, last] = [nowhere(), 0, new WeakMap(), null]
  }
  const step = (around: Surroundings, element: Standing): Surroundings | null => {
    const own = namesOf(element).filter((name) => asked.has(name) && !around.names.has(name))
    if (own.length === 0) return around
    const key = own.join(' ')
    const found = around.within.get(key)
    if (found !== undefined) return found
    size += around.names.size + own.length
    if (size > MOST) return null
    const inner = { ...nowhere(), names: new Set([...around.names, ...own]) }
    around.within.set(key, inner)
    return inner
  }
  const find = (element: Standing): Surroundings | null => {
    if (size > MOST) return known.get(element) ?? null
    const path: Standing[] = []
    let around: Surroundings | null = null
    for (let one: Standing | null = element; one !== null && around === null; one = one.parent) {
      around = known.get(one) ?? null
      if (around === null) path.push(one)
    }
    around ??= page
    for (const one of path.reverse()) {
      if (size > MOST) return null
      around = step(around, one)
      if (around === null) return null
      known.set(one, around)
    }
    return around
  }
  return {
    ask(names) {
      for (const name of names) {
        if (!asked.has(name)) forget()
        asked.add(name)
      }
    },
    in(element) {
      if (element === null || asked.size === 0) return page
      if (last?.element !== element) last = { element, found: find(element) }
      return last.found
    },
    forget,
  }
}

function nowhere(): Surroundings {
  return { names: new Set(), within: new Map() }
}

/** The tag, the classes and the id, as selectors ask for them. */
export function namesOf({ tag, attributes }: Standing): string[] {
  const names = [tag]
  const classes = attributes.get('class')
  const id = attributes.get('id')
  if (classes !== undefined) for (const name of new Set(namesIn(classes))) names.push(`.${name}`)
  const [first] = id === undefined ? [] : namesIn(id)
  if (first !== undefined) names.push(`#${first}`)
  return names
}

/** What has to stand around whatever meets a selector, and whether that is all that it asks for but for names of the element itself. */
export interface AskedAround {
  names: readonly string[]
  isAll: boolean
}

export function askedAround({ parts, needsWhole }: Selector): AskedAround {
  const names: string[] = []
  for (const { tag, id, classes, holds } of parts.slice(1)) {
    if (holds !== 'within' && holds !== 'child') continue
    if (tag !== null) names.push(tag)
    if (id !== null) names.push(`#${id}`)
    for (const name of classes) names.push(`.${name}`)
  }
  const [, around] = parts
  const isOne = parts.length === 1 || (parts.length === 2 && around?.holds === 'within' && names.length <= 1)
  return { names, isAll: isOne && !needsWhole && parts.every(isPlainPart) }
}
