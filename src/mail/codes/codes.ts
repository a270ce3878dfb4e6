/** One-time codes and confirming links in the words of a mail: what a program may wait for (docs/codes.md). */

import type { Code } from '../types.ts'
import { createMarks, type Marks, NO_MARKS } from './code-marks.ts'
import { BOOKING, ENTRY, findCodeWord, MEETING, mayHoldCode, NUMBERED, PROMOTION } from './code-words.ts'
import { findConfirmingLinks, mayConfirm } from './confirming-links.ts'
import { plainLines } from './plain-lines.ts'

/** A mail that brings a code says so at its beginning. */
const LOOKED_AT = 8_000
/** Addresses of links take room, and without one it says so sooner. */
const GLANCED_AT = 3_000
const LINKS_LOOKED_AT = 60_000
const MOST_LINES = 300
const LONGEST_LINE = 1_000
const MOST_JUDGED = 200
const MOST_CODES = 3
/** How far a code may be from the word that announces it, in characters. */
const BEFORE_WORD = 300
const BEHIND_WORD = 500
const LEAST = 0.5

/** `words` is what the sender newly wrote, as Markdown. Best first; most mails cost no more than a look for a word. */
export function readCodes({ subject, words }: { subject: string; words: string }): Code[] {
  const hasLinks = words.includes('http')
  const start = words.slice(0, hasLinks ? LOOKED_AT : GLANCED_AT)
  const mayCode = mayHoldCode(subject) || mayHoldCode(start)
  return [
    ...(mayCode ? findCodes(subject, words.slice(0, LOOKED_AT)) : []),
    ...(hasLinks && mayConfirm(subject, words) ? findConfirmingLinks(subject, words.slice(0, LINKS_LOOKED_AT)) : []),
  ]
}

interface Candidate {
  value: string
  /** where it stands in its line */
  start: number
  end: number
  shape: 'digits' | 'mixed' | 'letters' | 'words'
}

