/** One at a time, in the order in which they came: for work of which two at once would take too much memory. */

/** Resolves when it is the caller's turn, which lasts until the disposal. Throws the signal's reason when that aborts first. */
export type TakeTurn = (signal: AbortSignal) => Promise<Disposable>

export function createTurns(): TakeTurn {
  const waiting = new Set<() => void>()
  let isTaken = false

  const begin = (): Disposable => {
    isTaken = true
    let isOver = false
    return {
      [Symbol.dispose]() {
        if (isOver) return
        isOver = true
        isTaken = false
        const [next] = waiting
        next?.()
      },
    }
  }
  return (signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason)
      if (!isTaken) return resolve(begin())
      const take = () => {
        waiting.delete(take)
        signal.removeEventListener('abort', leave)
        resolve(begin())
      }
      const leave = () => {
        waiting.delete(take)
        reject(signal.reason)
      }
      waiting.add(take)
      signal.addEventListener('abort', leave, { once: true })
    })
}
