/** The parts of a sentence, and how much each says. */
import { PLACE, type Sentence } from './sentences.ts'

/** What a sentence says, one thing after the other. */
export function clausesOf(line: string, between: RegExp): { said: string; isBut: boolean }[] {
  const clauses: { said: string; isBut: boolean }[] = []
  let start = 0
  let isBut = false
  for (const { 0: mark, 1: but, index } of line.matchAll(between)) {
    clauses.push({ said: line.slice(start, index).trim(), isBut })
    start = index + mark.length
    // it reaches to the end of its sentence, over commas
    isBut ||= but !== undefined
  }
  clauses.push({ said: line.slice(start).trim(), isBut })
  return clauses.filter(({ said }) => said !== '')
}

/** A name below a letter, or what stands with it. */
export function isName({ words, isLine }: Sentence, isPolite: boolean): boolean {
  if (!isLine) return false
  const all = words.split(/\s+/)
  if (all.length > 8) return false
  if (isPolite || PLACE.test(words)) return true
  if (/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{L}]/u.test(words)) return words.length <= 12
  return all.length <= 5 && all.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
}

/** Numbers and addresses are none; where words are not parted, two letters are one, and four in Thai. */
export function wordsIn(line: string): number {
  let count = 0
  for (const word of line.split(/\s+/)) {
    const unparted = word.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0
    const thai = word.match(/[\u0e00-\u0e7f]/g)?.length ?? 0
    if (unparted > 0 || thai > 0) count += unparted / 2 + thai / 4
    else if (/\p{L}/u.test(word) && !/[\d@]/.test(word)) count += 1
  }
  return Math.ceil(count)
}

export function lower(words: string): string {
  // a Turkish capital İ leaves its dot behind, and the full stops of dates end nothing
  return words
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replace(/(?<=\d)\.(?!\d{3})/g, ' ')
}
