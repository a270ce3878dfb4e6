/** Memory that two threads share: the input that is being run, and how many have been. */

export interface Slot {
  write(input: Buffer): void
  /** no input is being run */
  rest(): void
  /** a number that is another for every input; 0 while none is being run */
  count(): number
  read(): Buffer
}

const LARGEST = 1024 * 1024
const HEAD = 8

export const createSlotMemory = () => new SharedArrayBuffer(HEAD + LARGEST)

export function openSlot(memory: SharedArrayBuffer): Slot {
  const head = new Int32Array(memory, 0, 2)
  const body = Buffer.from(memory, HEAD)
  let written = 0
  return {
    write(input) {
      body.set(input.subarray(0, LARGEST))
      Atomics.store(head, 1, Math.min(input.length, LARGEST))
      written += 1
      Atomics.store(head, 0, written)
    },
    rest: () => void Atomics.store(head, 0, 0),
    count: () => Atomics.load(head, 0),
    read: () => Buffer.from(body.subarray(0, Atomics.load(head, 1))),
  }
}
