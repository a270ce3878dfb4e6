/** The head of a quoted mail as Outlook and others write it: `From:`, `Sent:`, `To:`, `Subject:`, in any language, a line each. */
import { isAnnounced, type Lines, lastWritten, nextWritten } from './lines.ts'
import { LABEL_KINDS, type Label } from './phrases.ts'

export const LONGEST_LABEL = 28
const MOST_LINES = 40
const LONGEST_LINE = 500
/** Programs name the hour, people and their forms a day at most. */
const HOUR = /(?<![\d.])\d{1,2}[:.h٫]\d\d(?![.\d])|\d:\d\d|\d ?[時时點点시Hh]|\d ?[ap]\.?m\b/i
const DATED = /\d{1,2}[:.h]\d{2}|(?:19|20)\d\d|\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}/

/** `12 boxes` */
const COUNTED = /^\d{1,5} \p{Ll}/u
/** a day and a word behind it, or before, and little else */
const MONTH =
  /^(?:\p{L}{2,12}\.?,? ){0,2}\d{1,2}(?:\.|st|nd|rd|th)?(?: de)? (?:jan|feb|mär|mar|apr|ma[ijy]|jun|jul|aug|ago|sep|okt|oct|out|nov|dez|dec|dic|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)|^(?:\p{L}{2,12}\.?,? ){1,2}\d{1,2}$/iu
