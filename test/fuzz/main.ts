/**
 * `npm run fuzz`: runs every target, or those that `--only` names, on seeds, mutations of them and made inputs; what reaches
 * new code is kept and changed further. Prints a table, keeps what it finds in findings/ and then exits with 1.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzTarget, type Result, shrinkFailure } from './fuzz-target.ts'
import { type Failure, runTask } from './runner.ts'
import { targets } from './targets.ts'

const USAGE = `npm run fuzz -- [options]
  --minutes N     how long in all (default 1)
  --runs N        inputs for each target, in place of a time: with the same seed the same inputs
  --seed N        begins where another run began (default: by chance, printed)
  --only a,b      these targets only: ${targets.map(({ name }) => name).join(', ')}
  --input FILE    one input, with --only: a finding again
  --blind         does not prefer inputs that reach new code: shows what the guidance is worth
`
const MODULE = new URL('./targets.ts', import.meta.url).href
const FINDINGS = join(import.meta.dirname, 'findings')
const DEADLINE_MS = 10_000
/** This share of the time goes to timing long inputs. */
const GROWTH = 0.25
const MOST_GROWTH_MS = 30_000

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: 'string' },
    input: { type: 'string' },
    blind: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(USAGE)
else process.exitCode = values.input === undefined ? await fuzz() : await tryAgain(values.input)

async function fuzz(): Promise<number> {
  const chosen = chooseTargets()
  const seed = Number(values.seed)
  const ms = (Number(values.minutes) * 60_000) / chosen.length
  const runs = Number(values.runs ?? 0)
  if (![seed, ms, runs].every(Number.isFinite)) return misuse('give numbers')
  const growthMs = Math.min(ms * GROWTH, MOST_GROWTH_MS)
  const effort = {
    seed,
    guided: !values.blind,
    growthMs,
    ...(runs > 0 ? { runs, ms: Infinity } : { runs: Infinity, ms: ms - growthMs }),
  }

  print(`seed ${seed}`)
  print(row('target', 'inputs', 'per s', 'blocks', 'kept', 'pumped', 'found'))
  let found = 0
  for (const name of chosen) {
    const options = { module: MODULE, name, deadlineMs: DEADLINE_MS }
    const result = await fuzzTarget(effort, options)
    print(line(name, result))
    if (result.failure === null) continue
    found += 1
    await tell(name, result.failure, options)
  }
  print(found === 0 ? 'every promise was kept' : `${found} findings; the same again: --seed ${seed}`)
  return found === 0 ? 0 : 1
}

async function tryAgain(file: string): Promise<number> {
  const [name, ...more] = chooseTargets()
  if (name === undefined || more.length > 0) return misuse('name one target with --only')
  const input = await readFile(file)
  const start = performance.now()
  const outcome = await runTask({ kind: 'try', input }, { module: MODULE, name, deadlineMs: DEADLINE_MS })
  if (outcome.kind === 'kept') print(`every promise was kept, in ${Math.round(performance.now() - start)} ms`)
  else if (outcome.kind === 'failure') print(outcome.detail)
  return outcome.kind === 'kept' ? 0 : 1
}

async function tell(name: string, failure: Failure, options: Parameters<typeof shrinkFailure>[1]): Promise<void> {
  const { input, hash } = await shrinkFailure(failure, options)
  await mkdir(FINDINGS, { recursive: true })
  const file = join(FINDINGS, `${name}-${hash}`)
  await writeFile(file, input)
  print(`\n${name}: ${failure.what}\n${failure.detail.slice(0, 4_000)}`)
  print(`on ${input.length} bytes: ${JSON.stringify(input.toString('latin1').slice(0, 1_000))}`)
  print(`again: npm run fuzz -- --only ${name} --input test/fuzz/findings/${basename(file)}\n`)
}

function chooseTargets(): string[] {
  const names = targets.map(({ name }) => name)
  const chosen = values.only?.split(',') ?? names
  const stranger = chosen.find((name) => !names.includes(name))
  if (stranger !== undefined) throw new Error(`there is no target ${stranger}: ${names.join(', ')}`)
  return chosen
}

function line(name: string, { runs, seconds, blocks, kept, pumped, failure }: Result): string {
  return row(name, runs, Math.round(runs / seconds), blocks, kept, pumped, failure === null ? '' : failure.what)
}

function row(name: string, ...columns: (string | number)[]): string {
  const found = columns.pop()
  return `${name.padEnd(12)}${columns.map((column) => String(column).padStart(9)).join('')}  ${found}`
}

function misuse(what: string): number {
  process.stderr.write(`${what}\n${USAGE}`)
  return 2
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
