/** Answers within a quote behind a mark that their writer names above it: `CB: Yes.`, `--> Yes.`, `### Yes.`, `*Yes.*` */
import { charactersOf, isOneOf } from './characters.ts'
import { isClosing } from './closings.ts'
import { bare, markLength } from './hands.ts'
import { readLabel } from './header-block.ts'
import { namesMark, saysWhereOrHow, sentencesOfAnswers } from './inside-words.ts'
import { type Lines, lastWritten } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'
import { isJobTitle } from './titles.ts'

const SIGNS = charactersOf('-=→»#*_/+@§$%!<[')
const COLON = ':'.charCodeAt(0)
const MARK = '>'.charCodeAt(0)
const BLANK = ' '.charCodeAt(0)
const LONGEST_NAME = 14
/** lines that have a mark, and words in which somebody says which it is */
const MOST_MARKED = 200
const MOST_ANNOUNCING = 60
const LONGEST = 600
const LONGEST_WRAPPED = 12
/** lines in which whoever is quoted is named */
const MOST_NAMING = 12
const LONGEST_SIGNED = 40
const LONGEST_POINTING = 60
const ARROW = /^(?:-{1,3}|={1,3})>{1,3}(?=\s?[^\s>])|^[→»](?=\s?\S)/
const SIGN = /^(?:#{1,5}|\*{2,5}|\+{2,5}|@{1,4}|§{1,4}|\${2,4}|%{2,4}|!{2,4}|\/{2,4})(?=\s\S)/
const NAMED = /^(?:(\p{Lu}[\p{L}.]{0,11})(?:\s?:|>{1,3})|<(\p{Lu}[\p{L}.]{0,11})>)\s?[^\s/]/u
const SIGNED = /^[-–—\s]{0,3}\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}[,.]?$/u
/** That of whoever is quoted, beneath their mail. */
const WHOLE_NAME = /^[*_/]{1,2}(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}.'’-]+[*_/]{1,2}$/u
/** all of a line, in plain text and in Markdown */
const FRAMED = /^(\*\*|[*_/])[^\s*_/].*[^\s*_/]\1$/

interface Marked {
  line: number
  mark: string
  /** Is the line above a question? */
  asked: boolean
}

interface Announced {
  /** the words of the names that stand alone on a line */
  signed: readonly string[]
  /** the sentences that speak of answers */
  said: readonly string[]
  /** and those that point below: `See CB: below.` */
  pointing: readonly string[]
}

/** The lines of quotes that are answers behind such marks. */
export function markedAnswers(lines: Lines, owners: Uint8Array): number[] {
  const marked = markedLines(lines, owners)
  if (marked.length === 0) return []
  const announced = announcing(lines, owners)
  if (announced.said.length === 0 && announced.pointing.length === 0) return []
  const author = authorOf(lines, owners)
  const own = ownFrames(lines, owners)
  const found: number[] = []
  for (const mark of new Set(marked.map((one) => one.mark))) {
    const all = marked.filter((one) => one.mark === mark)
    const named = isNamed(
      announced,
      mark,
      all.some(({ asked }) => asked),
    )
    if (!(named || isSigned(announced, mark)) || isOf(author, mark) || own.has(mark)) continue
    for (const { line } of all) {
      if (!named && isAmongOthers(lines, owners, line, mark)) continue
      found.push(line)
      if (!isFramed(mark)) found.push(...wrapped(lines, owners, line, mark))
    }
  }
  return found
}

function markedLines(lines: Lines, owners: Uint8Array): Marked[] {
  const marked: Marked[] = []
  for (let at = owners.indexOf(QUOTE); at !== -1; at = owners.indexOf(QUOTE, at + 1)) {
    if (!mayBeMarked(lines, at)) continue
    const words = bare(lines, at)
    const mark = markOf(words)
    // behind `>` nobody types one, but a program may write of a look
    if (mark === null || (!isFramed(mark) && markLength(lines.words(at)) > 0)) continue
    const above = lastWritten(lines, at)
    const before = above < 0 || owners[above] !== QUOTE ? '' : bare(lines, above)
    const asked = /[?？؟][*_)]{0,4}$/.test(before.slice(-8))
    const isOther = before === '' || readLabel(before) !== null || isClosing(before) || isJobTitle(words)
    // a title, a heading, the name beneath a letter
    if (isFramed(mark) && (isOther || (!asked && WHOLE_NAME.test(words)))) continue
    marked.push({ line: at, mark, asked })
    if (marked.length === MOST_MARKED) break
  }
  return marked
}

/** A sign, or a colon behind one word: a glance at few characters. */
function mayBeMarked(lines: Lines, line: number): boolean {
  const { text } = lines
  let from = lines.from(line)
  if (text.charCodeAt(from) === MARK) from += text.charCodeAt(from + 1) === BLANK ? 2 : 1
  if (isOneOf(SIGNS, text.charCodeAt(from))) return true
  const end = Math.min(lines.to(line), from + LONGEST_NAME)
  for (let at = from + 1; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === COLON || code === MARK) return true
    if (code === BLANK && text.charCodeAt(at + 1) !== COLON) return false
  }
  return false
}

