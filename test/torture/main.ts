/** `npm run torture`: kills the daemon and cuts its lines while mail flows, prints one table, and exits with 1 when a mail or a send was not kept. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { availability } from '../support/servers.ts'
import { runLargeMail } from './large-mail.ts'
import { describeFindings, describeRun, describeSteps } from './table.ts'
import { runTorture, type TortureResult } from './torture.ts'

const USAGE = `npm run torture -- [options]
  --minutes N            how long mail and faults come (default 10); comparing takes up to 90 s more
  --seed N               the plan of a run again (default: by chance, printed)
  --delete-after-fetch   with IMAP_DELETE_AFTER_FETCH=true
  --server NAME          dovecot (default) or greenmail
  --large-mail           first the memory that 40 mails of 8 MB and one of 50 MB take; from 5 minutes on it is always done
  --verbose              how often the daemon died at each step
`
const MEMORY_LIMIT_MB = 300
const WITH_LARGE_MAIL_MS = 5 * 60_000

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    'delete-after-fetch': { type: 'boolean', default: false },
    server: { type: 'string', default: 'dovecot' },
    'large-mail': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

if (values.help) process.stdout.write(USAGE)
else {
  // Left to end by itself, Node 24.21 was seen turning for ever over a socket that it closes (libuv's uv_run in CleanupHandles).
  process.exit(await torture())
}

async function torture(): Promise<number> {
  const seed = Number(values.seed)
  const ms = Number(values.minutes) * 60_000
  const { server } = values
  if (!Number.isInteger(seed) || !(ms > 0)) return misuse('--minutes and --seed are numbers')
  if (server !== 'dovecot' && server !== 'greenmail') return misuse('--server is dovecot or greenmail')
  const here = availability(server)
  if (here.kind === 'missing') return misuse(`no ${server}: ${here.why}; ${here.get}`)

  const deleteAfterFetch = values['delete-after-fetch']
  print(`seed ${seed}, ${here.name}${deleteAfterFetch ? ', delete after fetch' : ''}, ${values.minutes} minutes`)
  const start = performance.now()
  const isSmall = await weighLargeMail(ms)
  try {
    const left = Math.max(ms - (performance.now() - start), ms / 2)
    const result = await runTorture({ ms: left, seed, server, deleteAfterFetch, onProgress: tell, signal: stop.signal })
    const isKept = await report(result)
    if (!isKept || !isSmall) print(`the same plan again: npm run torture -- --seed ${seed} --minutes ${values.minutes}`)
    return isKept && isSmall ? 0 : 1
  } catch (error) {
    if (!stop.signal.aborted) throw error
    print('stopped')
    return 130
  }
}

/** Done-line of memory: printed, and whether it is kept. */
async function weighLargeMail(ms: number): Promise<boolean> {
  const isWanted = values['large-mail'] || ms >= WITH_LARGE_MAIL_MS
  if (!isWanted || availability('dovecot').kind === 'missing') return true
  tell('a backlog of 40 mails of 8 MB and one of 50 MB')
  const { peakMb, slowestAnswerMs, seconds } = await runLargeMail()
  print(
    `large mail: peak memory ${Math.round(peakMb)} MB (limit ${MEMORY_LIMIT_MB}), slowest answer ${Math.round(slowestAnswerMs)} ms, ${Math.round(seconds)} s`,
  )
  return peakMb < MEMORY_LIMIT_MB
}

/** Prints what came of it; true when everything was kept and there was something to keep. */
async function report(result: TortureResult): Promise<boolean> {
  const { ledger, cuts, sends, folder } = result
  print(`\n${describeRun(result)}`)
  if (values.verbose) print(`\nkills at each step\n${describeSteps(result)}`)
  if (folder !== null) {
    print(
      `\n${await describeFindings(ledger.findings, join(folder, 'daemon.log'))}\nthe data folder and the log are in ${folder}`,
    )
  }
  const idle = [
    ...(ledger.kills + cuts === 0 ? ['killed'] : []),
    ...(ledger.mails.size === 0 ? ['delivered'] : []),
    ...(sends.accepted === sends.unknown ? ['sent'] : []),
  ]
  if (idle.length > 0) print(`nothing was ${idle.join(' or ')}`)
  return folder === null && idle.length === 0
}

/** How far it is, for whoever watches. */
function tell(line: string): void {
  if (process.stderr.isTTY || values.verbose) process.stderr.write(`${line}\n`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function misuse(why: string): number {
  process.stderr.write(`${why}\n${USAGE}`)
  return 2
}
