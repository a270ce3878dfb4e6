/** What stands at the edges of quotes and belongs to them: the ends of wrapped lines, and lines of dashes. */
import type { Lines } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'
import { isWrappedRest } from './quote-marks.ts'
import { isRule } from './separators.ts'

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
