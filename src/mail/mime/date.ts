/** The Date header: RFC 5322 with its obsolete forms, and what mailers write instead; never the present time. */
import { dropComments } from './headers.ts'
import { monthOf, sharedMonth } from './months.ts'
import { decodeWords } from './words.ts'

/** Hours from UTC (RFC 5322 §4.3), and those of other names that mean one zone only; one letter says nothing about the place and counts as UTC. */
const ZONES: Record<string, number> = {
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{
    akst: -9,
    akdt: -8,
    hst: -10,
    ast: -4,
    adt: -3,
    nst: -3.5,
    ndt: -2.5,
    brt: -3,
    bst: 1,
    west: 1,
    cet: 1,
    cest: 2,
    met: 1,
    mest: 2,
    mez: 1,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    msd: 4,
  },
  ...{ sast: 2, jst: 9, kst: 9, hkt: 8, sgt: 8, awst: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
}

/** No place is farther from UTC, in minutes: what says more says nothing. */
const FARTHEST = 16 * 60
/** RFC 3339 has no year beyond 9999, which a zone can reach. */
const END = Date.UTC(10_000, 0, 1)

const TIME = String.raw`(\d{1,2})\s?[:.]\s?(\d{1,2})(?:\s?[:.]\s?(\d{1,2})(?:\.\d+)?)?`
/** As people of some countries write it; no mailer does. */
const HALF = String.raw`(?:\s?([ap])\.?m\b\.?)?`
/** `+0100`, `+1:00`, `+01`, `+1`; some forget the sign */
const OFFSET = String.raw`[+-]\d{1,2}:?\d{2}(?!\d)|[+-]\d{1,2}(?!\d)|(?<=\s)[01]\d[0-5]\d(?!\d)`
const ZONE = String.raw`(?:\s*(${OFFSET})|\s+([a-z]{1,5})([+-]\d{1,2}:?\d{2}|[+-]\d{1,2})?)?`
const WEEKDAY = String.raw`(?:[^\s\d,]{1,20}(?:\s[^\s\d,]{1,20})?\s?,*\s*)?`
const MONTH = String.raw`(th(?:an)?g\.?\s?\d{1,2}|\p{L}{2,14}|\d{1,2}[月월])`
/** `3rd`, `3.`, `3º` */
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?`
const OF = String.raw`(?:d[eo]l?\s|d['’])?`
/** What stands between a date and its time: `12 March 2024 at 10:11`, `12 марта 2024 г. в 10:11` */
const AT = String.raw`(?:[гр]\.?,?\s)?(?:(?:at|um|as|a las|a|om|kl\.?|klo|o|в|о|u|v|ob)\s)?`
/** Without a time it is the first moment of the day; then nothing may follow. */
const MAY_HAVE_TIME = String.raw`(?:\.?,?\s+${AT}${TIME}${HALF}${ZONE}|(?<=\d{4})(?:\s?[гр])?\.?$)`
/** `Tue, 3 Mar 2026 09:05:00 +0100` */
const USUAL = new RegExp(
  String.raw`^${WEEKDAY}${DAY}[\s/-]+${OF}${MONTH}\.?,?[\s/-]+${OF}(\d{2,4})${MAY_HAVE_TIME}`,
  'iu',
)
/** `Tue, Mar 3, 2026 09:05:00 PM +0100` */
const AMERICAN = new RegExp(String.raw`^(?:${WEEKDAY}\s)?${MONTH}\.?\s+${DAY},?\s+(\d{4}|\d{2})${MAY_HAVE_TIME}`, 'iu')
/** `Tue Mar  3 09:05:00 CET 2026`, as ctime and Unix mail write it */
const CTIME = new RegExp(
  String.raw`^\p{L}{1,12}\.?,?\s+${MONTH}\.?\s+(\d{1,2}),?\s+${TIME}${ZONE}\s+(\d{4})(?:\s+([+-]\d{4}))?`,
  'iu',
)
/** `2026-03-03T09:05:00+01:00`, `2026. 3. 3. 9:05`, `2026 Mar 3 09:05` */
const ISO = new RegExp(
  String.raw`^(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})|[.\s-]\s?${MONTH}\.?[\s-](\d{1,2}))(?:(?:\.?[t\s]|\.?,\s)\s*${TIME}${HALF}(?:\s*z)?${ZONE}|\.?$)`,
  'iu',
)
/** `20260303T090500Z`, `20260303090500`: no other order of these digits is a year that has mail */
const DIGITS = new RegExp(
  String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})(?:[t\s]?(\d{2}):?(\d{2}):?(\d{2})(?:\.\d+)?(?:z|${ZONE})|)$`,
  'iu',
)
/** `2026年3月3日 火曜日 9時05分`, `2026년 3월 3일 (화) 오후 9:05` */
const EASTERN = new RegExp(
  String.raw`^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?,?\s?(?:[^\s\d,]{1,5}(?<![上下午前後后전오]),?\s?)?(?:(上午|午前|오전|下午|午後|午后|오후)?\s?(\d{1,2})\s?[:時时点點시]\s?(?:(\d{1,2})(?:\s?[:分분]\s?(?:(\d{1,2})(?:\s?[秒초])?)?)?)?${ZONE}|$)`,
  'iu',
)
/** `03.03.2026 09:05:00`, the day first unless it cannot be, or half days tell of America */
const NUMERIC = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})([./-])(\d{1,2})\2(\d{4}),?\s+${TIME}${HALF}${ZONE}`, 'iu')

/** `Tue, 3 Mar 2026 09:05:00 +0100`, as nearly all mail has it */
const PLAIN = /^[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) ([12]\d{3}) (\d\d):([0-5]\d):([0-5]\d) ([+-])(\d\d)(\d\d)$/
const MONTH_NAMES = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const NAMES = MONTH_NAMES.match(/.../g) ?? []

/** The shortcut for those; null for any other, and where a closer look has to be taken. */
function readPlainDate(value: string): number | null {
  const found = PLAIN.exec(value)
  if (found === null) return null
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '', sign = '', hours = '', minutes = ''] =
    found
  const place = MONTH_NAMES.indexOf(month)
  if (place === -1 || place % 3 !== 0 || +day < 1 || +day > 28 || +hour > 23 || +hours > 15 || +year < 1900) {
    return null
  }
  const offset = +hours * 60 + +minutes
  return Date.UTC(+year, place / 3, +day, +hour, +minute, +second) - (sign === '-' ? -offset : offset) * 60_000
}

