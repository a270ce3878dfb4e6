/** What in a line has the shape of a one-time code. */

export interface Candidate {
  value: string
  /** where it stands in its line */
  start: number
  end: number
  shape: 'digits' | 'mixed' | 'letters' | 'words' | 'word'
  /** other numbers and names look so, too: only what is said right beside it makes it a code */
  isOdd: boolean
}

/** The shape of most: `482913`, `482 913`. */
export function isSixDigits(value: string): boolean {
  return /^\d{3}[ -]?\d{3}$/.test(value)
}

/** Letters and digits, so many, both. */
const GROUP = (length: number) => `(?=[A-Z]{0,4}\\d)(?=\\d{0,4}[A-Z])[A-Z\\d]{${length}}`

/** Letters and digits, of one case. */
const PAIR = (letter: string) => `(?:${letter}\\d|\\d${letter}|\\d\\d)`
const PAIRS = (letter: string) => `${PAIR(letter)}(?: ${PAIR(letter)}){2,3}(?![A-Za-z\\d])`

const CANDIDATE = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    String.raw`(?<digits>\d{3}(?:[ -]| - )\d{3}|\d{4}[ -]\d{4}|\d{2}[ -]\d{2}[ -]\d{2}|\d(?:(?:[ -]| - )\d){3,7}|\d{4,10})(?![ -]?\d)(?!-\d{0,4}[A-Z])`,
    `(?<pairs>(?=[\\d ]{0,10}[A-Za-z])(?:${PAIRS('[A-Z]')}|${PAIRS('[a-z]')}))`,
    String.raw`(?<uneven>\d{1,5}(?:[ -]\d{1,5}){1,3})(?![ -]?[A-Za-z]?\d|-?[A-Za-z])`,
    String.raw`(?<spaced>(?=(?:[A-Z] ){0,7}\d)(?=(?:\d ){0,7}[A-Z])[A-Z\d](?: [A-Z\d]){4,7})`,
    String.raw`(?<secret>[A-Za-z\d]{13,40}(?![A-Za-z\d-])|(?:(?=[A-Z\d-]{0,40}[a-z])(?=[a-z\d-]{0,40}[A-Z])|(?=[a-z\d]{4,8}(?:-[a-z\d]{3,12}){2})|(?=[A-Z\d]{4,8}(?:-[A-Z\d]{3,8}){3}))(?=[A-Za-z]{0,7}\d)(?=\d{0,7}[A-Za-z])[A-Za-z\d]{4,8}(?:-[A-Za-z\d]{3,12}){1,4}(?![A-Za-z\d]|-[A-Za-z\d]))`,
    String.raw`(?<mixed>(?:${GROUP(3)} (?:[A-Z]{3}|${GROUP(3)})|(?<![A-Z]{3} )${GROUP(3)} \d{3}(?! \d)|(?:[A-Z]{3}|\d{3}) ${GROUP(3)}(?! [A-Z\d]{3}(?![A-Za-z\d]))|${GROUP(4)} ${GROUP(4)}(?: ${GROUP(4)})?|${GROUP(5)} ${GROUP(5)})(?![A-Za-z\d])|(?=[\d-]{0,10}[A-Z])[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){2}|[A-Z]{1,4}-(?=[A-Z]{0,7}\d)[A-Z\d]{4,8}|[A-Z0-9]{3,5}-[A-Z0-9]{3,5}|(?=[a-z-]{0,12}\d)(?=[\d-]{0,12}[a-z])[a-z0-9]{4,6}-[a-z0-9]{4,6}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{4,10}|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,10}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{6,12})`,
    '(?<letters>[A-Z]{5,8})',
    String.raw`(?<words>[a-z]{3,10}(?:-[a-z]{3,10}){2,4}(?:-\d{2,4})?)`,
  ].join('|')})`,
  'g',
)

/** Something of this is in each. */
const MAYBE_CANDIDATE = /[\d-]|[A-Z]{5}/
/** Made up, as far as its line tells: what greets and leads on is a word. */
const WORD =
  /^(?!(?:hello|greetings|cheers|thanks|thank|regards|sincerely|yours|login|signin|verify|confirm|continue|settings|unsubscribe|privacy|support|account|password|contact|imprint|website|homepage|click|below|expires|danke|gruss|viele|grazie|merci|gracias|obrigado)$)[a-z]{5,9}$/

/** In the order in which they stand. */
export function* candidatesIn(line: string): Generator<Candidate> {
  if (!MAYBE_CANDIDATE.test(line)) {
    if (WORD.test(line)) yield { value: line, start: 0, end: line.length, shape: 'word', isOdd: false }
    return
  }
  for (const match of line.matchAll(CANDIDATE)) {
    const start = match.index
    const end = start + match[0].length
    if (!standsAlone(line, start, end)) continue
    const { digits, uneven, pairs, secret, letters, words } = match.groups ?? {}
    const isOdd = (uneven ?? pairs ?? secret) !== undefined
    if (isOdd && !(uneven === undefined ? isMixed(match[0]) : mayBeSplit(match[0]))) continue
    const shape =
      (digits ?? uneven) !== undefined
        ? 'digits'
        : letters !== undefined
          ? 'letters'
          : words !== undefined
            ? 'words'
            : 'mixed'
    yield { value: match[0], start, end, shape, isOdd }
  }
}

function isMixed(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value)
}

/** As many digits as codes have, and no day. */
function mayBeSplit(value: string): boolean {
  const count = value.replace(/\D/g, '').length
  return count >= 5 && count <= 8 && !DAY.test(value)
}

/** `2026-11-22`, `22 11 2026`, `11-2026` */
const DAY =
  /^(?:19|20)\d\d[ -](?:0?\d|1[0-2])(?:[ -]|$)|^\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d\d$|^(?:0?\d|1[0-2])[ -](?:19|20)\d\d$/

/** As it is entered: digits without what parts them, letters and digits without what parts each. */
export function asEntered({ value, shape }: Candidate): string {
  if (shape === 'digits') return value.replace(/\D/g, '')
  return /^\w(?: \w){4}/.test(value) ? value.replaceAll(' ', '') : value
}

/** In Britain and in Canada. */
export function isPostcode(value: string): boolean {
  return /^(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)$/.test(value)
}

/** No piece of a longer number, amount, date, time, address or word. */
function standsAlone(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - 3), start)
  const after = line.slice(end, end + 3)
  if (
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_@#$€£¥₹+•·…/\\=&%.,-]$/u.test(before) &&
    !/\p{L}[.,]$|[.…]{2,}$|[^\d]-{1,2}$/u.test(before)
  )
    return false
  if (/\d\)?[ .,:/-]$|[$€£¥₹+#№] ?$/.test(before)) return false
  if (IS_VALID.test(line.slice(end, end + 12))) return true
  return !/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_@#$€£¥₹/\\=%]|[ .,:-]\d|[:@/-][\p{L}\d]|\.[\p{Ll}\d]| ?[€£¥₹%円元원]|’s|'s)/u.test(
    after,
  )
}

/** `482913,10分钟内有效`: a clause of its own, where no blank stands behind commas. */
const IS_VALID = /^[,.]\d{1,3} ?(?:分|小时|小時|時間|秒|天|日|시간|분|초)/

/** `13-09-26`, in the order of any country. */
export function isDate(value: string): boolean {
  const [one = 0, two = 0, three = 0] = value.split('-').map(Number)
  return /^\d\d-\d\d-\d\d$/.test(value) && (isDay(one, two) || isDay(two, one) || isDay(three, two))
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}