const CANDIDATE = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    String.raw`(?<digits>\d{3}[ -]\d{3}|\d{4}[ -]\d{4}|\d{2}[ -]\d{2}[ -]\d{2}|\d(?:[ -]\d){3,7}|\d{4,8})`,
    String.raw`(?<mixed>[A-Z]{1,4}-\d{4,8}|[A-Z0-9]{3,5}-[A-Z0-9]{3,5}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{5,10}|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,10}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{6,10})`,
    '(?<letters>[A-Z]{5,8})',
    '(?<words>[a-z]{3,10}(?:-[a-z]{3,10}){2,4})',
  ].join('|')})`,
  'g',
)

function findCodes(subject: string, words: string): Code[] {
  const said = mayHoldCode(subject) ? words : around(words)
  const lines = [...plainLines(subject.slice(0, LONGEST_LINE)), ...plainLines(said)]
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
  const topicOf = once(() => {
    const whole = `${subject}\n${words}`
    return { isOther: PROMOTION.test(whole) || BOOKING.test(whole), isEntry: ENTRY.test(whole) }
  })
  const marksOf = createMarks(lines)
  const best = new Map<string, number>()
  let judged = 0
  for (const [index, line] of lines.entries()) {
    for (const candidate of candidatesIn(line)) {
      judged += 1
      if (judged > MOST_JUDGED) break
      const confidence = judge(candidate, { lines, index, marksOf, topicOf })
      const value = candidate.shape === 'digits' ? candidate.value.replace(/\D/g, '') : candidate.value
      if (confidence < LEAST) continue
      const before = best.get(value)
      // what is said twice is meant
      best.set(value, before === undefined ? confidence : Math.min(0.99, Math.max(before, confidence) + 0.02))
    }
  }
  if (best.size > 0 && MEETING.test(words)) return []
  return [...best]
    .map(([value, confidence]): Code => ({ kind: 'code', value, confidence: Math.round(confidence * 100) / 100 }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_CODES)
}

/** The lines around the words that codes have near them: all that an ordinary mail needs to be looked at for. */
function around(words: string): string {
  const pieces: string[] = []
  let from = 0
  for (let index = findCodeWord(words, 0); index !== -1; index = findCodeWord(words, from)) {
    const start = words.lastIndexOf('\n', Math.max(from, index - BEFORE_WORD)) + 1
    const end = words.indexOf('\n', index + BEHIND_WORD)
    pieces.push(words.slice(Math.max(from, start), end === -1 ? words.length : end))
    if (end === -1) break
    from = end
  }
  return pieces.join('\n')
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Something of this is in each. */
const MAYBE_CANDIDATE = /[\d-]|[A-Z]{5}/

function* candidatesIn(line: string): Generator<Candidate> {
  if (!MAYBE_CANDIDATE.test(line)) return
  for (const match of line.matchAll(CANDIDATE)) {
    const start = match.index
    const end = start + match[0].length
    if (!standsAlone(line, start, end)) continue
    const { digits, mixed, letters } = match.groups ?? {}
    const shape =
      digits !== undefined ? 'digits' : mixed !== undefined ? 'mixed' : letters !== undefined ? 'letters' : 'words'
    yield { value: match[0], start, end, shape }
  }
}

/** No piece of a longer number, amount, date, time, address or word. */
function standsAlone(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - 3), start)
  const after = line.slice(end, end + 3)
  if (
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_@#$€£¥₹+/\\=&%.,-]$/u.test(before) &&
    !/\p{L}[.,]$|[.…]{2,}$|[^\d]-{1,2}$/u.test(before)
  )
    return false
  if (/[\d)][ .,:/-]$|[$€£¥₹+#№] ?$/.test(before)) return false
  return !/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_@$€£¥₹/\\=%]|[ .,:-]\d|[:@/-][\p{L}\d]|\.[\p{Ll}\d]| ?[€£¥₹%円元원]|’s|'s)/u.test(
    after,
  )
}

interface Around {
  lines: readonly string[]
  index: number
  /** the words that count in a line */
  marksOf: (index: number) => Marks
  /** Is the mail about money off or a journey, or about getting in? Dear to find out, and seldom asked for. */
  topicOf: () => { isOther: boolean; isEntry: boolean }
}

/** From 0 to 1; beneath `LEAST` it is nothing. */
function judge(candidate: Candidate, { lines, index, marksOf, topicOf }: Around): number {
  const line = lines[index] ?? ''
  const { value, start, end, shape } = candidate
  const own = line.slice(0, start)
  const isAlone = /^[\s"'“”«»()[\]:.!–—-]*$/.test(own + line.slice(end))
  const isFirst = isAlone || own.trim().length < 4
  const above = isFirst ? [index - 3, index - 2, index - 1].filter((one) => one >= 0) : []
  const before = [...above.map((one) => lines[one] ?? ''), own].join('\n')
  if (NUMBERED.test(before.slice(-60))) return 0
  // where the last word of a kind ends, counted from the beginning of `before`; 0: there is none
  const last = (kind: keyof Marks) => {
    let offset = before.length - own.length
    const here = marksOf(index)[kind].findLast((span) => span.end <= start)
    if (here !== undefined) return offset + here.end
    for (const one of above.toReversed()) {
      offset -= (lines[one]?.length ?? 0) + 1
      const found = marksOf(one)[kind].at(-1)
      if (found !== undefined) return offset + found.end
    }
    return 0
  }
  const key = announced(
    before,
    { strong: last('strong'), weak: last('weak'), other: last('other') },
    { isAlone, topicOf },
  )
  const said = Math.max(
    key.said,
    explained(line, end, marksOf(index)),
    isAlone ? 0.9 * explained(lines[index + 1] ?? '', 0, marksOf(index + 1), true) : 0,
    isAlone && index > 0 && marksOf(0).strong.length > 0 ? 0.75 : 0,
  )
  if (said === 0) return 0
  const isBeside = isAlone || key.isBeside || BESIDE.test(own.slice(-20))
  return (
    said +
    bonus(value, shape, isAlone) -
    doubt(value, shape, {
      isAlone,
      isBeside,
      isOther: topicOf().isOther,
      isSure: key.isStrong,
    })
  )
}

/** What the words before it say: a strong word anywhere near, a weak one right beside it, and no other thing in between. */
function announced(
  before: string,
  { strong, weak, other }: Record<keyof Marks, number>,
  { isAlone, topicOf }: Pick<Around, 'topicOf'> & { isAlone: boolean },
): { said: number; isBeside: boolean; isStrong: boolean } {
  const key = Math.max(strong, weak)
  const gap = before.slice(key)
  const isBeside = key > 0 && gap.length < 10 && /^\W*$/.test(gap)
  const is = (said: number) => ({ said, isBeside, isStrong: strong > 0 && said >= 0.8 })
  if (key === 0 || other >= key) return is(0)
  const far = before.length - strong
  if (strong > 0 && (far <= 30 || (isAlone && far <= 300))) return is(0.9)
  if (strong > 0 && far <= 60) return is(0.8)
  if (weak > 0 && (!/pin\W*$/i.test(before.slice(Math.max(0, weak - 5), weak)) || topicOf().isEntry)) {
    if (gap.length <= 30 && FEW_WORDS.test(gap)) return is(0.75)
    if (isAlone && gap.length <= 120) return is(0.7)
  }
  return is(strong > 0 && far <= 120 ? 0.6 : 0)
}

/** What leads over to a code in the same line. */
const BESIDE =
  /[:：=「【["“'(]\s*$|(?:^|[^\p{L}])(?:is|ist|lautet|est|es|é|è|är|er|jest|je|to)\s*$|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]\s*$/iu

/** Up to three words of one sentence. */
const FEW_WORDS =
  /^[^\p{L}\d]*(?:(?:\p{L}+[^\p{L}\d.;!?]+){0,3}|(?:\p{L}+ ){2,5}(?:is|ist|est|es|é|è|är|er|jest|je):? )$/iu
/** What leads from a code to what it is. */
const BOUND =
  /^[\s"'”»)\]]*(?:is|as|ist|est|es|é|è|är|er|on|jest|je|це|это|—|–|-|=|は|が|是|为|為|는|은|,|\(|（|है)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu

/** What the words from `at` on say: `is your verification code`. */
function explained(line: string, at: number, marks: Marks, isNext = false): number {
  if (marks === NO_MARKS) return 0
  const sentence = line.slice(at, at + 100).split(/[.!?。]\s/, 1)[0] ?? ''
  const first = (kind: keyof Marks) => {
    const start = marks[kind].find((span) => span.start >= at)?.start ?? Number.POSITIVE_INFINITY
    return start - at <= sentence.length ? start - at : Number.POSITIVE_INFINITY
  }
  const strong = first('strong')
  const weak = first('weak')
  const other = first('other')
  if (other < strong && other <= weak) return 0
  const isBound = BOUND.test(sentence)
  if (strong <= 60) return isBound ? 0.92 : isNext ? 0.75 : 0.7
  return weak <= 30 && isBound ? 0.75 : 0
}

function bonus(value: string, shape: Candidate['shape'], isAlone: boolean): number {
  const digits = value.replace(/\D/g, '').length
  return (shape === 'digits' && digits === 6 ? 0.05 : 0) + (isAlone ? 0.03 : 0)
}

function doubt(
  value: string,
  shape: Candidate['shape'],
  { isAlone, isBeside, isOther, isSure }: { isAlone: boolean; isBeside: boolean; isOther: boolean; isSure: boolean },
): number {
  let sum = isOther && !isSure ? 0.3 : isOther && shape !== 'digits' ? 0.5 : 0
  if (/^(?:19|20)\d{2}$/.test(value)) sum += isBeside ? 0.1 : 0.5
  if (/^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(value)) sum += 0.6
  if (/^(?:19|20)\d{6}$/.test(value)) sum += isBeside ? 0.1 : 0.3
  if (/^(\d)\1+$/.test(value)) sum += 0.1
  if (shape === 'mixed' && !isBeside) sum += 0.2
  if (shape === 'mixed' && /^[A-Z]{2,}-|[a-z]/.test(value)) sum += isBeside ? 0.05 : 0.3
  if (shape === 'letters') sum += isBeside ? 0.2 : 0.9
  if (shape === 'words') sum += isAlone ? 0.1 : 0.9
  return sum
}
