/** Which charset bytes are in that say nothing of it and are no UTF-8: told by the places of their high bytes, else by nothing. */

/** As much is looked at. */
const LONGEST = 4 * 1024
/** Fewer high bytes tell nothing. */
const LEAST = 8
const SPACE = 0x20

/** `encoding` as TextDecoder calls it; null: there is too little, or it is Latin. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, LONGEST)
  let high = 0
  let shown = 0
  for (const byte of start) {
    if (byte > SPACE) shown += 1
    if (byte >= 0x80) high += 1
  }
  // among Latin letters those with accents are few
  if (high < LEAST || high < shown / 3) return null
  return guessCyrillic(start, high) ?? guessPairs(start)
}

/** Words of small letters: those are the upper half of windows-1251, and the lower one of KOI8-R. */
function guessCyrillic(bytes: Uint8Array, high: number): string | null {
  let lower = 0
  let upper = 0
  for (const byte of bytes) {
    if (byte >= 0xe0) upper += 1
    else if (byte >= 0xc0) lower += 1
  }
  if (lower + upper < high * 0.9) return null
  if (upper > 3 * lower) return 'windows-1251'
  return lower > 3 * upper ? 'koi8-r' : null
}

interface Pairs {
  /** how many begin with each byte */
  leads: Uint32Array
  all: number
  /** whose second byte is ASCII */
  mixed: number
}

/** Kana tell Japanese, the part of the table that is in use Korean and Chinese. */
function guessPairs(bytes: Uint8Array): string | null {
  const even = readPairs(bytes, { leads: [0xa1, 0xfe], trails: 0xa1 })
  if (even !== null) {
    if (share(even, 0xa4, 0xa5) > 0.2) return 'euc-jp'
    return share(even, 0xb0, 0xc8) + share(even, 0xa1, 0xa3) > 0.97 ? 'euc-kr' : 'gb18030'
  }
  const shifted = readPairs(bytes, { leads: [0x81, 0xfc], trails: 0x40 })
  if (shifted !== null && share(shifted, 0x82, 0x83) > 0.2) return 'shift_jis'
  const big = readPairs(bytes, { leads: [0xa1, 0xf9], trails: 0x40 })
  return big !== null && share(big, 0xa1, 0xc6) > 0.9 && big.mixed > big.all * 0.15 ? 'big5' : null
}

/** Null when a high byte stands alone. */
function readPairs(bytes: Uint8Array, { leads, trails }: { leads: [number, number]; trails: number }): Pairs | null {
  const pairs: Pairs = { leads: new Uint32Array(256), all: 0, mixed: 0 }
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[++at]
    // what has been cut off is no sign
    if (trail === undefined) break
    if (lead < leads[0] || lead > leads[1] || trail < trails || trail > 0xfe) return null
    pairs.leads[lead] = (pairs.leads[lead] ?? 0) + 1
    pairs.all += 1
    if (trail < 0x80) pairs.mixed += 1
  }
  return pairs
}

function share({ leads, all }: Pairs, from: number, to: number): number {
  let count = 0
  for (let lead = from; lead <= to; lead += 1) count += leads[lead] ?? 0
  return count / all
}
