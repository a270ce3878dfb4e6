/** Postern as a user starts it: a process of its own, known by its output and its exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { until } from './wait.ts'

export interface Postern extends AsyncDisposable {
  pid: number
  /** everything written so far */
  stdout(): string
  stderr(): string
  /** where the API listens, once the log says so */
  url(): Promise<string>
  /** resolves to the exit code, or to the signal that ended it */
  ended: Promise<number | NodeJS.Signals>
  kill(signal: NodeJS.Signals): void
}

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Mail hosts where nothing listens, and a free port for the API. */
export const DEAD_HOSTS = {
  IMAP_HOST: '127.0.0.1',
  IMAP_PORT: '1',
  IMAP_USERNAME: 'agents@example.test',
  IMAP_PASSWORD: 'correct horse',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: '1',
  PORT: '0',
}

/** Runs a command with exactly `env`, and PATH, for its environment; `largestFile`: no file may grow beyond so many bytes. */
export function runPostern(
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
  largestFile?: number,
): Postern {
  const command = [process.execPath, MAIN, ...args]
  const limit = `trap '' XFSZ; ulimit -f ${Math.ceil((largestFile ?? 0) / 512)}; exec "$@"`
  return runProgram(largestFile === undefined ? command : ['sh', '-c', limit, 'sh', ...command], env, cwd)
}

/** Runs any program that starts Postern, in the same way. */
export function runProgram(command: readonly string[], env: Record<string, string>, cwd: string): Postern {
  const [program = '', ...rest] = command
  const child = spawn(program, rest, {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', killWithUs)
    return (code ?? signal) as number | NodeJS.Signals
  })
  return {
    pid: child.pid ?? 0,
    stdout,
    stderr,
    ended,
    kill: (signal) => void child.kill(signal),
    async url() {
      const found = () => /API listening on (\S+)/.exec(stdout())?.[1]
      return until(() => found() || (isGone(child) && 'gone'), { what: 'the API listens' })
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return () => text
}
