/** Mail that goes to many without saying so in its header: how to leave the list stands below it, and more that no letter has. */
import { isPrefixed } from '../subject.ts'
import { isOnePersons } from './declared.ts'
import { withoutGreeting } from './greeting.ts'
import { isOfOwnMatter, leavingIn, mayLeave, offersPage, signsOfMass } from './mass-words.ts'

/** Footers are long, and links in them longer. */
const LAST = 4_000
const MOST_LINES = 40
/** Something to read, and two that are said to all. */
const LEAST_PARTS = 3
const MAY_LEAD = /http|[@|·]|\]\(/g
/** In front of an address on a line of its own. */
const FEW_MARKS = 8
/** How a mail begins tells whom it is for. */
const FIRST = 4_000
const ADDRESS = String.raw`(?:https?:\/\/|www\.|mailto:)\S+|[^\s@]{1,64}@[^\s@]+`
/** `: https://…`, and nothing more said of it. */
const LEADS_TO = new RegExp(`^[^.!?。！？]{0,80}?(?:${ADDRESS})(?:\\s*$|\\s*[|·•,;©–—-])`)
const COMES_FROM = new RegExp(`(?:${ADDRESS})[^.!?。！？]{0,60}$`)
const ONLY_ADDRESS = new RegExp(`^[\\s<(\\[]*(?:${ADDRESS})\\s*$`)
const LINK = /\]\([^()\s]{1,2000}\)/
const QUOTED = /["“”„«»「」]/
/** One leaves a conversation, too. */
const OF_ONE = /ticket|thread|conversation|discussion|request|issue|reminder/
const LONGEST_ITEM = 40
const LONGEST_LINK = 300
/** Behind the way out: `Need help?`; a letter asks there whether that will do. */
const SHORT_QUESTION = 3
/** A letter is short when it asks something; who sells asks, too. */
const SHORT = 500
/** A link that lets in, whatever is said of it. */
const TO_ENTER =
  /https?:\/\/[^\s)]{0,500}[/?&=._-](?:log-?in|sign-?in|sign-?on|magic|otp|auth|verif\w{1,6}|confirm\w{0,6}|activat\w{1,3}|invit\w{1,7}|accept|reset)(?![a-z])/i
/** English has one word for whoever writes; newsletters of one author need two signs. */
const I = /(?<![\p{L}\d'’.])I(?![\p{L}\d'’.-])/u
/** An order, a ticket, an invoice; no year. */
const NUMBERED = /(?!(?:19|20)\d\d(?!\d))(?<!\d)\d{4,}/

/** Why a mail that answers nothing and quotes nobody is taken for one of many; null for whatever may be somebody's. `shown` is Markdown. */
export function readMassMail(subject: string, shown: string): string[] | null {
  const tail = shown.slice(-LAST)
  if (!mayLeave(whatMayLead(tail))) return null
  // by the words that are known, and by a short one that is not
  if (isPrefixed(subject) || /^\s*\p{L}{1,3}\s?[:：]/u.test(subject) || NUMBERED.test(subject)) return null
  if (isOfOwnMatter(subject.toLowerCase())) return null
  const footer = tail.toLowerCase()
  if (/^\s*\\?>/m.test(footer)) return null
  const parts = wayOut(footer.split('\n')) ?? wayOut(footer.split(/\n|(?<=[.!?。！？]) /))
  if (parts === null) return null
  const above = shown.slice(0, shown.length - footer.length + footer.lastIndexOf(parts.way))
  if (TO_ENTER.test(above)) return null
  const isLetter = mayBeLetter(above)
  const mostAsked = isLetter ? 0 : SHORT_QUESTION
  const goesOn = (line: string) => (line.includes('?') && line.split(/\s+/).length > mostAsked) || isOnePersons(line)
  if (parts.behind.some(goesOn)) return null
  const signs = signsOfMass(`${shown.slice(0, FIRST).toLowerCase()}\n${footer}`, footer)
  return signs.length < (isLetter ? 2 : 1) ? null : ['unsubscribe', ...signs]
}

/** The lines that have a link, an address or several things side by side, with what stands above an address alone. */
function whatMayLead(text: string): string {
  let found = ''
  MAY_LEAD.lastIndex = 0
  while (MAY_LEAD.test(text)) {
    const index = MAY_LEAD.lastIndex - 1
    const start = text.lastIndexOf('\n', index) + 1
    const next = text.indexOf('\n', index)
    const end = next < 0 ? text.length : next
    MAY_LEAD.lastIndex = end
    const isAlone = index - start < FEW_MARKS
    found += text.slice(isAlone ? text.lastIndexOf('\n', start - 2) + 1 : start, end + 1)
  }
  return found.toLowerCase()
}

/** The last part that shows the way out, where something stands above it, and what is behind. */
function wayOut(lines: readonly string[]): { way: string; behind: string[] } | null {
  const parts = lines.filter((line) => line.trim() !== '')
  const at = parts.findLastIndex((line, index) => letsLeave(line, parts[index + 1] ?? ''))
  const way = parts[at]
  if (
    way === undefined ||
    at < 1 ||
    parts.length < (LINK.test(way) ? 2 : LEAST_PARTS) ||
    parts.length - at > MOST_LINES
  )
    return null
  return { way, behind: parts.slice(at + 1) }
}

/** Does a line show the way out, as no sentence about it does? */
function letsLeave(line: string, next: string): boolean {
  const found = leavingIn(line)
  if (found === null || QUOTED.test(line)) return false
  const { before, behind } = found
  const said = `${before.split(/[.|·•!?。！？]/).at(-1)}${behind.split(/[.|·•!?。！？]/, 1)[0]}`
  if (isOnePersons(said) || OF_ONE.test(said)) return false
  if (LINK.test(line)) return !behind.replace(/\([^()\s]*\)/g, '').includes('?')
  if (LEADS_TO.test(behind) || (COMES_FROM.test(before.slice(-LONGEST_LINK)) && behind.length < LONGEST_ITEM))
    return true
  if (ONLY_ADDRESS.test(next) && !/[.!?。！？]\s/.test(behind)) return true
  const items = line.split(/[|·•]/)
  return items.length > 1 && items.slice(0, 2).every((item) => item.trim().length < LONGEST_ITEM)
}

/** One writes to another: by name, of himself, or asking. */
function mayBeLetter(above: string): boolean {
  const { greeted, rest } = withoutGreeting(above)
  if (greeted === 'name' || greeted === 'colleagues') return true
  const start = rest.slice(0, FIRST)
  const words = start.toLowerCase()
  if (isOnePersons(words) || I.test(start)) return true
  if (above.length >= SHORT) return false
  return words.split('\n').some((line) => /[?？]/.test(line.replace(/https?:\S+/g, '')) && !offersPage(line))
}
