/** Answers within a quote that have but a colour, in the HTML beside a text that is read. */
import { readMarkdown } from '../html/markdown.ts'
import { hasWords } from '../html/visible.ts'
import { newWords } from '../segments.ts'
import type { Segment } from '../types.ts'
import type { Hint } from './apply-hints.ts'
import { mayAnnounce } from './inside-words.ts'
import { lettersOf } from './letters.ts'
import { readReply } from './read-reply.ts'

/** of what somebody says before their answers, and lines of these */
const LONGEST_SAID = 2_000
const MOST_ANSWERS = 200
/** letters before an answer by which its place is known, and of one that is known by itself */
const BEFORE = 12
const LONG = 16
/** letters that are looked for, and that all looking may compare */
const MOST_SOUGHT = 40
const MOST_COMPARED = 40_000_000
const MOST_TRIES = 10
/** pictures and the addresses of links, which HTML and text tell each in their way */
const ADDRESSES =
  /!\[[^\]]{0,300}\]\([^()\s]{0,500}\)|\]\([^()\s]{0,500}\)|<(?:https?|mailto):[^<>\s]{0,500}>|\[cid:[^\]\s]{0,200}\]/g

/** how HTML says that words are in a colour, marked, bold or in italics */
const LOOKS = ['color', 'background', '<b>', '<b ', '<strong', '<i>', '<i ', '<em', '<mark']
const FRAMED = /^[\s>]{0,8}[*_]/

/** `My answers are in red below`: the lines that are new in the HTML, and have a colour there, are the same in what the text quotes. */
export function coloredAnswers(text: string, html: string, segments: readonly Segment[]): Hint[] {
  if (!LOOKS.some((look) => html.includes(look)) || !announces(newWords(text, segments))) return []
  const { text: markdown, hints } = readMarkdown(html)
  const colored = hints.filter(({ kind }) => kind === 'colored')
  const pieces = readReply(markdown, hints)
  const from = pieces.find(({ kind }) => kind === 'quote')?.start ?? markdown.length
  const said = lettersOf(withoutAddresses(markdown), from)
  const quoted = lettersOf(withoutAddresses(text), segments.find(({ kind }) => kind === 'quote')?.start ?? 0)
  const found: Hint[] = []
  let [behind, looked, next, compared] = [0, 0, 0, 0]
  for (const { start, end } of newLines(markdown, pieces, from)) {
    while ((colored[next]?.end ?? end) <= start) next += 1
    if ((colored[next]?.start ?? end) >= end && !FRAMED.test(markdown.slice(start, start + BEFORE))) continue
    const [first, last] = [said.indexAt(start), said.indexAt(end)]
    if (first === last) continue
    looked += 1
    if (looked > MOST_ANSWERS || compared > MOST_COMPARED) break
    const at = placeOf(said.letters, { first, last }, quoted.letters, behind)
    compared += 2 * MOST_SOUGHT * ((at === -1 ? quoted.letters.length : at) - behind)
    const lines = at === -1 ? null : wholeLines(text, quoted.offset(at), quoted.offset(at + last - first - 1) + 1)
    if (lines === null) continue
    behind = at + last - first
    found.push({ kind: 'answer', ...lines })
  }
  return found
}

function announces(words: string): boolean {
  return words.slice(0, LONGEST_SAID).split('\n').some(mayAnnounce)
}

/** With as many characters. */
function withoutAddresses(text: string): string {
  return text.replace(ADDRESSES, (address) => ' '.repeat(address.length))
}

/** The lines behind `from` that are in no piece. */
function* newLines(text: string, pieces: readonly Segment[], from: number): Generator<{ start: number; end: number }> {
  let at = from
  for (const { start, end } of [...pieces, { start: text.length, end: text.length }]) {
    while (at < start) {
      const newline = text.indexOf('\n', at)
      const stop = newline === -1 ? start : Math.min(newline, start)
      if (stop > at) yield { start: at, end: stop }
      at = stop + 1
    }
    at = Math.max(at, end)
  }
}

/** Where these letters of `said` stand in `quoted`, at `behind` or later: with those before them, or by themselves when they are many. -1: nowhere. */
function placeOf(said: string, { first, last }: { first: number; last: number }, quoted: string, behind: number) {
  const before = Math.min(BEFORE, first)
  const at = find(said.slice(first - before, last), quoted, Math.max(0, behind - before))
  if (at !== -1) return at + before
  return last - first < LONG ? -1 : find(said.slice(first, last), quoted, behind)
}

/** What is long is looked for by its beginning, in few places. */
function find(sought: string, text: string, from: number): number {
  const begin = sought.slice(0, MOST_SOUGHT)
  let at = text.indexOf(begin, from)
  for (let tries = 1; at !== -1 && !text.startsWith(sought, at); tries += 1)
    at = tries < MOST_TRIES ? text.indexOf(begin, at + 1) : -1
  return at
}

/** The lines of `text` from `start` to `end`; null when there are other words in them. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } | null {
  const first = text.lastIndexOf('\n', start) + 1
  const newline = text.indexOf('\n', end)
  const last = newline === -1 ? text.length : newline
  return hasWords(text.slice(first, start)) || hasWords(text.slice(end, last)) ? null : { start: first, end: last }
}
