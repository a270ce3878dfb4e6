/** A signature without a delimiter: a name behind dashes, a closing with a name and how to reach them, a card above a disclaimer. */
import { isClosing } from './closings.ts'
import { isContact } from './contacts.ts'
import { DISCLAIMER, LONGEST_LOOSE } from './delimiters.ts'
import { isAnnounced, type Lines, lastWritten, nextWritten, type Piece } from './lines.ts'
import { isSpoken, speaksOfOneself } from './own-words.ts'
import { isJobTitle, isTitled, NAME } from './titles.ts'

const LONGEST_BLOCK = 14
/** With a formula and a name above it, one telephone will do in so many lines. */
const MOST_SHORT = 9
const LOGO = /^(?:!\[[^\]]{0,200}\]\([^()\s]{0,800}\)\s*){1,3}/
/** two words or more, and nothing else */
const PERSON = /^[*_]{0,2}(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}.'’-]+[*_]{0,2}$/u

/** What many have beneath all their mail: it spares the environment not to print this mail. */
const NATURE =
  'environment|planet|(?<!\\p{L})trees|umwelt|bäume|environnement|planète|arbres|ambiente|planeta|pianeta|milieu|miljö|miljø|środowisk|prostřed|ympäristö|природ|окружающ|environament|környezet'
const PRINT = '(?:print|druck|imprim|impress|stampa|skriv(?:er)? ut|udskriv|drukowa|drukuj|tisk|tulosta|печат|nyomtat)'
const THIS_MAIL =
  '(?:this|diese[rns]?|ce|cet|cette|este|esta|questa|questo|dit|deze|detta|dette|denna|denne|tej|tę|ten|tego|tento|tuto|toto|tohoto|této|tätä|tämä|это|этого|ezt)\\s(?:e-?mail|mail|mejl|message|nachricht|courriel|messaggio|mensaje|correo|mensagem|missatge|bericht|meddel|melding|wiadomoś|zpráv|správ|viesti|письм|сообщ|levél|üzenet)'
const SPARED = new RegExp(NATURE, 'iu')
const PRINTED = new RegExp(
  String.raw`${PRINT}.{0,30}(?<!\p{L})${THIS_MAIL}|(?<!\p{L})${THIS_MAIL}.{0,40}${PRINT}|(?:${NATURE}).{0,15}(?:before|avant d['’]|bevor|antes de|prima di|voordat|innan|før|przed)\s?.{0,20}(?:print|imprim|stampa|wydruk|utskrift|drucken)`,
  'iu',
)
const LONGEST_PLEA = 300
/** of a notice, in which nobody speaks of themselves */
const LONGEST_OPENING = 120

/** The line with which it begins, at the end of a piece; null when there is none. */
export function findSignOff(lines: Lines, piece: Piece): number | null {
  return findDashedName(lines, piece) ?? findBlock(lines, piece) ?? findCard(lines, piece)
}

/** `-Ada` or `- Ada Lovelace` at the very end, which is no list of one. */
function findDashedName(lines: Lines, { first, end }: Piece): number | null {
  let last = end - 1
  while (last > first && lines.isEmpty(last)) last -= 1
  if (last <= first || !/^[-–—]{1,2}\s?\p{L}[\p{L}.'’]*(?:\s\p{Lu}[\p{L}.'’]*){0,2}$/u.test(lines.words(last)))
    return null
  const above = lastWritten(lines, last)
  if (above < first || /^[-–—*•]|:$/.test(lines.words(above))) return null
  // where there are other lists, it is one of them
  for (let at = last - 1; at >= first && at > last - LONGEST_LOOSE; at -= 1)
    if (/^[-–—*•] \S/.test(lines.words(at))) return null
  return last
}

/** A closing formula with a name beneath, and beneath that a telephone or an address. */
function findBlock(lines: Lines, { first, end }: Piece): number | null {
  let written = 0
  let behind = end
  for (let at = end - 1; at > first && written <= LONGEST_BLOCK; at -= 1) {
    const words = withoutLogo(lines.words(at))
    if (words === '') continue
    if (isClosing(words)) {
      const name = nameFrom(lines, at + 1, end)
      const told = written > 1 || name.includes('|')
      if (!told || !NAME.test(name) || asks(lines, { first: at + 1, end: behind })) return null
      if (isContact(lines, { first: at + 1, end: behind }, 1, MOST_SHORT)) return at
      return name.includes(' ') && isTitled(lines, { first: nextWritten(lines, at + 1) + 1, end: behind }) ? at : null
    }
    if (written === 0) {
      const paragraph = paragraphAbove(lines, first, at)
      if (isNotice(paragraph.words)) {
        behind = paragraph.first
        at = paragraph.first
        continue
      }
    }
    if (
      words.length > 120 ||
      words.endsWith('?') ||
      words.endsWith('!') ||
      (words.endsWith(':') && !words.includes('@')) ||
      (words.endsWith('.') && words.split(' ').length > 8)
    )
      return null
    written += 1
  }
  return null
}

/** A picture before a name, as a table of two columns has it. */
export function withoutLogo(words: string): string {
  return words.startsWith('![') ? words.replace(LOGO, '') : words
}

/** The first words from a line on that are no picture. */
function nameFrom(lines: Lines, line: number, end: number): string {
  let at = nextWritten(lines, line)
  while (at < end && withoutLogo(lines.words(at)) === '') at = nextWritten(lines, at + 1)
  return at < end ? withoutLogo(lines.words(at)) : ''
}

/** The paragraph that ends with a line, and its words. */
export function paragraphAbove(lines: Lines, first: number, last: number): { first: number; words: string } {
  let [at, words] = [last, lines.words(last)]
  if (isNotice(words)) return { first: at, words }
  for (; at > first + 1 && at > last - LONGEST_BLOCK && !lines.isEmpty(at - 1); at -= 1) {
    if (isClosing(lines.words(at - 1))) return { first: last, words: lines.words(last) }
    words = `${lines.words(at - 1)} ${words}`
  }
  return { first: at, words }
}

/** A disclaimer, or the plea not to print. */
export function isNotice(words: string): boolean {
  const isPlea = words.length <= LONGEST_PLEA && SPARED.test(words) && PRINTED.test(words)
  return (isPlea || DISCLAIMER.test(words)) && !speaksOfOneself(words.slice(0, LONGEST_OPENING))
}

/** Does somebody go on beneath a closing, which is then that of a letter they show? */
function asks(lines: Lines, { first, end }: Piece): boolean {
  for (let at = first; at < end; at += 1) {
    const words = lines.words(at)
    if (/[?？؟](?:\s|$)/.test(words) || isSpoken(words)) return true
  }
  return false
}

/** A name with a title beneath, how to reach them, and a disclaimer at the very end. */
function findCard(lines: Lines, { first, end }: Piece): number | null {
  const last = lastWritten(lines, end)
  if (last <= first || !DISCLAIMER.test(lines.words(last))) return null
  let card: number | null = null
  let below = last
  for (let at = last - 1, written = 0; at >= first && written < LONGEST_BLOCK; at -= 1) {
    if (lines.isEmpty(at)) continue
    const words = lines.words(at)
    if (words.length > 120 || /[!?:：]$/.test(words) || (words.endsWith('.') && words.split(' ').length > 5)) break
    written += 1
    if (below < last && PERSON.test(words) && isJobTitle(lines.words(below))) card = at
    below = at
  }
  const isOwn =
    card !== null && !isAnnounced(lines, card) && isContact(lines, { first: card, end: last }, 1, MOST_SHORT)
  return isOwn ? card : null
}
