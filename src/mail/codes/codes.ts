/** One-time codes and confirming links in the words of a mail: what a program may wait for (docs/codes.md). */

import type { Code } from '../types.ts'
import { asksFor, entersAbove, isForYou } from './asked-for.ts'
import { TO_LINK } from './asking-words.ts'
import { mayBeOfBrand } from './brand-behind.ts'
import { asEntered, type Candidate, candidatesIn } from './candidates.ts'
import { createMarks } from './code-marks.ts'
import { findCodeWord, mayHoldCode } from './code-words.ts'
import { findConfirmingLinks, mayConfirm } from './confirming-links.ts'
import { judgeCode } from './judge-code.ts'
import { createMeeting, isOfPayment } from './other-mail.ts'
import { joinAddresses, plainLines } from './plain-lines.ts'
import { createTopic } from './topic.ts'
import { OF_ENTRY } from './topic-words.ts'

/** A mail that brings a code says so at its beginning. */
const LOOKED_AT = 8_000
/** Addresses of links take room, and without one it says so sooner. */
const GLANCED_AT = 3_000
/** Of a mail that may say it without a word of a code. */
const FEW_WORDS = 600
const LINKS_LOOKED_AT = 60_000
const MOST_LINES = 300
const LONGEST_LINE = 1_000
const MOST_JUDGED = 200
const MOST_CODES = 3
/** How far a code may be from the word that announces it, in characters. */
const BEFORE_WORD = 300
const BEHIND_WORD = 500
const LEAST = 0.5
/** More of them are a list of something, unless each is plainly said to be a code. */
const MOST_MEANT = 5
const PLAIN = 0.85

/** `words` is what the sender newly wrote, as Markdown. Best first; most mails cost no more than a look for a word. */
export function readCodes({ subject, words: written }: { subject: string; words: string }): Code[] {
  const hasLinks = written.includes('http')
  const words = hasLinks ? joinAddresses(written) : written
  const start = words.slice(0, hasLinks ? LOOKED_AT : GLANCED_AT)
  const isOfCode = mayHoldCode(subject) || OF_ENTRY.test(subject) || mayBeOfBrand(subject) || asksAtOnce(words)
  const beginning = words.slice(0, LOOKED_AT)
  return [
    ...(isOfCode || mayHoldCode(start) ? findCodes(subject, beginning, isOfCode ? beginning : around(beginning)) : []),
    ...(hasLinks && mayConfirm(subject, words) ? findConfirmingLinks(subject, words.slice(0, LINKS_LOOKED_AT)) : []),
  ]
}

/** Does a mail that is hardly more than a sentence ask for a number to be entered? */
function asksAtOnce(words: string): boolean {
  if (words.length > FEW_WORDS) return false
  if (words.includes('/') && TO_LINK.test(words)) return true
  for (const { 0: value, index } of words.matchAll(/(?<!\d[ -]?)\d[\d -]{2,9}\d(?!\d)/g)) {
    const [own, rest] = [words.slice(0, index), words.slice(index + value.length)]
    if (asksFor(own, rest) || isForYou(own, rest.split('\n', 1)[0] ?? '')) return true
    if (entersAbove(BENEATH.exec(rest)?.[1] ?? '')) return true
    if (mayBeOfBrand(lineAt(words, index))) return true
  }
  return false
}

/** The line beneath, whatever marks are between. */
const BENEATH = /^[^\p{L}\p{N}]{1,12}(?<=\n[^\p{L}\p{N}]{0,11})(.*)/u

function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index)
  return text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? text.length : end)
}

/** `said` is what of `words` is looked at. */
function findCodes(subject: string, words: string, said: string): Code[] {
  const lines = joinCells(
    [...plainLines(subject.slice(0, LONGEST_LINE)), ...plainLines(said)].filter((line) => line !== ''),
  )
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
  const topicOf = createTopic(subject, words)
  const marksOf = createMarks(lines)
  const isOfMeeting = createMeeting(subject, words, lines)
  const best = new Map<string, number>()
  let judged = 0
  for (const [index, line] of lines.entries()) {
    for (const candidate of candidatesIn(line)) {
      judged += 1
      if (judged > MOST_JUDGED) break
      const confidence = judgeCode(candidate, { lines, index, marksOf, topicOf })
      if (confidence < LEAST || isOfMeeting(index, sentenceAt(line, candidate))) continue
      const value = asEntered(candidate)
      const before = best.get(value)
      // what is said twice is meant
      best.set(value, before === undefined ? confidence : Math.min(0.99, Math.max(before, confidence) + 0.02))
    }
  }
  if (best.size > 0 && isOfPayment(subject, words)) return []
  const least = best.size > MOST_MEANT ? PLAIN : LEAST
  return [...best]
    .filter(([, confidence]) => confidence >= least)
    .map(([value, confidence]): Code => ({ kind: 'code', value, confidence: Math.round(confidence * 100) / 100 }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_CODES)
}

/** The sentence in which a candidate stands. */
function sentenceAt(line: string, { start, end }: Candidate): string {
  const own = line.slice(0, start).split(SENTENCE).at(-1) ?? ''
  return own + line.slice(start, end) + (line.slice(end).split(SENTENCE, 1)[0] ?? '')
}

const SENTENCE = /[.!?。]\s|。/

/** Some tables give each digit a cell, and each cell is a line. */
function joinCells(lines: readonly string[]): string[] {
  const joined: string[] = []
  let run: string[] = []
  for (const line of [...lines, '']) {
    const cell = /^(?:[-•·] )?([A-Z\d])$/.exec(line)?.[1]
    if (cell !== undefined) run.push(cell)
    else {
      joined.push(...(run.length >= 4 && run.length <= 8 ? [run.join('')] : run))
      run = []
      if (line !== '') joined.push(line)
    }
  }
  return joined
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
