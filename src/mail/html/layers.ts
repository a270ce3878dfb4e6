/** Cascade layers of a document: which beats which (CSS Cascade 5 §6.4.3). */

/** Where it stands among those of each layer around it; empty: in none. */
export type Layer = readonly number[]

export interface Layers {
  /** `name` may have dots; an empty one is a layer that nothing else is in. */
  place(name: string, within: Layer): Layer
}

export const NO_LAYER: Layer = []

/** Of a name. */
const MOST_PARTS = 16

export function createLayers(): Layers {
  const places = new Map<string, number>()
  const counts = new Map<string, number>()
  const next = (around: string) => {
    const count = counts.get(around) ?? 0
    counts.set(around, count + 1)
    return count
  }
  return {
    place(name, within) {
      const path = [...within]
      let around = path.join()
      for (const part of name.split('.', MOST_PARTS)) {
        const key = `${around} ${part}`
        const place = (part === '' ? undefined : places.get(key)) ?? next(around)
        if (part !== '') places.set(key, place)
        path.push(place)
        around += `,${place}`
      }
      return path
    },
  }
}

/** The weaker first; what stands in a layer itself beats the layers in it. */
export function byLayer(one: Layer, other: Layer): number {
  for (let depth = 0; depth < one.length || depth < other.length; depth += 1) {
    const [first, second] = [one[depth] ?? Number.MAX_VALUE, other[depth] ?? Number.MAX_VALUE]
    if (first !== second) return first - second
  }
  return 0
}
