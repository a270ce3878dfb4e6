/** Lines that begin with `>`, as quoted text does (RFC 3676 §4.5), and those that only look so. */
import type { Lines } from './lines.ts'

/** A quoted line as long as this may have been wrapped on its way, and what it lost is as short as that. */
const LONG = 60
const SHORT = 30

export function createQuoteTest(lines: Lines): (line: number) => boolean {
  // of double width where Japanese is written
  const isMarked = (line: number) => lines.words(line).startsWith('>') || lines.words(line).startsWith('＞')
  let shallow: boolean | null = null
  /** Quotes of quotes stand in a quote. Else `>>>` is what an interpreter prompts with, or an arrow. */
  const hasShallow = () => {
    for (let line = 0; shallow === null && line < lines.count; line += 1) {
      if (isMarked(line) && !/^> ?>/.test(lines.words(line))) shallow = true
    }
    shallow ??= false
    return shallow
  }
  return (line) => {
    if (!isMarked(line)) return false
    const words = lines.words(line)
    if (/^> ?> ?>/.test(words)) return hasShallow()
    if (line === 0 || words.length === 1) return line === 0 || !isOpenLink(lines.words(line - 1))
    return !isOpenLink(lines.words(line - 1)) && (words.length > 24 || !/^>\s?\p{L}+\s?[:：]$/u.test(words))
  }
}

/** Was this line broken within `<https://…>` or `<ada@x.test>`, so that the next begins with the end of it? */
function isOpenLink(words: string): boolean {
  if (words.startsWith('>')) return false
  const open = words.lastIndexOf('<')
  if (open === -1 || words.includes('>', open)) return false
  return /^<(?:https?:|mailto:|[^\s<>]+@)/.test(words.slice(open))
}

/** The end of a quoted line that was wrapped by a server or a program that knows no quotes, between two that are marked. */
export function isWrappedRest(lines: Lines, line: number): boolean {
  const [before, words, next] = [lines.words(line - 1), lines.words(line), lines.words(line + 1)]
  if (!before.startsWith('>') || !next.startsWith('>') || before.length < LONG || words.length > SHORT) return false
  return /^\p{Ll}/u.test(words) && !/[.!?:…]$/.test(before)
}
