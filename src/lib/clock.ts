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

/** Goes on steadily while the machine's clock is set, until it is told to follow. */
export interface SteadyClock extends Clock {
  /** by how many ms the machine's clock has been set since the last `follow`; negative: back */
  setBy(): number
  /** `now` is the machine's time again */
  follow(): void
}

/** Between two `follow`s time is what the machine's counter says, which nobody can set. */
export function steadyClock(machine: Clock): SteadyClock {
  let origin = machine.now() - performance.now()
  const now = () => Math.floor(origin + performance.now())
  return {
    now,
    in: (ms) => now() + machine.in(ms) - machine.now(),
    setBy: () => machine.now() - now(),
    follow() {
      origin = machine.now() - performance.now()
    },
  }
}

/** The moment at which a delay of `ms` is over, for what is kept in memory: asked later it is as far away as it should be, also when the clock has been set. */
export function momentIn(clock: Clock, ms: number): () => number {
  const end = performance.now() + clock.in(ms) - clock.now()
  return () => clock.now() + end - performance.now()
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
