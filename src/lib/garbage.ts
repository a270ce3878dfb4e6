/** Collects garbage where much becomes free at once that V8 hardly sees: bytes of Buffers are not on its heap, and it waits for 64 MB of them. */

/**
 * Of the thread that imports this. Node cuts Buffers of up to half of it from one piece, 64 KB since Node 24: a small mail would be
 * such a cut, which nobody can free, and be kept with its neighbours until all of V8's heap is collected.
 */
Buffer.poolSize = 8 * 1024

// Without `--expose-gc`, with which main.ts starts Node, the next two do nothing.

/** Everything, which takes some 30 ms: for moments and threads in which nobody waits. */
export function collectAll(): void {
  globalThis.gc?.()
}

/** Everything, and gives the system back what V8 keeps of it for later: some 40 MB after a backlog, in some 80 ms. */
export function collectAndShrink(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** Less than this is not worth the call. */
const WORTH_FREEING = 4 * 1024

/** Gives the memory of `bytes` back at once if nothing shares it; nobody may look at them afterwards. */
export function freeBytes({ buffer, byteLength }: Uint8Array): void {
  const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
  if (isAlone && byteLength >= WORTH_FREEING) freeBuffer(buffer)
}

/** Gives the memory of `buffer` back at once, whoever has a piece of it; nobody may look at any of them afterwards. */
export function freeBuffer(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0)
}
