/** Gives the lines of a text to whom the HTML says that they belong, where what they say does not speak against it. */
import type { Segment } from '../types.ts'
import { isContact } from './contacts.ts'
import { firstFrom, type Lines, lastWritten, nextWritten, type Piece } from './lines.ts'
import { isAnswer } from './own-words.ts'
import { FORMATTED, hasOwnWords, QUOTE, SIGNATURE } from './owners.ts'
import { isTitle, isTitleLike } from './separators.ts'
import { speaksOn } from './signatures.ts'
import { NAME } from './titles.ts'

/** What HTML says of a piece of the text: quoted, the line above a quote, signature, what is one if it names somebody and how to reach them, an answer within a quote, or that all from here on is quoted. */
export interface Hint {
  kind:
    | Segment['kind']
    | 'attribution'
    | 'card'
    | 'wrapping'
    | 'holding'
    | 'formatted'
    | 'rest'
    | 'ruled'
    | 'colored'
    | 'tagged'
    | 'literal'
    | 'cited'
    | 'answer'
  start: number
  end: number
  /** of `colored`, as RGB */
  color?: number
}

/** What says nothing by itself: text in a colour, an initial, a `>` that somebody typed, that there are quotes with names, and what is an answer within one. */
export function saysLittle({ kind }: Hint): boolean {
  return kind === 'colored' || kind === 'tagged' || kind === 'literal' || kind === 'cited' || kind === 'answer'
}

/** Each looks at all the lines above it. */
const MOST_LOOKS_ABOVE = 20
/** of a line, for its first words and its last: these expressions take quadratic time */
const LONGEST_LABELLED = 60
const LONGEST_END = 500
const LABEL = /^[*_]*[^\s:：*\d][^:：*\d]{0,27}[\s*_]*[:：]/

const OWNERS = {
  quote: QUOTE,
  attribution: QUOTE,
  wrapping: QUOTE,
  holding: QUOTE,
  rest: QUOTE,
  ruled: QUOTE,
  signature: SIGNATURE,
  card: SIGNATURE,
  formatted: FORMATTED,
}

export function applyHints(lines: Lines, owners: Uint8Array, hints: readonly Hint[]): void {
  let looksAbove = 0
  for (const { kind, start, end } of hints) {
    if (kind === 'colored' || kind === 'tagged' || kind === 'literal' || kind === 'cited' || kind === 'answer') continue
    const first = firstFrom(lines.count, (line) => lines.start(line) >= start)
    // a line that goes on behind the end is not taken
    const behind =
      kind === 'rest' || kind === 'ruled'
        ? lines.count
        : firstFrom(lines.count, (line) => lines.start(line + 1) > end + 1)
    if (first >= behind) continue
    const follows = () => ++looksAbove <= MOST_LOOKS_ABOVE && hasOwnWords(lines, owners, first)
    if (kind === 'rest' && !follows()) continue
    if (kind === 'attribution' && !endsLikeAttribution(lines, first, behind)) continue
    if (kind === 'wrapping' && !beginsMail(lines, owners, first, behind) && !beginsAnswer(lines, first, behind))
      continue
    if ((kind === 'holding' || kind === 'ruled') && !(beginsMail(lines, owners, first, behind) && follows())) continue
    if (kind === 'card' && !isCard(lines, { first, end: behind })) continue
    if (kind === 'signature' && speaksOn(lines, { first, end: behind })) continue
    if (kind === 'signature' && isAnswer(lines, nextWritten(lines, first), behind) && !follows()) continue
    const cited =
      kind === 'formatted' && owners[lastWritten(lines, first)] === QUOTE && endsLikeAttribution(lines, 0, first)
    owners.fill(cited ? QUOTE : OWNERS[kind], first, behind)
  }
}

function isCard(lines: Lines, piece: Piece): boolean {
  return NAME.test(lines.words(nextWritten(lines, piece.first))) && isContact(lines, piece)
}

/** Is the head of another mail, or its title, in the first of these lines? */
function beginsMail(lines: Lines, owners: Uint8Array, first: number, behind: number): boolean {
  let at = nextWritten(lines, first)
  let labels = 0
  for (let looked = 0; looked < 4 && at < behind; looked += 1) {
    const words = lines.words(at)
    if (owners[at] === QUOTE || isTitle(words) || isTitleLike(words)) return true
    if (LABEL.test(words.slice(0, LONGEST_LABELLED)) && ++labels === 2) return true
    at = nextWritten(lines, at + 1)
  }
  return false
}

/** Does a line with a day or an address, and a colon at its end, begin them? */
function beginsAnswer(lines: Lines, first: number, behind: number): boolean {
  let at = nextWritten(lines, first)
  for (let looked = 0; looked < 3 && at < behind; looked += 1) {
    const end = lines.words(at).slice(-LONGEST_END)
    if (/[:：][\s*_]*$/.test(end) && /[\d@]/.test(end)) return true
    at = nextWritten(lines, at + 1)
  }
  return false
}

/** Whoever answers may have begun to write where the attribution stood. */
function endsLikeAttribution(lines: Lines, first: number, behind: number): boolean {
  const last = Math.max(first, lastWritten(lines, behind))
  return /[:：՝][\s*_]*$|@|\S ?-{3,}$/.test(lines.words(last).slice(-LONGEST_END))
}
