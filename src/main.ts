#!/usr/bin/env node
/** The command line: argv to a verb, signals to an AbortSignal, the verb's answer to the exit code. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// What a process keeps in memory is settled when it starts (docs/decisions/0014-memory.md).
// The last one: V8 frees the code between WebAssembly and JavaScript when it makes a better one, and two threads that do so at the
// same moment, as Node's own reader of TypeScript does when both load, end the process (Node 24.21, 2026-11).
const FLAGS = [
  '--max-semi-space-size=2',
  '--no-parallel-scavenge',
  '--max-old-space-size=1024',
  '--expose-gc',
  '--wasm-wrapper-tiering-budget=1000000000',
]
const ENVIRONMENT = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', 'node_modules', '.cache', 'postern'),
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '34000',
  MALLOC_TRIM_THRESHOLD_: '524288',
  MALLOC_TOP_PAD_: '65536',
}

// So it begins again, as the same process, unless that is impossible (on Windows the call is there and throws), or it would cut the
// line to a parent.
const isSettled = FLAGS.every((flag) => process.execArgv.includes(flag))
if (!isSettled && process.send === undefined && process.platform !== 'win32' && process.execve !== undefined) {
  const env = { ...ENVIRONMENT, ...process.env }
  const flags = [...FLAGS, ...process.execArgv]
  // for any verb, so that `compile` leaves it compiled for this process too, whose flags are others
  const { isCompiled } = await import('./cli/compile.ts')
  const mayCompile = (process.argv[2] ?? 'serve') === 'serve' && !process.env.NODE_DISABLE_COMPILE_CACHE
  // in a process that ends, for Node's own reader of TypeScript is never given back by those that load it
  if (mayCompile && !isCompiled(env.NODE_COMPILE_CACHE, process.version)) {
    spawnSync(process.execPath, [...flags, import.meta.filename, 'compile'], { env, stdio: 'ignore' })
  }
  process.execve(process.execPath, [process.execPath, ...flags, ...process.argv.slice(1)], env)
}

/** Neither a success nor an answer of any verb. */
const UNWRITTEN = 3

const { runCommand } = await import('./cli/run.ts')

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // as in `postern tail | head`: there is nobody to write for
  if (code === 'EPIPE') stop.abort()
})

const code = await runCommand(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text, explainUnwritten),
  writeLog: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  signal: stop.signal,
})
// an error of the output may have come before
process.exitCode ??= code

function explainUnwritten(error?: NodeJS.ErrnoException | null): void {
  if (error == null || error.code === 'EPIPE' || stop.signal.aborted) return
  stop.abort()
  process.stderr.write(`postern: what was to be written cannot be: ${error.message}\n`)
  process.exitCode = UNWRITTEN
}
