/**
 * How much memory a backlog of 40 mails of 8 MB and one of 50 MB takes: `node bench/memory.ts`. Needs Dovecot 2.3.
 * Exit code 1 when the daemon held more than 300 MB at any moment.
 */
import { runLargeMail } from '../test/torture/large-mail.ts'

const LIMIT_MB = 300

const verbose = process.argv.includes('--verbose')
const run = await runLargeMail(
  verbose ? { onSample: ({ mb, mails }) => console.log(`${mails} mails, ${mb.toFixed(0)} MB`) } : {},
)
const megabytes = Math.round
console.log(
  `${run.mails} large mails in ${run.seconds.toFixed(1)} s, the longest answer took ${run.slowestAnswerMs.toFixed(0)} ms`,
)
console.log(`idle ${megabytes(run.idleMb)} MB, peak ${megabytes(run.peakMb)} MB`)
const passed = run.peakMb < LIMIT_MB
console.log(`${passed ? 'passed' : 'FAILED'}: the limit is ${LIMIT_MB} MB`)
process.exitCode = passed ? 0 : 1
