/** The verbs of the command line, and what is said when there is no such verb. */
import { parseArgs } from 'node:util'
import { AppError, messageOf } from '../lib/errors.ts'
import { explainStorageFailure } from '../store/storage-failure.ts'
import { configured } from './configured.ts'
import type { Options, Terminal } from './terminal.ts'

interface Verb {
  says: string
  /** its one argument, for the usage; most take none */
  takes?: string
  /** each with what it takes, for the usage; '' for one that takes nothing */
  options?: Record<string, string>
  run: (terminal: Terminal, argument: string, options: Options) => Promise<number>
  /** the exit code of a failure; default 1 */
  failure?: number
}

const VERBS: Record<string, Verb> = {
  serve: {
    says: 'run the gateway (the default)',
    run: async (terminal) => (await import('./serve.ts')).serve(terminal),
  },
  doctor: {
    says: 'check DNS, ports, TLS, logins and the folder, one verdict a line',
    run: async (terminal) => {
      const config = configured(terminal)
      if (config === null) return 1
      const { doctor } = await import('./doctor.ts')
      return doctor({ config, write: (line) => terminal.write(`${line}\n`), signal: terminal.signal })
    },
  },
  migrate: {
    says: 'bring the database to the newest schema and stop',
    run: async (terminal) => (await import('./migrate.ts')).migrateNow(terminal),
  },
  backup: {
    says: 'copy the data into a new folder, also while the gateway runs',
    takes: '<folder>',
    run: async (terminal, folder) => (await import('./backup.ts')).backup(terminal, folder),
  },
  tail: {
    says: 'show what happens, as it happens, until it is interrupted',
    options: { json: '', inbox: '<inbox>', types: '<types>', after: '<cursor>' },
    run: async (terminal, _, options) => (await import('./tail.ts')).tail(terminal, options),
  },
  wait: {
    says: 'print the next message, or what came in the last 10 minutes; 1: none came',
    options: {
      json: '',
      inbox: '<inbox>',
      thread: '<id>',
      from: '<address>',
      subject: '<words>',
      kind: 'message|reply|code|link',
      'min-confidence': '<0 to 1>',
      after: '<cursor>',
      since: '<seconds>',
      timeout: '<seconds>',
    },
    run: async (terminal, _, options) => (await import('./wait.ts')).wait(terminal, options),
    failure: 2,
  },
  compile: {
    says: 'compile the program ahead, as the image and the first start do',
    run: async (terminal) => (await import('./compile.ts')).compile(terminal),
  },
  'env-example': {
    says: 'print .env.example',
    run: async (terminal) => (await import('./env-example.ts')).envExample(terminal),
  },
}

/** Runs the verb that `argv` names; returns the exit code: 0 done, 1 failed, 2 used wrongly. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const name = argv[0] ?? 'serve'
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.write(usage())
    return 0
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  const given = verb === undefined ? null : readArguments(verb, argv.slice(1))
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

function optionsOf({ options = {} }: Verb): string[] {
  return Object.entries(options).map(([name, takes]) => `[--${name}${takes === '' ? '' : ` ${takes}`}]`)
}

/** A bug comes with its stack, all else with what to do about it. */
function describe(error: unknown): string {
  const storage = error instanceof AppError ? null : explainStorageFailure(error)
  const text = storage === null ? messageOf(error) : `${storage.text}: ${messageOf(error)}`
  const fix = storage?.fix ?? (error instanceof AppError ? error.fix : undefined)
  const stack = storage === null && error instanceof Error && !(error instanceof AppError) ? `${error.stack}\n` : ''
  return `postern: ${text}\n${fix === undefined ? '' : `  fix: ${fix}\n`}${stack}`
}

function usage(): string {
  const lines = Object.entries(VERBS).flatMap(([name, verb]) => {
    const options = optionsOf(verb)
    const line = `  ${`${name} ${verb.takes ?? ''}`.padEnd(16)} ${verb.says}`
    return options.length === 0 ? [line] : [line, `  ${' '.repeat(16)}   ${options.join(' ')}`]
  })
  return `usage: postern [command]\n\n${lines.join('\n')}\n\nSettings come from the environment and .env; see docs/configuration.md.\n`
}