function markOf(words: string): string | null {
  const frame = FRAMED.exec(words)
  if (frame !== null) return `${frame[1]}…`
  const sign = ARROW.exec(words) ?? SIGN.exec(words)
  if (sign !== null) return sign[0]
  const named = NAMED.exec(words)
  return named === null || readLabel(words) !== null ? null : (named[1] ?? named[2] ?? null)
}

function isFramed(mark: string): boolean {
  return mark.endsWith('…')
}

/** The frames of new lines beneath the first that is quoted: whoever answers so between quotes did not put others within. */
function ownFrames(lines: Lines, owners: Uint8Array): Set<string> {
  const found = new Set<string>()
  const first = owners.indexOf(QUOTE)
  let looked = 0
  for (let at = owners.indexOf(NEW, first); at !== -1 && looked < MOST_MARKED; at = owners.indexOf(NEW, at + 1)) {
    if (lines.isEmpty(at)) continue
    looked += 1
    const mark = markOf(lines.words(at))
    if (mark !== null && isFramed(mark)) found.add(mark)
  }
  return found
}

/** What the sender says above of answers, and with which name they sign. */
function announcing(lines: Lines, owners: Uint8Array): Announced {
  const [said, pointing, signed]: [string[], string[], string[]] = [[], [], []]
  let looked = 0
  for (let at = owners.indexOf(NEW); at !== -1 && looked < MOST_ANNOUNCING; at = owners.indexOf(NEW, at + 1)) {
    if (lines.isEmpty(at)) continue
    looked += 1
    const words = lines.words(at).slice(0, LONGEST)
    said.push(...sentencesOfAnswers(words))
    if (words.length <= LONGEST_POINTING && saysWhereOrHow(words)) pointing.push(words)
    if (words.length <= LONGEST_SIGNED && SIGNED.test(words)) signed.push(...words.split(/[^\p{L}.]+/u))
  }
  return { signed, said, pointing }
}

/** The words of the name of whoever wrote the first mail that is quoted. */
function authorOf(lines: Lines, owners: Uint8Array): string[] {
  let looked = 0
  for (let at = owners.indexOf(QUOTE); at !== -1 && looked < MOST_NAMING; at = owners.indexOf(QUOTE, at + 1)) {
    const words = bare(lines, at).slice(0, LONGEST)
    if (words === '') continue
    looked += 1
    const label = readLabel(words)
    if (label?.label === 'from') return label.value.split(/[^\p{L}.]+/u)
    if (label === null && /:[*_]*$/.test(words)) return words.split(/[^\p{L}.]+/u)
  }
  return []
}

/** Is it said of answers, or does a short line that points below say, that this is their mark? `Budget: see below` is about another thing, unless it stands beneath a question. */
function isNamed({ said, pointing }: Announced, mark: string, asked: boolean): boolean {
  if (!/^\p{L}/u.test(mark)) return said.some((words) => namesMark(words, mark))
  const forms = [`${mark}:`, `${mark} :`, `${mark}>`, `(${mark})`, `[${mark}]`, `"${mark}"`, `“${mark}”`, `„${mark}“`]
  return (
    said.some((words) => forms.some((form) => words.includes(form))) ||
    pointing.some((words) => forms.some((form) => words.indexOf(form) >= (asked ? 0 : 1)))
  )
}

/** Or is it the name of whoever says that they answer below? */
function isSigned({ signed, said }: Announced, mark: string): boolean {
  return isOf(signed, mark) && said.some(saysWhereOrHow)
}

/** In a list of tasks and in minutes other names stand right above or beneath. */
function isAmongOthers(lines: Lines, owners: Uint8Array, line: number, mark: string): boolean {
  return [line - 1, line + 1].some((at) => {
    if (owners[at] !== QUOTE || lines.isEmpty(at)) return false
    const words = bare(lines, at)
    const other = /[?？؟]$/.test(words) ? null : markOf(words)
    return other !== null && other !== mark && /^\p{L}/u.test(other)
  })
}

function isOf(name: readonly string[], mark: string): boolean {
  return name.includes(mark) || initials(name, mark)
}

/** Does somebody sign with the name that these letters begin: `Charles Babbage`, `CB`? */
function initials(parts: readonly string[], mark: string): boolean {
  if (mark !== mark.toUpperCase() || !/^\p{L}/u.test(mark)) return false
  const letters = [...mark.replaceAll('.', '')]
  return parts.some((_, at) => letters.every((letter, index) => parts[at + index]?.startsWith(letter) ?? false))
}

/** The lines in which an answer goes on. */
function wrapped(lines: Lines, owners: Uint8Array, first: number, mark: string): number[] {
  const found: number[] = []
  const closing = lines.words(first).includes(`<${mark}>`) ? `</${mark}>` : null
  for (let at = first + 1; at < first + LONGEST_WRAPPED && owners[at] === QUOTE && !lines.isEmpty(at); at += 1) {
    const before = bare(lines, at - 1)
    if (closing === null ? /[.!?…]$/.test(before) || !/^[^\p{Lu}]/u.test(bare(lines, at)) : before.includes(closing))
      break
    if (markOf(bare(lines, at)) !== null) break
    found.push(at)
  }
  return found
}
