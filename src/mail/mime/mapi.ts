/** The list of MAPI properties in a TNEF attribute (MS-OXTNEF 2.1.3.4). */

/** Bytes, or a text that was in UTF-16; null for numbers, dates and all else that nobody asks for. */
export type MapiValue = Buffer | string | null

export interface MapiProperty {
  id: number
  type: number
  value: MapiValue
}

const MULTIPLE = 0x1000
const NAMED = 0x8000
/** Bytes of a value by its type; two are filled up to four. */
const SIZES: Record<number, number> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 }
const TYPE_UNICODE = 0x1f
const LONG_TYPES = new Set([0x0d, 0x1e, TYPE_UNICODE, 0x102])
const MOST = 5_000

/** Ends where the list breaks off, or has a type that is none. */
export function* readMapi(data: Buffer): Generator<MapiProperty> {
  let at = 0
  const take = (length: number): Buffer | null => {
    if (at + length > data.length) return null
    at += length
    return data.subarray(at - length, at)
  }
  const number = () => take(4)?.readUInt32LE() ?? null
  const long = () => {
    const length = number()
    const bytes = length === null ? null : take(length)
    at += padding(length ?? 0)
    return bytes
  }
  const count = Math.min(number() ?? 0, MOST)
  for (let index = 0; index < count; index += 1) {
    const tag = number()
    if (tag === null) return
    const type = tag & 0xffff
    const id = tag >>> 16
    if (id >= NAMED && !passName(take, number, long)) return
    const isLong = LONG_TYPES.has(type & ~MULTIPLE)
    const size = SIZES[type & ~MULTIPLE] ?? 0
    const values = isLong || (type & MULTIPLE) !== 0 ? number() : 1
    if (values === null || (!isLong && size === 0)) return
    let value: MapiValue = null
    for (let one = 0; one < values; one += 1) {
      const bytes = isLong ? long() : take(size)
      if (bytes === null) return
      if (isLong && one === 0) value = type === TYPE_UNICODE ? readUnicode(bytes) : bytes
    }
    yield { id, type, value }
  }
}

/** Its namespace, and a number or a text. */
function passName(take: (length: number) => unknown, number: () => number | null, long: () => unknown): boolean {
  if (take(16) === null) return false
  return (number() === 0 ? number() : long()) !== null
}

function readUnicode(bytes: Buffer): string {
  return bytes.toString('utf16le').split('\0', 1)[0] ?? ''
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4
}
