/** CSS variables: an element has those that its styles set and, beneath them, those of what is around it. */
import { isValue } from './css-values.ts'
import { type Declared, meantBy } from './declarations.ts'

export interface Variables {
  /** names them all within one document; 0: there are none */
  id: number
  /** by name, `--` included; null: it means nothing */
  values: ReadonlyMap<string, string | null>
}

export const NO_VARIABLES: Variables = { id: 0, values: new Map() }

const LONGEST = 300
const MOST_ROUNDS = 8
const MOST_VALUES = 500
/** The innermost one. */
const VARIABLE = /var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/

/** Those `around` with what `declared` sets of its own; null when that is nothing. */
export function withOwn(around: Variables, declared: Declared): Variables['values'] | null {
  let values: Map<string, string | null> | null = null
  for (const [name, value] of declared) {
    if (!name.startsWith('--') || (values ?? around.values).size >= MOST_VALUES) continue
    values ??= new Map(around.values)
    values.set(name, value)
  }
  if (values === null) return null
  for (const [name, value] of declared) {
    if (values.has(name) && value.includes('var(')) values.set(name, meaningOf(value, values))
  }
  return values
}

/** `declared` with what its variables stand for; what then has no value of its kind is gone (CSS Variables §3.1). */
export function fillIn(declared: Declared, variables: Variables): Declared {
  if (!hasVariable(declared)) return declared
  const filled = new Map<string, string>()
  for (const [name, value] of declared) {
    if (!value.includes('var(')) filled.set(name, value)
    else {
      const said = meaningOf(value, variables.values)
      const meant = said === null || !isValue(name, said) ? null : meantBy(name, said)
      if (meant !== null) filled.set(name, meant)
    }
  }
  return filled
}

function hasVariable(declared: Declared): boolean {
  for (const value of declared.values()) if (value.includes('var(')) return true
  return false
}

/** Null: it stands for nothing. As it was: it cannot be known. */
function meaningOf(value: string, known: ReadonlyMap<string, string | null>): string | null {
  let text = value
  for (let round = 0; round < MOST_ROUNDS && text.length <= LONGEST; round += 1) {
    const found = VARIABLE.exec(text)
    if (found === null) return text
    const [whole, name = '', fallback] = found
    const said = known.get(name) ?? fallback?.trim()
    if (said === undefined) return null
    text = text.replace(whole, () => said)
  }
  return value
}
