/** What can be fuzzed: a function that takes any bytes and throws when a promise is broken. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'

export interface Target {
  name: string
  /** inputs to begin with, beside those of corpus/<name> */
  seeds: () => Buffer[]
  /** what is worth writing into an input */
  words: readonly string[]
  /** an input that is not made from another */
  make: (random: Random) => Buffer
  /** Throws `Broken`, or whatever the code under test throws and should not. */
  run: (input: Buffer) => void | Promise<void>
}

export class BrokenPromiseError extends Error {}

/** `promise` is one sentence, the same whatever the input: failures are told apart by it; `found` is what was seen instead. */
export function holds(promise: string, kept: boolean, found?: unknown): void {
  if (kept) return
  const shown = found === undefined ? '' : `: ${JSON.stringify(found)?.slice(0, 2_000)}`
  throw new BrokenPromiseError(`not kept: ${promise}${shown}`)
}

/** `holds` for what should be one and the same value. */
export function same(promise: string, one: unknown, other: unknown): void {
  holds(promise, JSON.stringify(one) === JSON.stringify(other), [one, other])
}

/** What is wrong, without what varies with the input: two failures with the same words are one defect. */
export function whatOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof BrokenPromiseError) return message.split(': ', 2).join(': ')
  return `${name}: ${message.replace(/(["'`]).*\1/gs, '…').replace(/\d+/g, 'N')}`.slice(0, 200)
}

/** Inputs on which a defect was found once. */
export function corpusOf(name: string): Buffer[] {
  const folder = join(import.meta.dirname, 'corpus', name)
  try {
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const emlFolder = join(import.meta.dirname, '../mail/eml')

/** The golden mails, with the line ends of a mail. */
export function goldenMails(): Buffer[] {
  return readdirSync(emlFolder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => Buffer.from(readFileSync(join(emlFolder, name), 'latin1').replaceAll('\n', '\r\n'), 'latin1'))
}
