/** Makes an input that breaks a promise as short as it goes: pieces are left out while it still does. */

export interface ShrinkOptions {
  /** does this input still break the same promise? */
  breaks: (input: Buffer) => Promise<boolean>
  /** no further input is tried after this many ms */
  ms: number
}

/** The shortest input found; `input` itself when nothing can be left out. */
export async function shrink(input: Buffer, { breaks, ms }: ShrinkOptions): Promise<Buffer> {
  const until = performance.now() + ms
  let best = input
  const take = async (candidate: Buffer) => {
    if (performance.now() >= until || !(await breaks(candidate))) return false
    best = candidate
    return true
  }
  for (let size = Math.ceil(best.length / 2); size > 0 && performance.now() < until; size = Math.floor(size / 2)) {
    for (let again = true; again; ) {
      again = false
      for (let at = 0; at < best.length; ) {
        const without = Buffer.concat([best.subarray(0, at), best.subarray(at + size)])
        if (await take(without)) again = true
        else at += size
      }
    }
  }
  return simplify(best, take)
}

/** Ordinary letters in place of what does not matter. */
async function simplify(input: Buffer, take: (candidate: Buffer) => Promise<boolean>): Promise<Buffer> {
  let simple = input
  for (let at = 0; at < simple.length; at += 1) {
    if (simple[at] === 0x61) continue
    const candidate = Buffer.from(simple)
    candidate[at] = 0x61
    if (await take(candidate)) simple = candidate
  }
  return simple
}
