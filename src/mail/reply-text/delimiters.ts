/** The line above a signature: RFC 3676 §4.3 has `-- `, whose blank many programs lose, and others write longer ones. */
import { charactersOf, isOneOf, stripEnd } from './characters.ts'
import { isClosing } from './closings.ts'
import { isContact, isFooter, MOST_WORDS } from './contacts.ts'
import { DASHES, divides } from './dividers.ts'
import { isAnnounced, type Lines, lastWritten, nextWritten, type Piece } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { NOTICE } from './own-words.ts'
import { isRule } from './separators.ts'
import { NAME } from './titles.ts'

/** Lines that are written behind a delimiter that is not the one of RFC 3676, at most. */
export const LONGEST_LOOSE = 15
/** More delimiters than that divide what is written; each looks at all that is beneath. */
const MOST_LOOKS = 10
const FARTHEST_RULE = 40
/** Nobody says so of what they write themselves. */
export const DISCLAIMER =
  /^(?=.{60})(?!.{0,120}(?<!\p{L})(?:I|my|j['’]ai|you sent|mein\p{L}{0,2})(?!\p{L}))(?=.{0,80}(?:e-?mail|message|communication|comunicazione|comunicación|comunicação|transmission|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|wiadomoś|meddel|viesti|сообщени|письм|повідомлен)).{0,300}?(?:confidential|privileged|intended (?:only|solely)|intended recipient|vertraulich|confidentiel|riservat|confidencial|vertrouwelijk|(?:uitsluitend|alleen|ausschließlich|exclusivement|uniquement|exclusivamente|únicamente|esclusivamente)(?!\p{L}).{0,80}(?<!\p{L})(?:geadresseerde|ontvanger|adressat|empfänger|destinataire|personne à|destinatari|persona (?:o |a |alla )|person(?:en)?,? (?:an|für) )|fortrolig|konfidentiell|luottamuksel|poufn|конфиденциальн|конфіденційн)/iu
/** lines beneath a name that has been signed above */
const MOST_SIGNED = 9
const AFTER_NAME = charactersOf(' ,.*_')
const DELIMITING = charactersOf('-–—―_*=+.~#─━＿＝＊')

/** The delimiter in a piece; null when there is none. */
export function findDelimiter(lines: Lines, { first, end }: Piece): number | null {
  let rules = 0
  let looks = 0
  for (let at = first; at < end; at += 1) {
    const length = lines.to(at) - lines.from(at)
    if (length < 1 || length > 200 || !isOneOf(DELIMITING, lines.text.charCodeAt(lines.from(at)))) continue
    const words = lines.words(at)
    const few = end - at - 1 <= LONGEST_LOOSE
    if (words === '--' && lines.raw(at).startsWith('-- ')) {
      looks += 1
      if (looks > MOST_LOOKS || divides(lines, { first, end }, at, true)) continue
      return at
    }
    if (DASHES.test(words) && few) {
      if (divides(lines, { first, end }, at, false)) continue
      // where one of them divides what is written, so do the others
      if (!goesOn(lines, { first, end }, at) && (rules === 0 || isContact(lines, { first: at + 1, end }))) return at
      rules += 1
    }
    if (/^(?:[-=+_]{2,4})$/.test(words) && isNameOnly(lines, { first: at + 1, end })) {
      const divides = words.length > 2 && isRepeated(lines, { first, end }, at)
      if (at > first && lines.isEmpty(at - 1) && !divides) return at
    }
    if (!few || !isRule(words) || isAnnounced(lines, at)) continue
    if (DISCLAIMER.test(lines.words(nextWritten(lines, at + 1)))) return at
    if (
      !underlines(lines, at) &&
      !isRepeated(lines, { first, end }, at) &&
      (isContact(lines, { first: at + 1, end }, words.length > 4 ? 1 : 2) || isSameName(lines, { first, end }, at))
    )
      return at
  }
  return null
}

/** Is `--` no more than a dash, within a paragraph or between two, for somebody speaks on beneath? */
function goesOn(lines: Lines, { first, end }: Piece, delimiter: number): boolean {
  if (delimiter === first || (lines.isEmpty(delimiter - 1) && !lines.isEmpty(delimiter + 1))) return false
  for (let at = delimiter + 1; at < end; at += 1) {
    const words = lines.words(at).slice(0, 600)
    if (NOTICE.test(words) || isFooter(words) || isMobileLine(words)) return false
    if (words.endsWith('?') || (/[.!]$/.test(words) && words.split(' ', MOST_WORDS + 1).length > MOST_WORDS))
      return true
  }
  return false
}

/** Does somebody who has signed above the rule stand beneath it with all of their name, and how to reach them? */
function isSameName(lines: Lines, { first, end }: Piece, rule: number): boolean {
  const above = lastWritten(lines, rule)
  const below = nextWritten(lines, rule + 1)
  if (above < first || below >= end || !isContact(lines, { first: below, end }, 1, MOST_SIGNED)) return false
  // `ask`, and below it whom
  const before = above === first ? '' : lines.words(above - 1)
  if (/[\p{L}\p{N}:]$/u.test(before) && !isClosing(before)) return false
  const [short, whole] = [stripEnd(lines.words(above), AFTER_NAME), lines.words(below)]
  return short.length > 1 && NAME.test(whole) && (whole === short || whole.startsWith(`${short} `))
}

/** A name, and a word or two on who that is. */
function isNameOnly(lines: Lines, { first, end }: Piece): boolean {
  const written: string[] = []
  for (let at = first; at < end && written.length < 4; at += 1) {
    if (!lines.isEmpty(at)) written.push(lines.words(at))
  }
  const isName = (words: string) => /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(words) && !isClosing(words)
  return written.length > 0 && written.length < 4 && written.every(isName)
}

/** Does the same rule stand elsewhere, and so divides what is written? One at the very end closes a box. */
function isRepeated(lines: Lines, { first, end }: Piece, at: number): boolean {
  const length = lines.to(at) - lines.from(at)
  for (let line = Math.max(first, at - FARTHEST_RULE); line < end - 1; line += 1) {
    if (line === at || lines.to(line) - lines.from(line) !== length) continue
    if (lines.words(line) === lines.words(at)) return true
  }
  return false
}

/** Does the line beneath a heading only underline it? */
function underlines(lines: Lines, at: number): boolean {
  const [above, rule] = [at === 0 ? '' : lines.words(at - 1), lines.words(at)]
  return above !== '' && !rule.startsWith('_') && rule.length < above.length + 15
}
