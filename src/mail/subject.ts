/** Subjects: what they are without the prefixes of mail programs and lists, and the subject of an answer. */

import { cutText } from './mime/charset.ts'

/** "Re" and "Fwd" in the languages of common mail programs. */
const REPLY =
  're|r|aw|antw|antwort|sv|vs|vá|odp|ynt|res|rif|bls|atb|σχετ|απ|ответ|отв|رد|תגובה|回复|回覆|答复|答覆|返信|답장'
const FORWARD = 'fwd?|wg|vb|vl|rv|i|enc|tr|trs|pd|[iİ]lt|yml|doorst|továbbítás|πρθ|пересл|הועבר|转发|轉寄|転送|전달'
const COUNT = String.raw`\s*(?:[[(^]?\d{1,4}[\])]?)?\s*[:：]`
const ANSWERS = new RegExp(String.raw`^(?:\s*(?:${REPLY})${COUNT})+`, 'iu')
const PREFIXES = new RegExp(String.raw`^(?:\s*(?:${REPLY}|${FORWARD})${COUNT})+`, 'iu')
/** A list's name; with a digit it is more likely a ticket, which tells conversations apart. */
const LIST = /^\[[^[\]\d]{1,60}\](?=\s*\S)/u
const FORWARDED = /\(fwd\)$/i

/** What is cut off is cut behind the prefixes, so that an answer keeps the base of what it answers. */
const LONGEST_BASE = 2_000
/** Each takes one list's name off; no ordinary mail went through as many. */
const MOST_ROUNDS = 50

/** What two mails of one conversation share: no Re, Fwd, AW, SV, WG, [list] …, one space between words, lower-case. */
export function baseSubject(subject: string): string {
  let text = onOneLine(subject)
  for (let before = '', round = 0; before !== text && round < MOST_ROUNDS; round += 1) {
    before = text
    text = text.replace(PREFIXES, '').trim().replace(LIST, '').replace(FORWARDED, '').trim()
  }
  return cutText(text, LONGEST_BASE).normalize('NFC').toLowerCase()
}

/** May it be of an answer, or of what is passed on? In any language a short word and a colon say so. */
export function hasPrefix(subject: string): boolean {
  return (
    subject === '' ||
    /^[\s[(]{0,5}(?:\[[^[\]]{1,60}\]\s?)?\p{L}{1,12}\s?(?:[[(^]?\d{1,4}[\])]?)?\s?[:：]/u.test(subject)
  )
}

/** Does it say that it answers or passes on? */
export function isPrefixed(subject: string): boolean {
  return PREFIXES.test(subject)
}

/** The subject of an answer: `Re:` exactly once, on one line. */
export function replySubject(subject: string): string {
  return `Re: ${onOneLine(subject).replace(ANSWERS, '').trim()}`.trim()
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
