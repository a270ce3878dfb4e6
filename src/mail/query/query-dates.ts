/** Days and times as people write them in a search: a day, a month, a year, a moment, or how long ago. Days are those of UTC. */

/** From the first millisecond to the one behind the last. */
export interface Span {
  /** ms since the epoch */
  from: number
  to: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const AGES: Record<string, number> = { h: HOUR, d: DAY, w: 7 * DAY, m: 30 * DAY, y: 365 * DAY }

/**
 * `2026-11-22`, also with slashes or dots, `11/22/2026`, `2026-11`, `2026`, `today`, `yesterday`, RFC 3339, seconds since the epoch;
 * `7d` (h, d, w, m, y) is the moment so long before `now`. Null for anything else.
 */
export function readDate(text: string, now: number): Span | null {
  const today = Math.floor(now / DAY) * DAY
  const word = text.toLowerCase()
  if (word === 'today') return { from: today, to: today + DAY }
  if (word === 'yesterday') return { from: today - DAY, to: today }
  const [, count = '', unit = ''] = /^(\d{1,5})([hdwmy])$/.exec(word) ?? []
  if (unit !== '') return momentAt(now - Number(count) * (AGES[unit] ?? 0))
  if (/^\d{9,10}$/.test(word)) return momentAt(Number(word) * 1_000)
  if (/^\d{4}-\d\d-\d\dt\d\d:\d\d/.test(word)) return momentAt(Date.parse(text))
  const [, y, m, d] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(word) ?? []
  if (y !== undefined) return daysOf(y, m, d)
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word) ?? []
  return year === undefined ? null : daysOf(year, month, day)
}

function momentAt(ms: number): Span | null {
  return Number.isNaN(ms) ? null : { from: ms, to: ms }
}

function daysOf(year: string, month: string | undefined, day: string | undefined): Span | null {
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const from = new Date(Date.UTC(y, m, d))
  // what is no day of the calendar would become another one; years before 100 those of the last century
  if (from.getUTCFullYear() !== y || from.getUTCMonth() !== m || from.getUTCDate() !== d) return null
  const to = month === undefined ? Date.UTC(y + 1, 0) : day === undefined ? Date.UTC(y, m + 1) : Date.UTC(y, m, d + 1)
  return { from: from.getTime(), to }
}
