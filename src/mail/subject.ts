/** Subjects: what they are without the prefixes of mail programs and lists, and the subject of an answer. */

/** "Re" and "Fwd" in the languages of common mail programs. */
const REPLY = 're|r|aw|antw|antwort|sv|vs|odp|ynt|res|rif|σχετ|回复|回覆|答复|答覆|返信|답장'
const FORWARD = 'fwd?|wg|vb|vl|rv|i|enc|tr|pd|ilt|továbbítás|转发|轉寄|転送|전달'
const COUNT = String.raw`\s*(?:[[(^]?\d{1,4}[\])]?)?\s*[:：]`
const ANSWERS = new RegExp(String.raw`^(?:\s*(?:${REPLY})${COUNT})+`, 'iu')
const PREFIXES = new RegExp(String.raw`^(?:\s*(?:${REPLY}|${FORWARD})${COUNT})+`, 'iu')
/** A list's name; with a digit it is more likely a ticket, which tells conversations apart. */
const LIST = /^\[[^[\]\d]{1,60}\](?=\s*\S)/u
const FORWARDED = /\(fwd\)$/i

/** What two mails of one conversation share: no Re, Fwd, AW, SV, WG, [list] …, one space between words, lower-case. */
export function baseSubject(subject: string): string {
  let text = onOneLine(subject).slice(0, 2_000)
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(PREFIXES, '').trim().replace(LIST, '').replace(FORWARDED, '').trim()
  }
  return text.normalize('NFC').toLowerCase()
}

/** The subject of an answer: `Re:` exactly once, on one line. */
export function replySubject(subject: string): string {
  return `Re: ${onOneLine(subject).replace(ANSWERS, '').trim()}`.trim()
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
