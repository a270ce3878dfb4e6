/** The head of a quoted mail as Lotus Notes 8.5 writes it: a name, below it the day and the hour, and labels without colons, each above its value. */
import { type Lines, nextWritten } from './lines.ts'
import { LABEL_KINDS } from './phrases.ts'

/** of the line with a day */
export const LONGEST_DAY = 26
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4} {1,3}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]\.?M\.?)?$/i
const LONGEST_NAME = 120
const MOST_LINES = 24
const NAME = /^["'“„]?[\p{Lu}\p{Lo}]/u

/** `03/03/2026 16:22` */
export function isDayAlone(words: string): boolean {
  return words.length <= LONGEST_DAY && DAY.test(words)
}

/** The line behind the head of which this line is the day, beneath the name; null when it is none. */
export function notesHeadEnd(lines: Lines, day: number): number | null {
  if (day === 0 || lines.isEmpty(day - 1) || !isDayAlone(lines.words(day))) return null
  const name = lines.words(day - 1)
  if (name.length > LONGEST_NAME || !NAME.test(name) || /[.!?:]$/.test(name)) return null
  const to = nextWritten(lines, day + 1)
  if (to >= lines.count || kindOf(lines.words(to)) !== 'to') return null
  for (let at = to + 1; at < lines.count && at < to + MOST_LINES; at += 1) {
    const words = lines.words(at)
    if (kindOf(words) !== 'subject') continue
    // its value stands beside it, or on the next line
    const isAlone = LABEL_KINDS.has(words.toLowerCase())
    return isAlone && at + 1 < lines.count && !lines.isEmpty(at + 1) ? at + 2 : at + 1
  }
  return null
}

/** What label is alone on a line, or before a wide blank? */
function kindOf(words: string): string | null {
  const [label = ''] = words.slice(0, 40).split(/\t| {2,}/, 1)
  return LABEL_KINDS.get(label.trim().toLowerCase()) ?? null
}
