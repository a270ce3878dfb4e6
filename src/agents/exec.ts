/** Runs a program for a message: no shell, JSON on standard input, bounded in time and in what it may say. */
import { type ChildProcess, spawn } from 'node:child_process'
import { messageOf } from '../lib/errors.ts'
import { type Agent, type Ended, MOST_OUTPUT } from './agent.ts'
import { signalGroup } from './process-group.ts'

export interface ExecOptions {
  /** all that it gets of an environment */
  env: Readonly<Record<string, string>>
  /** what it reads */
  input: string
  /** ms until it is told to end, and from there until it is ended */
  timeoutMs: number
  graceMs: number
  /** told to end when it aborts */
  signal: AbortSignal
  onStarted: (pid: number) => void
}

/** Of standard error the end is kept, where the reason stands. */
const MOST_STDERR = 4 * 1024
/** A process that the program has left behind may hold its output open. */
const MOST_LINGERING_MS = 500

/** Rejects only with what `onStarted` throws. What the program has started is ended with it. */
export async function runProgram(agent: Agent & { kind: 'exec' }, options: ExecOptions): Promise<Ended> {
  const [program, ...args] = agent.argv
  const nothing = { exitCode: null, status: null, output: '', stderr: '' }
  let child: ChildProcess
  try {
    child = spawn(program, args, { env: { ...options.env }, stdio: 'pipe', detached: true, shell: false })
  } catch (error) {
    return { ...nothing, error: `the program cannot be started: ${messageOf(error)}` }
  }
  const output = keepFirst(child.stdout, MOST_OUTPUT)
  const stderr = keepLast(child.stderr, MOST_STDERR)
  // one that does not read what it is given is no failure
  child.stdin?.on('error', () => {})
  // it is told nothing before it is known whom to end after a crash
  if (child.pid !== undefined) note(child.pid, options)
  child.stdin?.end(options.input)

  const limits = startLimits(child, options)
  const exit = await exitOf(child)
  limits.stop()
  if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
  await closed(child)
  if ('failure' in exit) return { ...nothing, error: `the program cannot be started: ${exit.failure}` }
  const { code, signal } = exit
  const how = code === null ? `was ended by ${signal}` : `ended with ${code}`
  const late = limits.isOver() ? `, ${Math.round(options.timeoutMs / 1000)} s were over` : ''
  const error = code === 0 && late === '' ? null : `the program ${how}${late}`
  return { error, exitCode: code, status: null, output: output(), stderr: stderr() }
}

function note(pid: number, { onStarted }: ExecOptions): void {
  try {
    onStarted(pid)
  } catch (error) {
    signalGroup(pid, 'SIGKILL')
    throw error
  }
}

/** SIGTERM when the time is over or we stop, SIGKILL when that does not help. */
function startLimits(child: ChildProcess, { timeoutMs, graceMs, signal }: ExecOptions) {
  let isOver = false
  let last: NodeJS.Timeout | undefined
  const tell = (name: NodeJS.Signals) => child.pid !== undefined && signalGroup(child.pid, name)
  const end = () => {
    tell('SIGTERM')
    last ??= setTimeout(() => tell('SIGKILL'), graceMs)
  }
  const timer = setTimeout(() => {
    isOver = true
    end()
  }, timeoutMs)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  return {
    isOver: () => isOver,
    stop() {
      clearTimeout(timer)
      clearTimeout(last)
      signal.removeEventListener('abort', end)
    },
  }
}

type Exit = { code: number | null; signal: NodeJS.Signals | null } | { failure: string }

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((done) => {
    child.once('exit', (code, signal) => done({ code, signal }))
    child.once('error', (error) => done({ failure: messageOf(error) }))
  })
}

/** Resolves when its output is read to the end, or soon. */
function closed(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr]
  return new Promise((done) => {
    const late = setTimeout(() => {
      for (const stream of streams) stream?.destroy()
      done()
    }, MOST_LINGERING_MS)
    const look = () => {
      if (!streams.every((stream) => stream === null || stream.closed)) return
      clearTimeout(late)
      done()
    }
    for (const stream of streams) stream?.once('close', look)
    look()
  })
}

/** What a stream says; null when it says more than `most` bytes, which are read and dropped. */
function keepFirst(stream: NodeJS.ReadableStream | null, most: number): () => string | null {
  const chunks: Buffer[] = []
  let size = 0
  stream?.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
  })
  return () => (size > most ? null : Buffer.concat(chunks).toString())
}

function keepLast(stream: NodeJS.ReadableStream | null, most: number): () => string {
  let kept: Buffer = Buffer.alloc(0)
  stream?.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk.subarray(-most)]).subarray(-most)
  })
  return () => kept.toString()
}
