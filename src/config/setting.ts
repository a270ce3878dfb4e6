/** What a setting can be: required, with a default, or missing; each with its kind of value and a sentence about it. */
import type { Kind } from './values.ts'

/** A setting without which nothing starts; the example goes to `.env.example` as it is. */
export function required<T>(kind: Kind<T>, example: string, about: string) {
  return { kind, about, required: true as const, example, byDefault: null, value: null }
}

/** A setting with a default, written as one would write it in `.env`. */
export function standard<T>(kind: Kind<T>, byDefault: string, about: string) {
  const read = kind.read(byDefault)
  if (read.kind === 'bad') throw new TypeError(`the default ${byDefault} is not ${kind.wants}`)
  return { kind, about, required: false as const, example: null, byDefault, value: read.value }
}

/**
 * A setting that may be missing; `without` says in words what holds then. `.env.example` sets it to the `example`, or
 * shows `byDefault` commented out.
 */
export function optional<T>(
  kind: Kind<T>,
  without: string,
  about: string,
  { example = null, byDefault = null }: { example?: string | null; byDefault?: string | null } = {},
) {
  return { kind, about, required: false as const, example, byDefault, without, value: undefined }
}
