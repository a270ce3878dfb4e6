/** Runs the command line, or says how it is used. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { AppError, messageOf } from '../lib/errors.ts'
import { explainStorageFailure } from '../store/storage-failure.ts'
import type { Options, Terminal } from './terminal.ts'
import { describeVerb, optionsOf, usage } from './usage.ts'
import { VERBS, type Verb } from './verbs.ts'

/** Runs the verb that `argv` names; returns the exit code: 0 done, 1 failed, 2 used wrongly. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'serve', ...rest] = argv
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  const answer = await answerOf(name, verb, rest)
  if (answer !== null) {
    terminal.write(answer)
    return 0
  }
  const given = verb === undefined ? null : readArguments(verb, rest)
  if (verb === undefined || given === null) {
    const wrong =
      verb === undefined
        ? `there is no command ${JSON.stringify(name)}`
        : `${name} takes ${[verb.takes ?? 'no arguments', ...optionsOf(verb)].join(' ')}${verb.takes === undefined ? '' : ' and nothing else'}`
    terminal.complain(`postern: ${wrong}\n\n${usage()}`)
    return 2
  }
  try {
    return await verb.run(terminal, given.argument, given.options)
  } catch (error) {
    terminal.complain(describe(error))
    return verb.failure ?? 1
  }
}

/** What is said where nothing is to be done; null: something is. */
async function answerOf(name: string, verb: Verb | undefined, rest: readonly string[]): Promise<string | null> {
  if (HELP.has(name)) return usage()
  if (name === 'version' || name === '--version') return `${await readVersion()}\n`
  return verb !== undefined && rest.some((word) => word === '--help' || word === '-h') ? describeVerb(name, verb) : null
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h'])

async function readVersion(): Promise<string> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version
}

/** Null when the verb does not take them. */
function readArguments(verb: Verb, args: string[]): { argument: string; options: Options } | null {
  const options = Object.entries(verb.options ?? {}).map(([name, takes]) => {
    return [name, { type: takes === '' ? 'boolean' : 'string' }] as const
  })
  try {
    const { values, positionals } = parseArgs({ args, options: Object.fromEntries(options), allowPositionals: true })
    const [argument = '', ...more] = positionals
    if (more.length > 0 || (argument !== '') !== (verb.takes !== undefined)) return null
    return { argument, options: values as Options }
  } catch {
    return null
  }
}

/** A bug comes with its stack, all else with what to do about it. */
function describe(error: unknown): string {
  const storage = error instanceof AppError ? null : explainStorageFailure(error)
  const text = storage === null ? messageOf(error) : `${storage.text}: ${messageOf(error)}`
  const fix = storage?.fix ?? (error instanceof AppError ? error.fix : undefined)
  const stack = storage === null && error instanceof Error && !(error instanceof AppError) ? `${error.stack}\n` : ''
  return `postern: ${text}\n${fix === undefined ? '' : `  fix: ${fix}\n`}${stack}`
}
