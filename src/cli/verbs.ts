/** What the command line can do. Each verb loads its code when it is run. */
import { configured } from './configured.ts'
import type { Options, Terminal } from './terminal.ts'

export interface Verb {
  says: string
  /** its one argument, for the usage; most take none */
  takes?: string
  /** each with what it takes, for the usage; '' for one that takes nothing */
  options?: Record<string, string>
  run: (terminal: Terminal, argument: string, options: Options) => Promise<number>
  /** the exit code of a failure; default 1 */
  failure?: number
}

export const VERBS: Record<string, Verb> = {
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
