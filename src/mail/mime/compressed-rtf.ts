/** RTF as MAPI keeps it (MS-OXRTFCP): packed by its LZFu, in the same envelope and not packed, or bare. */

const PACKED = 0x75465a4c
const NOT_PACKED = 0x414c454d
const HEADER = 16
/** What is unpacked at most: it is bounded by what it is packed in, too, which it exceeds some eight times. */
const LONGEST = 16 * 1024 * 1024
const MOST_PER_BYTE = 9
const SIZE = 4096
/** What the dictionary begins with (MS-OXRTFCP 2.1.2.1). */
const START = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier' +
    '{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
)

/** The RTF, or as much of it as is there. Sizes and the checksum in front of it are not asked: what is broken still has words. */
export function unpackRtf(bytes: Buffer): Buffer {
  const kind = bytes.length < HEADER ? 0 : bytes.readUInt32LE(8)
  if (kind === NOT_PACKED) return bytes.subarray(HEADER)
  return kind === PACKED ? unpack(bytes.subarray(HEADER)) : bytes
}

/** Runs of eight, each after a byte that tells which of them are characters, and which places in the last 4,096 characters. */
function unpack(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.min(LONGEST, bytes.length * MOST_PER_BYTE))
  const recent = Buffer.alloc(SIZE)
  START.copy(recent)
  let place = START.length
  let length = 0
  const put = (byte: number) => {
    if (length < out.length) out[length++] = byte
    recent[place] = byte
    place = (place + 1) % SIZE
  }
  for (let at = 0; at < bytes.length && length < out.length; ) {
    const run = bytes[at++] as number
    for (let bit = 1; bit < 0x100; bit <<= 1) {
      const first = bytes[at++]
      if (first === undefined) break
      if ((run & bit) === 0) {
        put(first)
        continue
      }
      const second = bytes[at++]
      const from = (first << 4) | ((second ?? 0) >> 4)
      if (second === undefined || from === place) return out.subarray(0, length)
      for (let step = 0; step < (second & 0x0f) + 2; step += 1) put(recent[(from + step) % SIZE] as number)
    }
  }
  return out.subarray(0, length)
}
