/** Many may pass at once, and one may close the gate behind them: mail is not delivered to a server that is being restarted. */

export interface Gate {
  /** Waits while the gate is closed. */
  pass<T>(work: () => Promise<T>): Promise<T>
  /** Waits until nobody is inside, and works alone. */
  close<T>(work: () => Promise<T>): Promise<T>
}

export function createGate(): Gate {
  const inside = new Set<Promise<unknown>>()
  let closed: Promise<unknown> = Promise.resolve()
  let closing = 0

  return {
    async pass(work) {
      while (closing > 0) await closed
      const working = work()
      const settled = working.then(nothing, nothing).then(() => void inside.delete(settled))
      inside.add(settled)
      return working
    },
    async close(work) {
      closing += 1
      const before = closed
      const working = (async () => {
        await before
        await Promise.all(inside)
        return work()
      })()
      closed = working.then(nothing, nothing)
      try {
        return await working
      } finally {
        closing -= 1
      }
    },
  }
}

function nothing(): void {}
