#!/usr/bin/env node
/** The command line: argv to a verb, signals to an AbortSignal, the verb's answer to the exit code. */
import { runCommand } from './cli/run.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

process.exitCode = await runCommand(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  signal: stop.signal,
})
