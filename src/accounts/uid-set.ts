/** UIDs as the sequence set of a command (RFC 9051 §9): `1:4,9,12:13`. */

/** Sorted and without repetition; the empty string for no UIDs. */
export function uidSet(uids: readonly number[]): string {
  const sorted = [...new Set(uids)].sort((a, b) => a - b)
  const ranges: string[] = []
  let first = 0
  for (let i = 1; i <= sorted.length; i += 1) {
    const last = sorted[i - 1] as number
    if (sorted[i] === last + 1) continue
    const start = sorted[first] as number
    ranges.push(start === last ? `${last}` : `${start}:${last}`)
    first = i
  }
  return ranges.join(',')
}

/** Servers may refuse command lines above 8192 octets (RFC 7162 §4); a longer set is sent as several commands. */
const LONGEST_SET = 7_000

/** The same UIDs as one or more sets, each short enough for a command line. */
export function uidSets(uids: readonly number[]): string[] {
  const sets: string[] = []
  for (const range of uidSet(uids).split(',')) {
    const last = sets.at(-1)
    if (last !== undefined && last.length + range.length < LONGEST_SET) sets[sets.length - 1] = `${last},${range}`
    else if (range !== '') sets.push(range)
  }
  return sets
}
