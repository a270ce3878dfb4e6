/** What was made lately and may be wanted again, within so much memory. */

export interface Recent<K, V> {
  /** undefined: it was never kept, or is forgotten by now */
  get(key: K): V | undefined
  set(key: K, value: V): void
}

export interface RecentOptions<V> {
  /** bytes that are kept at most; what is larger than a sixteenth of it is not kept */
  most: number
  /** how many bytes a value takes, about */
  sizeOf: (value: V) => number
}

/** What nobody has asked for longest is forgotten first. */
export function recent<K, V>({ most, sizeOf }: RecentOptions<V>): Recent<K, V> {
  // a Map goes through its keys in the order in which they were set
  const kept = new Map<K, { value: V; size: number }>()
  let total = 0
  const forget = (key: K) => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const known = kept.get(key)
      if (known === undefined) return undefined
      kept.delete(key)
      kept.set(key, known)
      return known.value
    },
    set(key, value) {
      forget(key)
      const size = sizeOf(value)
      if (size > most / 16) return
      kept.set(key, { value, size })
      total += size
      for (const oldest of kept.keys()) {
        if (total <= most) return
        forget(oldest)
      }
    },
  }
}