/** The moment in ms since the epoch; null when the header does not say one. A missing zone counts as UTC. */
export function readDate(value: string): number | null {
  return readPlainDate(value) ?? readAnyDate(value)
}

/** The same without the shortcut. */
export function readAnyDate(value: string): number | null {
  const text = dropComments(decodeWords(value.slice(0, 500)))
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    // syllables of Korean fall apart, too
    .normalize('NFC')
    .replace(/"/g, '')
    .trim()
  return readByName(text) ?? readByNumber(text)
}

function readByName(text: string): number | null {
  const usual = USUAL.exec(text)
  if (usual !== null) {
    const [, day, month, year, hour, minute, second, half, offset, zone, extra] = usual
    const weekday = /^\p{L}*/u.exec(text)?.[0] ?? ''
    return moment(
      { year, month, day, hour: hourOf(hour, half), minute, second, offset: offset ?? extra, zone },
      weekday,
    )
  }
  const american = AMERICAN.exec(text)
  if (american !== null) {
    const [, month, day, year, hour, minute, second, half, offset, zone, extra] = american
    return moment({ year, month, day, hour: hourOf(hour, half), minute, second, offset: offset ?? extra, zone })
  }
  const ctime = CTIME.exec(text)
  if (ctime === null) return null
  const [, month, day, hour, minute, second, offset, zone, extra, year, last] = ctime
  return moment({ year, month, day, hour, minute, second, offset: offset ?? extra ?? last, zone })
}

function readByNumber(text: string): number | null {
  const iso = ISO.exec(text)
  if (iso !== null) {
    const [, year, , number, date, name, other, hour, minute, second, half, offset, zone, extra] = iso
    const time = { hour: hourOf(hour, half), minute, second, offset: offset ?? extra, zone }
    return moment({ year, month: name ?? monthName(number), day: date ?? other, ...time })
  }
  const digits = DIGITS.exec(text)
  if (digits !== null) {
    const [, year, month, day, hour, minute, second, offset, zone, extra] = digits
    return moment({ year, month: monthName(month), day, hour, minute, second, offset: offset ?? extra, zone })
  }
  const eastern = EASTERN.exec(text)
  if (eastern !== null) {
    const [, year, month, day, half, hour, minute, second, offset, zone, extra] = eastern
    const time = { hour: hourOf(hour, half && (/[下後后]|오후/.test(half) ? 'p' : 'a')), minute, second }
    return moment({ year, month: monthName(month), day, ...time, offset: offset ?? extra, zone })
  }
  const numeric = NUMERIC.exec(text)
  return numeric === null ? null : numericMoment(numeric)
}

function numericMoment(written: RegExpExecArray): number | null {
  const [, one = '', sign, other = '', year, hour = '', minute, second, half, offset, zone, extra] = written
  const isAmerican = Number(other) > 12 || (sign === '/' && half !== undefined && Number(one) <= 12)
  const [day, month] = isAmerican ? [other, one] : [one, other]
  const time = { hour: hourOf(hour, half), minute, second, offset: offset ?? extra, zone }
  return moment({ year, month: monthName(month), day, ...time })
}

function monthName(number: string | undefined): string | undefined {
  return NAMES[Number(number) - 1]
}

type Written = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'offset' | 'zone', string | undefined>

function moment(written: Written, weekday = ''): number | null {
  const year = fullYear(written.year ?? '')
  const [day, hour, minute] = [Number(written.day), Number(written.hour ?? 0), Number(written.minute ?? 0)]
  const named = monthOf(written.month ?? '')
  const month = named === -1 ? sharedMonth(written.month ?? '', { weekday, day, year }) : named
  const second = Math.min(Number(written.second ?? 0), 59) // a leap second
  const midnight = Date.UTC(year, month, day)
  const real = month !== -1 && year >= 1900 && new Date(midnight).getUTCDate() === day && hour < 24 && minute < 60
  if (!real) return null
  const at = midnight + ((hour * 60 + minute - offsetMinutes(written)) * 60 + second) * 1_000
  return at < END ? at : null
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined || Number(hour) > 12) return hour
  return String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}

/** RFC 5322 §4.3: two digits below 50 are of this century, three count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length >= 4) return year
  return year + (digits.length === 2 && year < 50 ? 2000 : 1900)
}

function offsetMinutes({ offset, zone }: Written): number {
  if (offset === undefined) return (ZONES[(zone ?? '').toLowerCase()] ?? 0) * 60
  const written = offset.replace(/[+:-]/g, '')
  const digits = written.length <= 2 ? `${written.padStart(2, '0')}00` : written.padStart(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  if (minutes > FARTHEST) return 0
  return offset.startsWith('-') ? -minutes : minutes
}
