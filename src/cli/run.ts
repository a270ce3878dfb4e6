/** The verbs of the command line, and what is said when there is no such verb. */
import { AppError, messageOf } from '../lib/errors.ts'
import { explainStorageFailure } from '../store/storage-failure.ts'
import { configured } from './configured.ts'
import type { Terminal } from './terminal.ts'

interface Verb {
  says: string
  /** its one argument, for the usage; most take none */
  takes?: string
  run: (terminal: Terminal, argument: string) => Promise<number>
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
  const [argument = '', ...more] = argv.slice(1)
  const isRight = more.length === 0 && (argument !== '') === (verb?.takes !== undefined) && !argument.startsWith('-')
  if (verb === undefined || !isRight) {
    const wrong =
      verb === undefined
        ? `there is no command ${JSON.stringify(name)}`
        : `${name} takes ${verb.takes ?? 'no arguments'}${verb.takes === undefined ? '' : ' and nothing else'}`
    terminal.complain(`postern: ${wrong}\n\n${usage()}`)
    return 2
  }
  try {
    return await verb.run(terminal, argument)
  } catch (error) {
    terminal.complain(describe(error))
    return 1
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

function usage(): string {
  const lines = Object.entries(VERBS).map(
    ([name, { takes, says }]) => `  ${`${name} ${takes ?? ''}`.padEnd(16)} ${says}`,
  )
  return `usage: postern [command]\n\n${lines.join('\n')}\n\nSettings come from the environment and .env; see docs/configuration.md.\n`
}
