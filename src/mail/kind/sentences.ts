/** A short text in sentences, as they are written. */

export interface Sentence {
  words: string
  /** it stands on a line of its own without a full stop, as greetings and names do */
  isLine: boolean
  asks: boolean
}

/** A telephone, an address, a page. */
export const PLACE =
  /\S@\S|:\/\/|www\.|(?<!\d)(?!\d{1,2}\/\d{1,2}\/\d|\d{4}-\d\d-\d\d|\d{1,2} \d{1,2} \d{4}\b)\+?\d[\d /()-]{4,}\d/

const MOST = 60
/** A wrapped line is about as long as this. */
const WRAPPED = 50
const END = /[.!?…]+(?=[\s"'”»)\]]|$)|[。！？؟।]+|;(?=\s|$)|\n+/g
/** `16. November`, `z. B.`, `tel. 555`: these end nothing. */
const NO_END = /(?:^|[\s.(])(?:\p{L}|dr|mr|ms|mrs|prof|ing|st|sig|sr|sra|hr|fr|mme|el)$/iu
const MAYBE_NO_END =
  /(?:^|[\s.(])(?:nr|no|ca|bl|tel|str|bzw|inkl|evtl|ggf|etc|tlf|puh|int|ext|тел|стр|τηλ|mon|tue|wed|thu|fri|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu
/** Days have a full stop in many languages, and months a capital in German. */
const DAY_AT_END = /(?:^|[^\d])\d{1,2}$/
const AFTER_DAY =
  /^\.\s?(?:\p{Ll}|\d|[^\p{L}\s]|(?:J[aä]n|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])\p{Ll}*|Uhr|Etage|Stock)/u

/** Nobody needs more of a long word; some scripts part none. */
export function withShortWords(text: string): string {
  return text.replace(/(?<!\S)([^\s\u0e00-\u0eff\u3000-\u9fff]{60})[^\s\u0e00-\u0eff\u3000-\u9fff]+/g, '$1')
}

export function sentencesOf(text: string): Sentence[] {
  const plain = joinLines(text)
  const isGreek = /[\u0370-\u03ff]/.test(plain)
  const all: Sentence[] = []
  let start = 0
  const add = (end: number, mark: string) => {
    const words = plain.slice(start, end).trim()
    start = end + mark.length
    if (words === '' || !/[\p{L}\d]/u.test(words)) return
    all.push({ words, isLine: /^\n|^$/.test(mark), asks: /[?？؟]/.test(mark) || (isGreek && mark === ';') })
  }
  for (const { 0: mark, index } of plain.matchAll(END)) {
    if (all.length === MOST) return all
    if (mark === ';' && !isGreek) {
      add(index, mark)
      continue
    }
    if (mark === '.' && goesOn(plain.slice(Math.max(start, index - 12), index), plain.slice(index, index + 14)))
      continue
    add(index, mark)
  }
  add(plain.length, '')
  return all
}

/** Is the full stop between these no end? */
function goesOn(before: string, after: string): boolean {
  if (/^\.\s*(?:\n|$)/.test(after)) return false
  return NO_END.test(before) || ((DAY_AT_END.test(before) || MAYBE_NO_END.test(before)) && AFTER_DAY.test(after))
}

/** Without the marks of Markdown; a line that was wrapped goes on in the next. */
function joinLines(text: string): string {
  const lines = text
    .replaceAll('’', "'")
    .replaceAll('\u00a0', ' ')
    .replace(/\]\([^()\s]{0,500}\)/g, '')
    .replace(/[*_#>`[\]|\\~]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
  let joined = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? ''
    const goesOn = before.length >= WRAPPED && line !== '' && !/[.!?:。！？]$/.test(before)
    joined += goesOn ? ` ${line}` : `\n${line}`
  })
  return joined.trim()
}