/** the day as mails themselves have it */
const OF_MAILS = /^\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/
const NAMED = /[<[(](?:mailto:)?[^\s<>@]+@[^\s<>]+[>\])]/
const OF_SERVERS =
  /^(?:received|return-path|delivered-to|x-[a-z-]{2,40}|dkim-signature|authentication-results|received-spf|arc-[a-z-]{2,40}|mime-version|content-[a-z-]{2,40}|list-[a-z-]{2,40}|by \S+ (?:with|\()|for <\S+@)/i

/** `See below:`, `Here is what I got:`; below `Here is the draft:` stands what somebody wrote. */
const SHOWN =
  /^(?:(?:please |bitte |pls )?(?:(?:see|look|read) )?below|(?:siehe|s\.|hier) unten|siehe|(?:voir )?ci-dessous|voir plus bas|(?:ver |más )?abajo|abaixo|(?:vedi )?(?:qui )?sotto|(?:zie )?(?:hieronder|onder)|se (?:her|här|nedan|nedenfor)|nedan|nedenfor|katso alla|(?:zob(?:acz)?\.? )?poniżej|(?:viz )?níže|(?:см\. )?ниже)[\s:：]*$/iu
const RECEIVED =
  /^(?:here(?: is|['’]s)|below is|hier (?:ist|kommt)|anbei|voici|aquí (?:está|va)|aqui está|segue|ecco|hier is|her er|här är|oto|tady je|вот)(?!\p{L}).*(?<!\p{L})(?:got|received|sent me|bekam|bekommen|erhalten|reçu|recibí|recibido|recebi|ricevut|gekregen|ontvangen|fick|fikk|fik|dosta|otrzyma|получи|прислал)/iu
const LONGEST_SHOWN = 40

/** A line of dashes, or words between dashes. */
type Above = 'rule' | 'title' | null

/** The first line behind the head that begins at `first`; null when there is none. `above`: what stands before it. */
export function headerBlockEnd(lines: Lines, first: number, above: Above): number | null {
  if (readLabel(lines.words(first)) === null) return null
  const values = new Map<Label, string>()
  let last = first
  let open: Label | null = null
  for (let at = first; at < lines.count && at < first + MOST_LINES; at += 1) {
    const words = lines.words(at)
    if (lines.isEmpty(at)) {
      const next = nextWritten(lines, at)
      if (next > at + 2 || next >= lines.count || readLabel(lines.words(next)) === null) break
      continue
    }
    const field = readLabel(words)
    if (field !== null) {
      if (values.has(field.label) && field.label !== 'other') break
      if (field.label === 'from' && at > first && lines.isEmpty(at - 1) && beginsAnew(lines, at, above, values))
        return null
      values.set(field.label, field.value)
      open = field.label
    } else if (open !== null && goesOn(words, values.get(open) ?? '')) {
      values.set(open, `${values.get(open)} ${words}`)
    } else break
    last = at
  }
  if (isHead(values, above)) {
    if (
      above === null &&
      (isPasted(lines, first, last) ||
        isRaw(values) ||
        (isAnnounced(lines, first) && !values.has('date') && !isShown(lines, first)) ||
        /^[\s*_]*\p{Ll}/u.test(lines.words(first)))
    )
      return null
    const mayBeForm = above === null && !(values.has('to') && values.has('from'))
    return mayBeForm && isForm(lines, first, last) ? null : last + 1
  }
  return isLoneSender(lines, first) ? first + 1 : null
}

/** Is a head complete from `sender` on, so that what stands above the empty line is `To: be clear, …` that somebody wrote? In one with empty lines between all its fields only those that come again tell. */
function beginsAnew(lines: Lines, sender: number, above: Above, values: ReadonlyMap<Label, string>): boolean {
  const end = headerBlockEnd(lines, sender, above)
  if (end === null) return false
  if ([...values.keys()].every((label) => label === 'other')) return true
  // a program may leave the day apart
  if (DATED.test(values.get('date') ?? '') && !hasDate(lines, sender, end)) return false
  for (let at = sender + 1; at < end; at += 1) {
    if (lines.isEmpty(at)) continue
    if (!lines.isEmpty(at - 1) && at === sender + 1) return true
    const label = readLabel(lines.words(at))?.label
    if (label !== undefined && values.has(label)) return true
  }
  return false
}

/** Does a short sentence above it point to the mail itself? */
function isShown(lines: Lines, head: number): boolean {
  const above = lines.words(lastWritten(lines, head))
  const sentence =
    above
      .slice(-LONGEST_SHOWN - 2)
      .split(/[.!?] /)
      .at(-1) ?? ''
  return sentence.length <= LONGEST_SHOWN && (SHOWN.test(sentence) || RECEIVED.test(sentence))
}

function hasDate(lines: Lines, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (readLabel(lines.words(at))?.label === 'date') return true
  return false
}

/** A field of a mail's head: `*From:* Ada`, `**Von:** Ada`, `发件人：Ada`; null for any other line. */
export function readLabel(words: string): { label: Label; value: string } | null {
  const colon = findColon(words)
  if (colon < 1) return null
  const name = words
    .slice(0, colon)
    .replace(/^[\s*_>|]+|[\s*_]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  const label = LABEL_KINDS.get(name)
  return label === undefined ? null : { label, value: words.slice(colon + 1).replace(/^[\s*_]+/, '') }
}

/** Where the first colon of a label may be; -1 when there is none. */
function findColon(words: string): number {
  const start = words.slice(0, LONGEST_LABEL)
  const [narrow, wide] = [start.indexOf(':'), start.indexOf('：')]
  return narrow === -1 || wide === -1 ? Math.max(narrow, wide) : Math.min(narrow, wide)
}

/** Does this line belong to the field before: more recipients, or a value that its label's line did not have? */
function goesOn(words: string, value: string): boolean {
  return value === '' || /[,;<]$/.test(value.slice(-1)) || /^[<[(]|[>;,\])]$|@\S{1,100}$/.test(words.slice(-200))
}

/** What a web form sends has fields of other names beside these, and is no head: `Phone: …`, `Message: …`. */
function isForm(lines: Lines, first: number, last: number): boolean {
  const isField = (words: string) => /^[\s*_]*\p{L}[\p{L} -]{1,24}[*_ ]*[:：]/u.test(words)
  const next = nextWritten(lines, last + 1)
  return (first > 0 && isField(lines.words(first - 1))) || (next < lines.count && isField(lines.words(next)))
}

/** A head as servers write it, with their own fields around it, is something that somebody asks about. */
function isPasted(lines: Lines, first: number, last: number): boolean {
  return (first > 0 && OF_SERVERS.test(lines.words(first - 1))) || OF_SERVERS.test(lines.words(last + 1))
}

/** In the order of mails themselves, with their day: programs that quote have another, or one for people. */
function isRaw(values: ReadonlyMap<Label, string>): boolean {
  const labels = [...values.keys()]
  return labels[0] === 'from' && labels.at(-1) === 'date' && OF_MAILS.test(values.get('date') ?? '')
}

/** `From: Ada <ada@x.test>` alone in its paragraph, or a whole head on one line. */
function isLoneSender(lines: Lines, first: number): boolean {
  if (first === 0 || lines.words(first - 1) !== '') return false
  const field = readLabel(lines.words(first))
  if (field?.label !== 'from') return false
  const value = field.value.slice(0, LONGEST_LINE)
  if (/[<[(](?:mailto:)?[^\s<>@]+@[^\s<>]+[>\])]\s*$/.test(value)) return true
  const names = Array.from(value.matchAll(/(?:^|[\s*>)\]])(\p{L}+):/gu), ([, name = '']) => name.toLowerCase())
  return new Set(names.map((name) => LABEL_KINDS.get(name)).filter((label) => label !== undefined)).size >= 2
}

/** `Monday` from Ada, or `3 March`; neither `12 boxes` nor `everything` from the old house. */
function mayBeDay(date: string, from = ''): boolean {
  return DATED.test(date) || MONTH.test(date) || (!/\d/.test(date) && /^["'„“«*\s]*[\p{Lu}\p{Lo}]/u.test(from))
}

function isHead(values: ReadonlyMap<Label, string>, above: Above): boolean {
  const from = values.get('from')
  const date = values.get('date')
  const to = values.get('to')
  const kinds = [from, date, to, values.get('subject')].filter((value) => value !== undefined).length
  const addressed = [from, to].some((value) => value?.includes('@') ?? false)
  const titled = addressed || values.has('subject') || !COUNTED.test(date ?? '')
  // `From: London`, `To: Dover` beneath a line of dashes is a journey
  const dated = date !== undefined && DATED.test(date)
  if (above === 'title') return kinds >= 2 ? titled : (from?.includes('@') ?? false)
  if (above === 'rule') return kinds >= 2 ? addressed || dated : (from?.includes('@') ?? false)
  // a memo names the day behind those that it is from and to
  const [begin, second] = values.keys()
  if (kinds === 4)
    return (
      addressed ||
      (date !== undefined && (HOUR.test(date) || (begin === 'from' && second === 'date' && mayBeDay(date, from))))
    )
  // what somebody asks to be written has no day, and plain addresses if any
  if (kinds >= 3 && date === undefined) return [from, to].some((value) => NAMED.test(value ?? ''))
  if (kinds >= 3) return addressed || (HOUR.test(date ?? '') && values.has('subject'))
  return kinds === 2 && dated && addressed
}
