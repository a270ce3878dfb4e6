/** `npm run bench`: measures, prints tables, cleans up after itself. Exit code 1 when it failed, 2 for a wrong argument; a missed goal is only told. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { messageOf } from '../src/lib/errors.ts'
import { availability } from '../test/support/servers.ts'
import { runBench } from './bench.ts'
import { PART_NAMES, PARTS, type PartName } from './parts.ts'
import { describeMachine, describeSection } from './report.ts'
import { FULL, QUICK } from './scale.ts'

const USAGE = `npm run bench -- [options] [part …]
  --runs N      medians of so many runs (default 3)
  --quick       a few mails and one run, to see that everything works
  --seed N      other mails (default 42)
  --json FILE   every measurement, as JSON
parts (default: all)
${PART_NAMES.map((name) => `  ${name.padEnd(12)}  ${PARTS[name].about}`).join('\n')}
Needs Dovecot 2.3 and, for comparison, mbsync 1.4 (isync). Writes up to 10 GB below TMPDIR, which should be a real disk.
`

const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Error('stopped')))
process.once('SIGTERM', () => stop.abort(new Error('stopped')))
process.exitCode = await main()

async function main(): Promise<number> {
  const read = readArguments()
  if (read.kind === 'help') {
    process.stdout.write(USAGE)
    return 0
  }
  if (read.kind === 'wrong') return fail(`${read.why}\n${USAGE}`, 2)
  const here = availability('dovecot')
  if (here.kind === 'missing') return fail(`no Dovecot: ${here.why}; ${here.get}`, 2)
  const { parts, quick, runs, seed, json } = read
  try {
    const report = await runBench({
      parts,
      runs,
      seed,
      scale: quick ? QUICK : FULL,
      signal: stop.signal,
      tell: (line) => process.stderr.write(`… ${line}\n`),
      onMachine: (machine, server) => print(describeMachine(machine, server)),
      onSection: (section) => print(describeSection(section)),
    })
    if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
    return 0
  } catch (error) {
    if (stop.signal.aborted) return fail('stopped', 130)
    process.stderr.write(`${error instanceof Error ? error.stack : messageOf(error)}\n`)
    return 1
  }
}

type Arguments =
  | { kind: 'help' }
  | { kind: 'wrong'; why: string }
  | { kind: 'run'; parts: PartName[]; quick: boolean; runs: number; seed: number; json: string | undefined }

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        runs: { type: 'string' },
        quick: { type: 'boolean', default: false },
        seed: { type: 'string', default: '42' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const { quick, json } = values
    const runs = Number(values.runs ?? (quick ? 1 : 3))
    const seed = Number(values.seed)
    const unknown = positionals.find((name) => !(PART_NAMES as string[]).includes(name))
    if (unknown !== undefined) return { kind: 'wrong', why: `there is no part ${unknown}` }
    if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(seed))) {
      return { kind: 'wrong', why: '--runs and --seed are whole numbers' }
    }
    const parts = PART_NAMES.filter((name) => positionals.length === 0 || positionals.includes(name))
    return { kind: 'run', parts, quick, runs, seed, json }
  } catch (error) {
    return { kind: 'wrong', why: messageOf(error) }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`)
}

function fail(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
