/** A number and the name of who sends it, on a line of their own: `918264 – Heron`. */
import type { TopicOf } from './topic.ts'
import { WITHIN_MINUTES } from './topic-words.ts'

/** Of six digits, as most codes are. */
const OF_BRAND = /^\s*(\d{3}[ -]?\d{3}) [–—-] \p{Lu}[\p{L}\d.]*(?: \p{Lu}[\p{L}\d.]*){0,2}\s*$/u

export function mayBeOfBrand(line: string): boolean {
  return OF_BRAND.test(line)
}

/** Parts, towns and tickets are listed so, too: the mail has to be about getting in, within some minutes. */
export function ofBrand(line: string, lines: readonly string[], topicOf: TopicOf): number {
  const value = OF_BRAND.exec(line)?.[1]
  if (value === undefined || lines.some((one) => (OF_BRAND.exec(one)?.[1] ?? value) !== value)) return 0
  const { isEntry, isOther, isOrder, isOfPlace } = topicOf()
  if (!isEntry || isOther || isOrder || isOfPlace) return 0
  return lines.some((one) => WITHIN_MINUTES.test(one)) ? 0.7 : 0
}
