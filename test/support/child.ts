/** A server program that a test started: awaited until it answers, stopped by its own pid, never left behind. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { until } from './wait.ts'

export interface ChildOptions {
  command: string
  args: string[]
  /** ready when each of these accepts connections and greets; an empty greeting: accepts is enough, as under TLS */
  ports: { port: number; greeting: string }[]
  /** milliseconds; default 20,000 */
  within?: number
}

export interface Child {
  /** SIGTERM to the process and those that it started, SIGKILL after 5 s; resolves when all of them are gone. */
  stop(): Promise<void>
}

/** The environment with the folders of server programs on the PATH, which only root has by default. */
export function serverEnv(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin` }
}

/** Rejects with the program's own words when it ends before it is ready. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = spawn(options.command, options.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnv(),
    // a group of its own: its workers may go on when it has ended
    detached: true,
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let failed: Error | undefined
  child.once('error', (error) => {
    failed = error
  })
  const killWithUs = () => signalGroup(child, 'SIGKILL')
  process.once('exit', killWithUs)

  const ended = () => failed !== undefined || hasEnded(child)
  await until(async () => ended() || (await Promise.all(options.ports.map(greets))).every(Boolean), {
    what: `${options.command} greets on ${options.ports.map(({ port }) => port).join(', ')}`,
    within: options.within ?? 20_000,
  })
  if (ended()) throw new Error(`${options.command} did not start: ${failed?.message ?? ''} ${output.trim()}`)
  return {
    async stop() {
      process.off('exit', killWithUs)
      const gone = hasEnded(child) ? null : once(child, 'exit')
      signalGroup(child, 'SIGTERM')
      const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000)
      await gone
      // a worker that is left writes to files that the test changes next
      await until(() => !signalGroup(child, 0), { what: `the workers of ${options.command} are gone`, every: 5 })
      clearTimeout(force)
    },
  }
}

/** Is anyone of the group left to get it? */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false
  try {
    return process.kill(-child.pid, signal)
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function greets({ port, greeting }: { port: number; greeting: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => greeting === '' && end(true))
    socket.once('data', (chunk: Buffer) => end(chunk.toString().startsWith(greeting)))
    socket.setTimeout(1_000, () => end(false))
    socket.once('error', () => end(false))
    socket.once('close', () => end(false))
  })
}
