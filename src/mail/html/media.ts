/** Whether the rules in an at-rule count for the screen that mail is judged by: a wide one, lit, of no maker's. */

/** px */
const WIDTH = 1_000
const PX: Record<string, number> = { px: 1, em: 16, rem: 16, pt: 4 / 3 }

/** `@media screen and (min-width: 600px)` counts, `@media (max-width: 600px)` does not. */
export function appliesToScreen(prelude: string): boolean {
  const name = /^@[a-z-]+/.exec(prelude.toLowerCase())?.[0] ?? ''
  const condition = prelude.toLowerCase().slice(name.length).trim()
  if (name === '@media') return condition.split(',').some(isMet)
  if (name === '@layer') return true
  // what asks for a maker's property asks for his program
  return name === '@supports' && !/\bnot\b|\(\s*-|:\s*-/.test(condition)
}

function isMet(query: string): boolean {
  return query
    .trim()
    .split(/\s+and\s+/)
    .every((part) => {
      const term = part.trim().replace(/^only\s+/, '')
      if (/^(?:all|screen)?$/.test(term)) return true
      const asked = /^\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)\s*([a-z]+)\s*\)$/.exec(term)
      const width = Number(asked?.[2]) * (PX[asked?.[3] ?? ''] ?? Number.NaN)
      return asked?.[1] === 'min' ? width <= WIDTH : width >= WIDTH
    })
}
