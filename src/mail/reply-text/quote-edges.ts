/** What stands at the edges of quotes and belongs to them: the ends of wrapped lines, and lines of dashes. */
import { type Lines, lastWritten } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'
import { isWrappedRest } from './quote-marks.ts'
import { isRule } from './separators.ts'

const STAR = '*'.charCodeAt(0)
const STARS = /^\*(?:\s{0,3}\*){2,100}$/

export function takeWrappedRests(lines: Lines, owners: Uint8Array): void {
  for (let at = 1; at + 1 < lines.count; at += 1) {
    if (owners[at] === NEW && owners[at - 1] === QUOTE && isWrappedRest(lines, at)) owners[at] = QUOTE
  }
}

/** A line of dashes before a quote belongs to it. */
export function takeRules(lines: Lines, owners: Uint8Array): void {
  for (let at = lines.count - 1; at > 0; at -= 1) {
    if (owners[at] !== QUOTE || owners[at - 1] !== NEW) continue
    let rule = at - 1
    while (rule > 0 && lines.isEmpty(rule) && owners[rule] === NEW) rule -= 1
    if (owners[rule] === NEW && isRule(lines.words(rule))) owners.fill(QUOTE, rule, at)
  }
}

/** A line of stars between a quote and an answer beneath is neither's; what else it may begin was looked for before. */
export function takeStarsBelow(lines: Lines, owners: Uint8Array): void {
  const first = owners.indexOf(QUOTE)
  if (first === -1) return
  for (let at = owners.indexOf(NEW, first); at !== -1; at = owners.indexOf(NEW, at + 1)) {
    if (lines.text.charCodeAt(lines.from(at)) !== STAR || !STARS.test(lines.words(at))) continue
    const above = lastWritten(lines, at)
    if (above !== -1 && owners[above] === QUOTE) owners.fill(QUOTE, above, at + 1)
  }
}
