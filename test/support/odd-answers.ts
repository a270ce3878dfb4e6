/** What a server may answer instead of the truth: a fault for each kind of command, chosen by chance. Bodies are left out, never changed. */
import type { Random } from '../torture/random.ts'
import { kindOf } from './faulty-sync.ts'
import type { ImapFaults } from './imap-faults.ts'

/** An answer as its lines; the last one is the tagged one. */
type Lines = readonly string[]
type Change = (lines: Lines, random: Random) => Lines

const REFUSED: readonly Change[] = [
  (lines) => [`${tagOf(lines)} NO [SERVERBUG] Internal error occurred`],
  (lines) => [...lines.slice(0, -1), `${tagOf(lines)} NO [SERVERBUG] Internal error occurred`],
  (lines) => [`${tagOf(lines)} BAD Error in IMAP command`],
]

/** What any server may say at any time. */
const UNASKED: readonly Change[] = [
  (lines, random) => [`* ${random.between(1, 60)} FETCH (FLAGS (\\Flagged))`, ...lines],
  (lines, random) => withLast(lines, `* 1 FETCH (UID ${random.between(1, 60)} FLAGS (\\Seen))`),
  (lines, random) => withLast(lines, `* 1 FETCH (MODSEQ (9) UID ${random.between(1, 60)})`),
  (lines, random) => withLast(lines, `* ${random.between(1, 900)} EXISTS`),
  (lines, random) => withLast(lines, `* ${random.between(1, 60)} EXPUNGE`),
  (lines, random) => [`* VANISHED ${random.between(1, 60)}`, ...lines],
  (lines) => ['* BYE Server shutting down', ...lines],
  (lines) => ['* NO [OVERQUOTA] Mailbox is almost full', ...lines],
  (lines) => ['* OK [ALERT] Maintenance tonight', ...lines],
]

const LISTED: readonly Change[] = [
  (lines, random) => lines.filter((line) => !isData(line) || random.chance(0.8)),
  (lines) => lines.filter((line) => !isData(line)),
  (lines, random) => shuffled(lines, random),
  (lines) => [...lines.filter(isData), ...lines],
  (lines, random) => some(lines, random, (line) => line.replace(/INTERNALDATE "[^"]*"/, 'INTERNALDATE ((')),
  (lines, random) => some(lines, random, (line) => line.replace(/INTERNALDATE "[^"]*"/, 'INTERNALDATE NIL')),
  (lines, random) => some(lines, random, (line) => line.replace(/RFC822.SIZE \d+/, 'RFC822.SIZE 0')),
  (lines, random) => some(lines, random, (line) => line.replace(/RFC822.SIZE \d+/, 'RFC822.SIZE 5000000')),
  (lines, random) => some(lines, random, (line) => line.replace(/UID \d+ /, '')),
]

const SELECTED: readonly Change[] = [
  (lines) => lines.filter((line) => !line.includes('UIDNEXT')),
  (lines) => lines.map((line) => line.replace(/UIDNEXT \d+/, 'UIDNEXT 3')),
  (lines) => lines.map((line) => line.replace(/UIDNEXT \d+/, 'UIDNEXT 9000')),
  (lines) => lines.filter((line) => !line.includes('UIDVALIDITY')),
  (lines, random) => lines.map((line) => line.replace(/UIDVALIDITY \d+/, `UIDVALIDITY ${random.between(5, 8)}`)),
  (lines) => lines.map((line) => line.replace('READ-WRITE', 'READ-ONLY')),
]

/** By the kinds of `kindOf`; SEARCH for what FETCH has left out is the one witness that stays: two that agree are believed. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  SELECT: [...SELECTED, ...REFUSED],
  'UID FETCH (FLAGS)': [...LISTED, ...REFUSED, ...UNASKED],
  'UID FETCH (MESSAGE-ID)': [(lines) => lines.slice(-1), ...REFUSED, ...UNASKED],
  'UID SEARCH': [(lines) => ['* SEARCH', ...lines.slice(-1)], ...REFUSED, ...UNASKED],
  'UID SEARCH RETURN (MIN)': [...REFUSED, ...UNASKED],
  'UID STORE (\\Seen)': [...REFUSED, ...UNASKED],
  'UID STORE (\\Deleted)': [...REFUSED, ...UNASKED],
  'UID EXPUNGE': [...REFUSED, ...UNASKED],
}

/** Spoils so many of the answers (0 to 1). */
export function oddAnswers(random: Random, probability: number): NonNullable<ImapFaults['alter']> {
  return (command, answer) => {
    if (!random.chance(probability)) return null
    const kind = kindOf(command)
    const text = answer.toString('latin1')
    if (kind === 'UID FETCH (BODY)') return Buffer.from(spoilBodies(text, random), 'latin1')
    const lines = text.split('\r\n').slice(0, -1)
    const changed = random.pick(CHANGES[kind] ?? UNASKED)(lines, random)
    return Buffer.from(`${changed.join('\r\n')}\r\n`, 'latin1')
  }
}

/** Refuses, leaves the first mail out, gives nothing in its place, or gives all of them twice. */
function spoilBodies(text: string, random: Random): string {
  const last = text.slice(text.lastIndexOf('\r\n', text.length - 3) + 2)
  const first = /\* \d+ FETCH \([^\r\n]*\{(\d+)\}\r\n/.exec(text)
  if (first === null || random.chance(0.3))
    return random.pick(REFUSED)([last.trimEnd()], random).join('\r\n').concat('\r\n')
  const literal = text.lastIndexOf('{', first.index + first[0].length)
  const end = first.index + first[0].length + Number(first[1])
  return random.pick([
    last,
    `${text.slice(0, first.index)}${text.slice(text.indexOf('\r\n', end) + 2)}`,
    `${text.slice(0, literal)}NIL${text.slice(end)}`,
    `${text.slice(0, literal)}""${text.slice(end)}`,
    `${text.slice(0, -last.length)}${text}`,
  ])
}

function tagOf(lines: Lines): string {
  return lines.at(-1)?.split(' ')[0] ?? '*'
}

function isData(line: string): boolean {
  return line.startsWith('* ')
}

function withLast(lines: Lines, line: string): Lines {
  return [...lines.slice(0, -1), line, ...lines.slice(-1)]
}

function some(lines: Lines, random: Random, change: (line: string) => string): Lines {
  return lines.map((line) => (random.chance(0.1) ? change(line) : line))
}

function shuffled(lines: Lines, random: Random): Lines {
  const data = lines.filter(isData).map((line) => ({ line, at: random.next() }))
  return [...data.sort((a, b) => a.at - b.at).map(({ line }) => line), ...lines.filter((line) => !isData(line))]
}
