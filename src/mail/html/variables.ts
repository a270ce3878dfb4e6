/** CSS variables: those that a sheet sets for the whole page, and those that a `style` attribute sets for itself. */
import type { Declared } from './declarations.ts'

/** By name, `--` included; null: it differs from place to place, which nobody here follows. */
export type Variables = ReadonlyMap<string, string | null>

const LONGEST = 300
const MOST_ROUNDS = 8
/** The innermost one. */
const VARIABLE = /var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/

/** `declared` with what its variables stand for; what has one that stands for nothing is gone (CSS Variables §3.1). */
export function fillIn(declared: Declared, page: Variables): Declared {
  if (!hasVariable(declared)) return declared
  const filled = new Map<string, string>()
  for (const [name, value] of declared) {
    const said = value.includes('var(') ? meaningOf(value, declared, page) : value
    if (said !== null) filled.set(name, said)
  }
  return filled
}

function hasVariable(declared: Declared): boolean {
  for (const value of declared.values()) if (value.includes('var(')) return true
  return false
}

/** Null: it stands for nothing. As it was: it cannot be known. */
function meaningOf(value: string, own: Declared, page: Variables): string | null {
  let text = value
  for (let round = 0; round < MOST_ROUNDS && text.length <= LONGEST; round += 1) {
    const found = VARIABLE.exec(text)
    if (found === null) return text
    const [whole, name = '', fallback] = found
    const meant = own.get(name) ?? page.get(name)
    if (meant === null) return value
    const said = meant ?? fallback?.trim()
    if (said === undefined) return null
    text = text.replace(whole, () => said)
  }
  return value
}
