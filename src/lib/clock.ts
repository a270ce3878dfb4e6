/** Time as a seam: what the time is, and how long a delay lasts (tests shorten delays without touching timestamps). */

export interface Clock {
  /** milliseconds since the epoch */
  now(): number
  /** the moment at which a delay of `ms` that starts now is over, in milliseconds since the epoch */
  in(ms: number): number
}

/** `scale` multiplies every delay: 0.01 makes a minute last 0.6 s. */
export function systemClock(scale = 1): Clock {
  return {
    now: Date.now,
    in: (ms) => Date.now() + ms * scale,
  }
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** `ms` with up to 20 % taken off or put on, so that many clients do not come back at one moment. */
export function jitter(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4)
}

/** Doubling from `first` to `most` milliseconds: `attempt` 1 gives `first`. */
export function doubling(attempt: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(attempt - 1, 30))
}
