/** Memory that is used again and again: mapping it anew for each mail costs as much as filling it, and V8 collects garbage because of it. */

const LEAST = 1024 * 1024

/** What is given has `size` bytes and is good until the next call, which may give the same memory. */
export function createRoom(): (size: number) => Buffer {
  let room: Buffer | null = null
  return (size) => {
    if (room === null || room.length < size) room = Buffer.allocUnsafeSlow(lengthFor(size))
    return room.subarray(0, size)
  }
}

/** A power of two, so that it rarely grows. */
function lengthFor(size: number): number {
  return Math.max(LEAST, 2 ** Math.ceil(Math.log2(size)))
}
