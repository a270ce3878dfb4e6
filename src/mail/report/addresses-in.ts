/** Addresses that stand in a line of text, found in one pass: lines of strangers may be long. */

export interface FoundAddress {
  address: string
  /** where it stands in the line; the end is behind it */
  start: number
  end: number
}

/** Something on both sides of an @: servers name what has no dot. */
export function isAddress(text: string): boolean {
  return /[^@]@[^@]/.test(text)
}

const LOCAL = /[^\s<>()[\]{},;:"'`|*\\@（）【】「」《》〈〉，。：；、“”‘’！？]/
/** Words of these scripts stand in front of an address without a blank. */
const GLUED = /^.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?=[\x21-\x7e]+$)/u
/** Behind an open bracket an address stands alone, and has what would part it from words elsewhere. */
const BRACKETED = /^(?:"(?:[^"\\]|\\.)+"|[^\s<>()[\],;:"\\@]+)$/
const DOMAIN = /[\p{L}\p{M}\p{N}._-]/u
/** RFC 5321 §4.5.3.1; VERP makes long ones. */
const LONGEST_LOCAL = 128
const LONGEST_DOMAIN = 255
const MOST = 50

export function addressesIn(line: string): FoundAddress[] {
  const found: FoundAddress[] = []
  for (let at = line.indexOf('@'); at !== -1 && found.length < MOST; at = line.indexOf('@', at + 1)) {
    const bracket = bracketBefore(line, at)
    let start = bracket ?? at
    while (bracket === null && start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(line[start - 1] as string))
      start -= 1
    let end = at + 1
    while (end < line.length && end - at <= LONGEST_DOMAIN && DOMAIN.test(line[end] as string)) end += 1
    while (end > at + 1 && !/[\p{L}\p{M}\p{N}]/u.test(line[end - 1] as string)) end -= 1
    // `to=user@x.test`, `mailto:` is cut by its colon
    const prefix = /^(?:to|rcpt|user|addr|recipient|smtp|orig_to|for)=/i.exec(line.slice(start, at))?.[0].length ?? 0
    start += prefix
    if (bracket === null) start += GLUED.exec(line.slice(start, at))?.[0].length ?? 0
    // `/user@x.test`, `=20user@x.test`
    while (start < at && /[/=!#.'\-–]/.test(line[start] as string)) start += 1
    const previous = found.at(-1)
    if (start === at || end === at + 1 || (previous !== undefined && start < previous.end)) continue
    found.push({ address: line.slice(start, end), start, end })
  }
  return found
}

/** Where the local part begins that stands between a bracket and the @ at `at`; null when there is none. */
function bracketBefore(line: string, at: number): number | null {
  const from = Math.max(0, at - LONGEST_LOCAL)
  const open = line.slice(from, at).lastIndexOf('<')
  return open !== -1 && BRACKETED.test(line.slice(from + open + 1, at)) ? from + open + 1 : null
}
